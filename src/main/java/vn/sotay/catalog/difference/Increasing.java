package vn.sotay.catalog.difference;

import java.util.Arrays;

/** The longest increasing subsequence, by patience sorting. */
public final class Increasing {
    private Increasing() {}

    /** Indices, ascending, of one of the longest strictly increasing subsequences. */
    public static int[] longest(int[] values) {
        int[] tails = new int[values.length];
        int[] previous = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tails[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chain = new int[length];
        int at = length == 0 ? -1 : tails[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            chain[i] = at;
            at = previous[at];
        }
        return Arrays.copyOf(chain, length);
    }
}
