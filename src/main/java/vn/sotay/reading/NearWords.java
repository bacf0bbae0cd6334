package vn.sotay.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a run of words stands in a text though some of them were changed, added or left out: approximate matching after
 * P. Sellers (1980), with words for letters.
 */
final class NearWords {
    private NearWords() {}

    /**
     * A place that is as near as any.
     *
     * @param from the first word
     * @param to behind the last word
     */
    record Found(int from, int to, int edits) {}

    /** Places with the fewest edits, if these are no more than {@code most}. */
    static List<Found> in(List<String> text, List<String> pattern, int most) {
        int length = pattern.size();
        int[] edits = new int[length + 1];
        int[] from = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            edits[i] = i;
        }
        List<Found> best = new ArrayList<>();
        int fewest = most;
        for (int at = 1; at <= text.size(); at++) {
            int diagonal = edits[0];
            int diagonalFrom = from[0];
            from[0] = at;
            for (int i = 1; i <= length; i++) {
                int up = edits[i];
                int upFrom = from[i];
                int change = diagonal + (pattern.get(i - 1).equals(text.get(at - 1)) ? 0 : 1);
                int left = edits[i - 1] + 1;
                if (change <= left && change <= up + 1) {
                    edits[i] = change;
                    from[i] = diagonalFrom;
                } else if (left <= up + 1) {
                    edits[i] = left;
                    from[i] = from[i - 1];
                } else {
                    edits[i] = up + 1;
                }
                diagonal = up;
                diagonalFrom = upFrom;
            }
            if (edits[length] <= fewest && from[length] < at) {
                if (edits[length] < fewest) {
                    best.clear();
                    fewest = edits[length];
                }
                best.add(new Found(from[length], at, fewest));
            }
        }
        return best;
    }
}
