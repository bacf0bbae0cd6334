package vn.sotay.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/**
 * What every query needs to know of every document of a segment: whether it is a work, and how long its parts are. A few
 * bytes a document.
 *
 * @param works the documents that are works; their sections follow them
 * @param lengths for each zone that the segment has, the encoded length by document
 * @param names how many different syllables the heading or title of each document has, without the number of an article
 */
record SegmentFacts(FixedBitSet works, Map<Zone, byte[]> lengths, byte[] names) {
    private static final SegmentCache<SegmentFacts> KNOWN = SegmentCache.ofAll(SegmentFacts::read);
    /** The natural logarithm of one more than each length that a byte stands for. */
    private static final float[] LOGARITHMS = new float[256];

    static {
        for (int i = 0; i < LOGARITHMS.length; i++) {
            LOGARITHMS[i] = (float) Math.log1p(SmallFloat.byte4ToInt((byte) i));
        }
    }

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
        byte[] names = new byte[segment.maxDoc()];
        NumericDocValues counts = DocValues.getNumeric(segment, Fields.NAME_LENGTH);
        for (int doc = counts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = counts.nextDoc()) {
            names[doc] = (byte) Math.min(counts.longValue(), Byte.MAX_VALUE);
        }
        return new SegmentFacts(works, lengths, names);
    }

    /** How many different syllables the document's heading or title has. */
    int nameLength(int doc) {
        return names[doc];
    }

    /** How long the document's text is: the natural logarithm of one more than its syllables, roughly. */
    float textLength(int doc) {
        byte[] texts = lengths.get(Zone.TEXT);
        return texts == null ? 0 : LOGARITHMS[texts[doc] & 0xFF];
    }
}
