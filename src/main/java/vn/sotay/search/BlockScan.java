package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * Walks through one segment, work by work, and reports those that match. Terms are added up in windows of documents that fit
 * the processor's cache: with many common words that is several times faster than asking them document by document.
 *
 * <p>A place matches when enough of the query's syllables stand in it or in what is said about its work; a section must
 * have at least one of them itself.
 */
final class BlockScan {
    private static final int WINDOW = 2048;

    private final int required;
    private final FixedBitSet works;
    private final FixedBitSet accepted;
    private final FixedBitSet past;
    private final Sink sink;

    private final float[] scores = new float[WINDOW];
    private final long[] present = new long[WINDOW];

    private int work = -1;
    private float workScore;
    private long workPresent;
    private boolean workAccepted;
    private int matches;
    private int[] sections = new int[16];
    private float[] sectionScores = new float[16];

    /** Takes the works that match. */
    interface Sink {
        /**
         * One work.
         *
         * @param work its document
         * @param score what its own data is worth
         * @param matches whether its own data match
         * @param sections the sections that match, in reading order, the first {@code count} of the array
         * @param scores their scores, the work's included
         */
        void found(int work, float score, boolean matches, int[] sections, float[] scores, int count)
                throws IOException;
    }

    /**
     * Prepares a walk.
     *
     * @param required how many of the query's syllables a place must have
     * @param works which documents are works; their sections follow them
     * @param accepted which works may be reported
     * @param past which works have been replaced or have expired
     */
    BlockScan(int required, FixedBitSet works, FixedBitSet accepted, FixedBitSet past, Sink sink) {
        this.required = required;
        this.works = works;
        this.accepted = accepted;
        this.past = past;
        this.sink = sink;
    }

    void scan(List<Lanes.Lane> lanes, Pins pins, int leaf, int maxDoc) throws IOException {
        for (int from = 0; from < maxDoc; from += WINDOW) {
            int to = Math.min(from + WINDOW, maxDoc);
            for (Lanes.Lane lane : lanes) {
                lane.addTo(scores, present, from, to);
            }
            pins.addTo(leaf, scores, present, from, to);
            for (int doc = from; doc < to; doc++) {
                if (works.get(doc)) {
                    finish();
                    begin(doc, scores[doc - from], present[doc - from]);
                } else if (workAccepted && present[doc - from] != 0) {
                    section(doc, scores[doc - from], present[doc - from]);
                }
            }
            Arrays.fill(scores, 0);
            Arrays.fill(present, 0);
        }
        finish();
    }

    private void begin(int doc, float score, long syllables) {
        work = doc;
        workScore = score;
        workPresent = syllables;
        workAccepted = accepted.get(doc);
        matches = 0;
    }

    private void section(int doc, float score, long syllables) {
        if (Long.bitCount(syllables | workPresent) < required) {
            return;
        }
        sections = ArrayUtil.grow(sections, matches + 1);
        sectionScores = ArrayUtil.grow(sectionScores, sections.length);
        sections[matches] = doc;
        sectionScores[matches++] = (score + workScore) * factor();
    }

    private void finish() throws IOException {
        if (!workAccepted) {
            return;
        }
        boolean itself = Long.bitCount(workPresent) >= required;
        if (itself || matches > 0) {
            sink.found(work, workScore * factor(), itself, sections, sectionScores, matches);
        }
        workAccepted = false;
    }

    private float factor() {
        return past.get(work) ? Ranking.PAST : 1;
    }
}
