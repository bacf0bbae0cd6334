package vn.sotay.publishing;

import com.ibm.icu.lang.UCharacter;
import vn.sotay.text.Folding;

/** Characters that no text may contain, and what remains when they are taken out. */
final class CleanText {

    /** Accents on one letter, as in the Stream-Safe Text Format of Unicode (UAX #15); Vietnamese needs two. */
    static final int MAX_MARKS = 30;

    private static final char FIRST_MARK = '\u0300';

    private CleanText() {}

    /** One line: NFC, white space collapsed, without characters that are no text. */
    static String line(String text) {
        String clean = keepingSpace(text);
        StringBuilder out = new StringBuilder(clean.length());
        boolean gap = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    /** NFC without characters that are no text; character references can bring them in after the first look. */
    static String keepingSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = marksThrough(text, i, marks);
            if (marks <= MAX_MARKS && !isForbidden(text, i)) {
                out.append(text.charAt(i));
            }
        }
        return Folding.nfc(out.toString());
    }

    /**
     * How many accents in a row end at a position, given how many end right before it. Without a bound, bringing them
     * into their normal order takes quadratic time.
     */
    static int marksThrough(String text, int at, int before) {
        char c = text.charAt(at);
        if (c < FIRST_MARK) {
            return 0;
        }
        if (Character.isLowSurrogate(c)) {
            // Counted with its first half.
            return before;
        }
        return UCharacter.getCombiningClass(text.codePointAt(at)) == 0 ? 0 : before + 1;
    }

    /** Also the no-break space: it is a matter of type-setting, not of text. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether XML, and so an EPUB, cannot hold the character: controls, half a surrogate pair, U+FFFE and U+FFFF. */
    static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return (c >= '\u007F' && c <= '\u009F') || c >= '\uFFFE';
    }
}
