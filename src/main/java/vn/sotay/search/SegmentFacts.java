package vn.sotay.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What every query needs to know of every document of a segment: whether it is a work, and how long its parts are. A byte a
 * zone and document.
 *
 * @param works the documents that are works; their sections follow them
 * @param lengths for each zone that the segment has, the encoded length by document
 */
record SegmentFacts(FixedBitSet works, Map<Zone, byte[]> lengths) {
    private static final SegmentCache<SegmentFacts> KNOWN = SegmentCache.ofAll(SegmentFacts::read);

    static SegmentFacts of(LeafReader segment) throws IOException {
        return KNOWN.of(segment);
    }

    private static SegmentFacts read(LeafReader segment) throws IOException {
        FixedBitSet works = new FixedBitSet(segment.maxDoc());
        PostingsEnum postings = segment.postings(new Term(Fields.IS_WORK, Fields.YES), PostingsEnum.NONE);
        if (postings != null) {
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                works.set(doc);
            }
        }
        Map<Zone, byte[]> lengths = new EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) {
            NumericDocValues norms = segment.getNormValues(zone.field(View.FOLDED));
            if (norms != null) {
                byte[] ofZone = new byte[segment.maxDoc()];
                for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                    ofZone[doc] = (byte) norms.longValue();
                }
                lengths.put(zone, ofZone);
            }
        }
        return new SegmentFacts(works, lengths);
    }
}
