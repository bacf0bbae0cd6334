package vn.sotay.search;

import java.io.IOException;
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
    private final int required;
    private final FixedBitSet works;
    private final FixedBitSet accepted;
    private final FixedBitSet past;
    private final Sink sink;

    private final Completeness completeness;
    private final SegmentFacts facts;
    private final Tally tally = new Tally();

    private int work = -1;
    private float workScore;
    private float workBonus;
    private float workAsked;
    private long workSyllables;
    private long workPairs;
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
     * @param completeness what it is worth to have much of the query
     * @param facts what is known of the segment's documents
     * @param accepted which works may be reported
     * @param past which works have been replaced or have expired
     */
    BlockScan(
            int required,
            Completeness completeness,
            SegmentFacts facts,
            FixedBitSet accepted,
            FixedBitSet past,
            Sink sink) {
        this.required = required;
        this.completeness = completeness;
        this.facts = facts;
        this.works = facts.works();
        this.accepted = accepted;
        this.past = past;
        this.sink = sink;
    }

    void scan(List<Lanes.Lane> lanes, Pins pins, int leaf, int maxDoc) throws IOException {
        for (int from = 0; from < maxDoc; from += Tally.DOCUMENTS) {
            int to = Math.min(from + Tally.DOCUMENTS, maxDoc);
            for (Lanes.Lane lane : lanes) {
                lane.addTo(tally, from, to);
            }
            pins.addTo(leaf, tally, from, to);
            for (int doc = from; doc < to; doc++) {
                if (works.get(doc)) {
                    finish();
                    begin(doc, doc - from);
                } else if (workAccepted && tally.syllables(doc - from) != 0) {
                    section(doc, doc - from);
                }
            }
            tally.clear();
        }
        finish();
    }

    private void begin(int doc, int at) {
        work = doc;
        workAccepted = accepted.get(doc);
        workScore = tally.score(at);
        workSyllables = tally.syllables(at);
        workPairs = tally.pairs(at);
        workBonus = workSyllables == 0
                ? 0
                : completeness.ofName(tally.namedSyllables(at), tally.namedPairs(at), facts.nameLength(doc));
        workAsked = workSyllables == 0 ? 0 : completeness.inName(tally.namedSyllables(at), tally.namedPairs(at));
        matches = 0;
    }

    private void section(int doc, int at) {
        long syllables = tally.syllables(at) | workSyllables;
        if (Long.bitCount(syllables) < required) {
            return;
        }
        float bonus = completeness.of(syllables, tally.pairs(at) | workPairs, facts.textLength(doc))
                + completeness.ofName(tally.namedSyllables(at), tally.namedPairs(at), facts.nameLength(doc))
                + completeness.inName(tally.namedSyllables(at), tally.namedPairs(at))
                + workBonus;
        sections = ArrayUtil.grow(sections, matches + 1);
        sectionScores = ArrayUtil.grow(sectionScores, sections.length);
        sections[matches] = doc;
        sectionScores[matches++] = (tally.score(at) + workScore + bonus) * factor();
    }

    private void finish() throws IOException {
        if (!workAccepted) {
            return;
        }
        boolean itself = Long.bitCount(workSyllables) >= required;
        if (itself || matches > 0) {
            float own = workScore
                    + workBonus
                    + workAsked
                    + completeness.of(workSyllables, workPairs, facts.textLength(work));
            sink.found(work, own * factor(), itself, sections, sectionScores, matches);
        }
        workAccepted = false;
    }

    private float factor() {
        return past.get(work) ? Ranking.PAST : 1;
    }
}
