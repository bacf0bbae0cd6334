package vn.sotay.search.spelling;

/** All words that one slip of the finger could have turned into what was typed. */
final class Slips {
    private static final int BITS = 5;
    private static final long LETTER = 31;

    private Slips() {}

    /** Takes what may have been meant. */
    interface Sink {
        /**
         * One of them.
         *
         * @param code {@link Letters#code} of what may have been meant
         * @param cost of the slip
         * @param added the letter, a–z, that was left out when typing; 0 for other slips
         */
        void meant(long code, float cost, char added);
    }

    static void of(long typed, Sink sink) {
        int length = Letters.length(typed);
        for (int i = 0; i < length; i++) {
            int shift = BITS * (length - 1 - i);
            float first = i == 0 ? Costs.FIRST_LETTER : 0;
            wrong(typed, shift, first, sink);
            if (length > 1) {
                sink.meant(without(typed, shift), first + extra(typed, shift, i > 0, i + 1 < length), (char) 0);
            }
            if (i + 1 < length) {
                swapped(typed, shift, first, sink);
            }
        }
        for (int i = 0; i <= length && length < Letters.MOST; i++) {
            missing(typed, BITS * (length - i), i == 0 ? Costs.FIRST_LETTER : 0, sink);
        }
    }

    private static char letter(long code, int shift) {
        return (char) ('a' - 1 + (code >>> shift & LETTER));
    }

    private static long without(long code, int shift) {
        return (shift + BITS >= 64 ? 0 : code >>> (shift + BITS) << shift) | (code & ((1L << shift) - 1));
    }

    /** A letter typed twice is the most common of letters too many. */
    private static float extra(long typed, int shift, boolean before, boolean behind) {
        char letter = letter(typed, shift);
        boolean doubled =
                (before && letter(typed, shift + BITS) == letter) || (behind && letter(typed, shift - BITS) == letter);
        return doubled ? Costs.DOUBLED : Costs.EXTRA;
    }

    private static void swapped(long typed, int shift, float first, Sink sink) {
        long one = typed >>> shift & LETTER;
        long other = typed >>> (shift - BITS) & LETTER;
        if (one != other) {
            long both = one ^ other;
            sink.meant(typed ^ (both << shift) ^ (both << (shift - BITS)), first + Costs.SWAPPED, (char) 0);
        }
    }

    private static void wrong(long typed, int shift, float first, Sink sink) {
        char was = letter(typed, shift);
        long rest = typed & ~(LETTER << shift);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (letter != was) {
                float cost = Keyboard.neighbours(was, letter) ? Costs.NEIGHBOUR : Costs.WRONG;
                sink.meant(rest | (long) (letter - 'a' + 1) << shift, first + cost, (char) 0);
            }
        }
    }

    private static void missing(long typed, int shift, float first, Sink sink) {
        long high = shift >= 64 ? 0 : typed >>> shift << (shift + BITS);
        long low = typed & ((1L << shift) - 1);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            sink.meant(high | (long) (letter - 'a' + 1) << shift | low, first + Costs.MISSING, letter);
        }
    }
}
