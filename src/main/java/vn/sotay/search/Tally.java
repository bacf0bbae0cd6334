package vn.sotay.search;

import java.util.Arrays;

/** What has been found of a query in each document of a window: the sum of its terms' scores, and which of its parts. */
final class Tally {
    /** Documents of a window: few enough that all of this stays in the processor's cache. */
    static final int DOCUMENTS = 2048;

    private final float[] scores = new float[DOCUMENTS];
    private final long[] syllables = new long[DOCUMENTS];
    private final long[] pairs = new long[DOCUMENTS];
    private final long[] namedSyllables = new long[DOCUMENTS];
    private final long[] namedPairs = new long[DOCUMENTS];

    /**
     * Counts a term as found.
     *
     * @param at the document's place in the window
     * @param named whether it stands in the document's heading or title
     */
    void add(int at, float score, QueryTerms.Part part, long bit, boolean named) {
        scores[at] += score;
        switch (part) {
            case SYLLABLE -> {
                syllables[at] |= bit;
                namedSyllables[at] |= named ? bit : 0;
            }
            case PAIR -> {
                pairs[at] |= bit;
                namedPairs[at] |= named ? bit : 0;
            }
            case NONE -> {}
        }
    }

    /** Counts a document as found, whatever its words. */
    void pin(int at, float score) {
        scores[at] += score;
        syllables[at] = -1;
    }

    float score(int at) {
        return scores[at];
    }

    /** The query's different syllables that stand in the document. */
    long syllables(int at) {
        return syllables[at];
    }

    /** The query's different pairs of neighbours that do. */
    long pairs(int at) {
        return pairs[at];
    }

    /** Those of the syllables that stand in its heading or title. */
    long namedSyllables(int at) {
        return namedSyllables[at];
    }

    /** Those of the pairs that do. */
    long namedPairs(int at) {
        return namedPairs[at];
    }

    /** Makes it ready for the next window. */
    void clear() {
        Arrays.fill(scores, 0);
        Arrays.fill(syllables, 0);
        Arrays.fill(pairs, 0);
        Arrays.fill(namedSyllables, 0);
        Arrays.fill(namedPairs, 0);
    }
}
