package vn.sotay.importing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Suggestions for mistyped keys and terms. */
final class Words {
    private static final int FAR = 3;

    private Words() {}

    /** A phrase to append to a message, naming the known word that was probably meant; empty if there is none near. */
    static String hint(String typed, Collection<String> known) {
        if (typed.length() > 40) {
            return "";
        }
        return known.stream()
                .filter(word -> distance(typed, word) < Math.min(FAR, word.length() - 1))
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    /** Changes of one letter that lead from one word to the other (Levenshtein), capitals not counted. */
    private static int distance(String typed, String word) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
