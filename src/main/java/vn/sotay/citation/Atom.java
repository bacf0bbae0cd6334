package vn.sotay.citation;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.text.Folding;

/**
 * A run of letters or a run of digits: what references are made of, since people leave out or change whatever stands
 * between ("NQ21", "nq-21", "NQ 21").
 *
 * @param folded without accents, lower case
 * @param exact in canonical spelling
 * @param before the first sign before it, a space where only white space is, 0 where nothing is
 */
record Atom(String folded, String exact, int start, int end, char before) {
    /** More than this many are not looked at. */
    static final int MOST = 300;

    /** No word of a reference is longer; what is cut off cannot become one. */
    private static final int MAX_LENGTH = 40;

    static List<Atom> of(String text) {
        List<Atom> atoms = new ArrayList<>();
        char before = ' ';
        int at = 0;
        while (at < text.length() && atoms.size() < MOST) {
            char c = text.charAt(at);
            if (!isDigit(c) && !isLetter(c)) {
                before = separator(before, c);
                at++;
                continue;
            }
            boolean digits = isDigit(c);
            int end = at + 1;
            while (end < text.length() && (digits ? isDigit(text.charAt(end)) : isLetter(text.charAt(end)))) {
                end++;
            }
            String word = text.substring(at, Math.min(end, at + MAX_LENGTH));
            String exact = digits ? word : Folding.canonical(word);
            String folded = digits ? word : Folding.folded(exact);
            // Loose accents fold to nothing; they are no word.
            atoms.add(new Atom(folded.isEmpty() ? "\u0301" : folded, exact, at, end, before));
            before = 0;
            at = end;
        }
        return atoms;
    }

    private static char separator(char before, char c) {
        if (before != 0 && before != ' ') {
            return before;
        }
        if (Letters.isSpace(c)) {
            return ' ';
        }
        return switch (c) {
            case '–', '—', '‑', '‐', '−', '_', '~' -> '-';
            case '\\', '|', '⁄', '∕' -> '/';
            default -> c;
        };
    }

    boolean isNumber() {
        return isDigit(folded.charAt(0));
    }

    boolean is(String word) {
        return folded.equals(word);
    }

    boolean glued() {
        return before == 0;
    }

    /** Whether a sign joins it to what stands before, as in numbers. */
    boolean joined() {
        return before == '-' || before == '/' || before == '.';
    }

    /** Whether only white space, or nothing, stands before it. */
    boolean spaced() {
        return before == ' ' || before == 0;
    }

    boolean isYear() {
        return isNumber() && folded.length() == 4 && value() >= 1930 && value() <= 2099;
    }

    /** The value of a short number, -1 for a long one. */
    int value() {
        return folded.length() <= 6 ? Integer.parseInt(folded) : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
