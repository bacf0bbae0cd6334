package vn.sotay.search;

/**
 * What it is worth that a place has much of the query, beyond the sum of its terms. BM25 lets a rare word that is repeated
 * outweigh two that are missing; a reader who asks a question wants the place in which all of it stands together.
 *
 * <p>Weights are relative to BM25's: finding a syllable once is worth its inverse document frequency there too.
 */
final class Completeness {
    private static final int BITS = 8;
    /** Which share of its worth a syllable keeps in the longest text. */
    private static final float LONGEST = 0.1f;

    private final float[][] syllables;
    private final float[][] pairs;
    private final float whole;
    private final Ranking.Together weights;

    /**
     * Prepares for one query.
     *
     * @param syllables the inverse document frequency of each of the query's syllables, by bit
     * @param pairs that of its pairs of neighbours
     */
    Completeness(float[] syllables, float[] pairs, Ranking.Together weights) {
        this.syllables = sums(syllables);
        this.pairs = sums(pairs);
        this.weights = weights;
        float all = 0;
        for (float one : syllables) {
            all += one;
        }
        whole = all;
    }

    /**
     * The worth of one place.
     *
     * @param found the syllables that stand there
     * @param foundPairs the pairs that do
     * @param length how many syllables its text has, as a natural logarithm
     */
    float of(long found, long foundPairs, float length) {
        float each = Math.max(LONGEST * weights.syllables(), weights.syllables() - weights.length() * length);
        return sum(syllables, found) * each + sum(pairs, foundPairs) * weights.pairs();
    }

    /**
     * The worth of a name that the query has in it: nothing unless it has words of the name in their order, all of it when
     * it has the whole name.
     *
     * @param found the query's syllables in the name
     * @param foundPairs the query's pairs in the name
     * @param length how many syllables the name has
     */
    float ofName(long found, long foundPairs, int length) {
        if (length == 0 || foundPairs == 0) {
            return 0;
        }
        float share = Math.min(1, Long.bitCount(found) / (float) length);
        float inOrder = Math.min(1, Long.bitCount(foundPairs) / (float) Math.max(1, length - 1));
        return weights.name() * whole * share * inOrder;
    }

    /**
     * The worth of a name in which the query stands: a reader who types some words of a title or heading wants that, and not
     * a text that mentions it. Nothing for a few words of many.
     */
    float inName(long found, long foundPairs) {
        if (whole == 0 || (foundPairs == 0 && pairs.length > 0)) {
            return 0;
        }
        float share = sum(syllables, found) / whole;
        return weights.inName() * whole * share * share * share;
    }

    /** For each eight bits the sum of every combination of them, so that a place costs a look for each eight. */
    private static float[][] sums(float[] worth) {
        float[][] sums = new float[(worth.length + BITS - 1) / BITS][1 << BITS];
        for (int group = 0; group < sums.length; group++) {
            for (int combination = 1; combination < 1 << BITS; combination++) {
                int lowest = Integer.numberOfTrailingZeros(combination);
                int bit = group * BITS + lowest;
                sums[group][combination] =
                        sums[group][combination & (combination - 1)] + (bit < worth.length ? worth[bit] : 0);
            }
        }
        return sums;
    }

    private static float sum(float[][] sums, long bits) {
        float sum = 0;
        for (int group = 0; group < sums.length; group++) {
            sum += sums[group][(int) (bits >>> (group * BITS)) & (1 << BITS) - 1];
        }
        return sum;
    }
}
