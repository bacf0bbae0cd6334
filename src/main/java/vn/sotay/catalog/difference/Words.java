package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a paragraph: letters and digits together, white space together, every other sign by itself. */
final class Words {
    private Words() {}

    /** Pieces that put together give the text again. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || parts(text, at)) {
                words.add(text.substring(from, at));
                from = at;
            }
        }
        return words;
    }

    private static boolean parts(String text, int at) {
        int before = kind(text.charAt(at - 1));
        return before != kind(text.charAt(at)) || before == 2;
    }

    private static int kind(char c) {
        if (Character.isWhitespace(c)) {
            return 0;
        }
        // Halves of a surrogate pair and loose accents belong to the word that they stand in.
        return Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                ? 1
                : 2;
    }

    /** How often each word occurs; white space does not count. */
    static Map<String, Integer> counted(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            for (String word : of(text)) {
                if (!word.isBlank()) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** How much two have in common, from 0 to 1: twice what both have by what each has (Dice). */
    static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int all = total(one) + total(other);
        if (all == 0) {
            return 0;
        }
        int both = 0;
        Map<String, Integer> fewer = one.size() <= other.size() ? one : other;
        Map<String, Integer> more = fewer == one ? other : one;
        for (Map.Entry<String, Integer> word : fewer.entrySet()) {
            both += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * both / all;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
