package vn.sotay.search;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/** Hits of a segment by the document of their work; passes on to the page only those that fit the whole filter. */
final class HitCounts implements BlockScan.Sink {
    private final Admitted admitted;
    private final Grouping grouping;
    private final BlockScan.Sink page;
    private final int[] counts;

    HitCounts(Admitted admitted, Grouping grouping, BlockScan.Sink page, int documents) {
        this.admitted = admitted;
        this.grouping = grouping;
        this.page = page;
        this.counts = new int[documents];
    }

    @Override
    public void found(int work, float score, boolean matches, int[] sections, float[] scores, int count)
            throws IOException {
        counts[work] = grouping.hits(count);
        if (admitted.all().get(work)) {
            page.found(work, score, matches, sections, scores, count);
        }
    }

    /** How many hits a work has under the filter without its part for this facet. */
    int of(Facet facet, int work) {
        int hits = counts[work];
        if (hits == 0 || admitted.all().get(work)) {
            return hits;
        }
        FixedBitSet others = admitted.onlyWithout(facet);
        return others != null && others.get(work) ? hits : 0;
    }
}
