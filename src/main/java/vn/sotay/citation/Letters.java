package vn.sotay.citation;

import java.text.Normalizer;
import java.util.Locale;

/** The little that this package needs to know of characters. */
final class Letters {

    private Letters() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** NFC, every run of white space one space, invisible characters out, none at the ends. */
    static String tidy(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(nfc.length());
        boolean gap = false;
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A sign that may stand between a number and a title. */
    static boolean isSeparator(char c) {
        return ".:-–—)/,;".indexOf(c) >= 0;
    }
}
