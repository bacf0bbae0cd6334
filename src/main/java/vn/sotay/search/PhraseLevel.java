package vn.sotay.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** All runs of one length in a text, by where they begin, and how often each of them stands there. */
final class PhraseLevel {
    /** Less often is not again and again. */
    private static final int FREQUENT = 2;
    /** A run that so often stands within one longer run is only a piece of it. */
    private static final double PIECE = 0.8;

    /** Which run begins at a place, −1 for none that counts. */
    private final int[] runs;

    private final int[] counts;

    private PhraseLevel(int[] runs, int[] counts) {
        this.runs = runs;
        this.counts = counts;
    }

    /** Runs of one: syllables by their numbers. */
    static PhraseLevel of(int[] syllables, int different) {
        int[] counts = new int[different];
        for (int syllable : syllables) {
            if (syllable >= 0) {
                counts[syllable]++;
            }
        }
        return new PhraseLevel(syllables, counts);
    }

    /** Runs of one more: two frequent ones beside each other, with nothing that opens anew between. */
    PhraseLevel longer(boolean[] opens) {
        Map<Long, Integer> ids = new HashMap<>();
        int[] next = new int[runs.length];
        Arrays.fill(next, -1);
        int[] nextCounts = new int[runs.length];
        for (int i = 0; i + 1 < runs.length; i++) {
            if (frequent(i) && frequent(i + 1) && !opens[i + 1]) {
                int id = ids.computeIfAbsent(((long) runs[i] << 32) | runs[i + 1], key -> ids.size());
                next[i] = id;
                nextCounts[id]++;
            }
        }
        return new PhraseLevel(next, Arrays.copyOf(nextCounts, ids.size()));
    }

    int count(int place) {
        return counts[runs[place]];
    }

    private boolean frequent(int place) {
        return runs[place] >= 0 && counts[runs[place]] >= FREQUENT;
    }

    /**
     * Names a place of each frequent run that is no mere piece of a longer one.
     *
     * @param term whether the longer run at a place could be a term itself: else it does not make the others pieces
     * @param better whether a place shows a run better than the first one does
     */
    void whole(PhraseLevel longer, IntPredicate term, IntPredicate better, IntConsumer place) {
        int[] within = new int[counts.length];
        for (int i = 0; i + 1 < runs.length; i++) {
            if (longer.runs[i] >= 0 && term.test(i)) {
                within[runs[i]] = Math.max(within[runs[i]], longer.count(i));
                within[runs[i + 1]] = Math.max(within[runs[i + 1]], longer.count(i));
            }
        }
        int[] shown = new int[counts.length];
        Arrays.fill(shown, -1);
        for (int i = 0; i < runs.length; i++) {
            if (frequent(i) && within[runs[i]] < PIECE * count(i)) {
                int run = runs[i];
                if (shown[run] < 0 || (!better.test(shown[run]) && better.test(i))) {
                    shown[run] = i;
                }
            }
        }
        Arrays.stream(shown).filter(i -> i >= 0).forEach(place);
    }
}
