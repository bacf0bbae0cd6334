package vn.sotay.reading;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.text.Folding;

/**
 * A text and the words in it, as they are compared: without case, and however a Vietnamese syllable is spelt.
 *
 * @param anchor the section's anchor
 * @param text the text, in NFC, each run of white space one blank
 * @param words the words
 * @param starts where each begins in the text
 * @param ends where each ends
 */
record SectionWords(String anchor, String text, List<String> words, List<Integer> starts, List<Integer> ends) {
    static SectionWords of(String anchor, String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && isPartOfWord(plain.codePointAt(end))) {
                end += Character.charCount(plain.codePointAt(end));
            }
            if (end > at) {
                words.add(Folding.canonical(plain.substring(at, end)));
                starts.add(at);
                ends.add(end);
                at = end;
            } else {
                at += Character.charCount(plain.codePointAt(at));
            }
        }
        return new SectionWords(anchor, plain, List.copyOf(words), List.copyOf(starts), List.copyOf(ends));
    }

    /** NFC, each run of white space one blank, none at the ends. */
    static String plain(String text) {
        String nfc = Folding.nfc(text);
        StringBuilder out = new StringBuilder(nfc.length());
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    int size() {
        return words.size();
    }

    /** How many words begin before this place in the text. */
    int wordsBefore(int place) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isPartOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
