package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.text.Folding;

/**
 * Cuts plain text into sentences: at line ends, and behind {@code . ! ? …} where white space follows and what stood before
 * is more than the number of a list item or an abbreviation such as {@code TS.}
 */
final class Sentences {
    private static final int SHORTEST_ABBREVIATED = 3;

    private Sentences() {}

    /**
     * A stretch of text.
     *
     * @param start its first character
     * @param end behind its last one
     */
    record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** The sentences in their order, without the white space between them. */
    static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(text, start, i, sentences);
                start = i + 1;
            } else if (c == ' ' && i > start && ends(text, start, i)) {
                add(text, start, i, sentences);
                start = i + 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean ends(String text, int start, int space) {
        if (isSmallLetter(text.charAt(space - 1))) {
            return false;
        }
        int mark = space - 1;
        while (mark > start && isClosing(text.charAt(mark))) {
            mark--;
        }
        char c = text.charAt(mark);
        if (c == '!' || c == '?' || c == '…') {
            return true;
        }
        return c == '.' && !isLabel(text, start, mark) && beginsAnew(text, space + 1);
    }

    /** "1.", "Điều 5.", "TS.", "B. 2.": a point that belongs to what it follows. */
    private static boolean isLabel(String text, int start, int point) {
        int from = point;
        while (from > start && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, point);
        if (word.isEmpty()) {
            return false;
        }
        boolean opens = from == start || text.substring(start, from).indexOf(' ') == from - start - 1;
        boolean number = word.chars().allMatch(Character::isDigit);
        boolean abbreviation = word.length() <= SHORTEST_ABBREVIATED
                && Character.isUpperCase(word.charAt(0))
                && word.chars().noneMatch(Sentences::isVowel);
        return abbreviation || (number && opens);
    }

    /** What stands before nearly every space, told without asking for more: Vietnamese letters but a few. */
    private static boolean isSmallLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ỹ');
    }

    private static boolean beginsAnew(String text, int at) {
        return at >= text.length() || !Character.isLowerCase(text.charAt(at));
    }

    private static boolean isVowel(int c) {
        return "aeiouy".indexOf(Folding.folded(Character.toString(c))) >= 0;
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»';
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
