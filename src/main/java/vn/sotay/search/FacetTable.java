package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The facet values of a segment with the works that have them, as each query counts them: some bytes a work. */
record FacetTable(Map<Facet, List<Value>> values) {
    private static final SegmentCache<FacetTable> KNOWN = SegmentCache.ofAll(FacetTable::read);

    /**
     * One value, under one of the names that works give it.
     *
     * @param term both, as the index has them
     * @param value the value alone
     * @param label its Vietnamese name
     * @param works the documents of the works that have it
     */
    @SuppressWarnings("ArrayRecordComponent") // walked along, never compared
    record Value(String term, String value, @Nullable String label, int[] works) {}

    static FacetTable of(LeafReader segment) throws IOException {
        return KNOWN.of(segment);
    }

    List<Value> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    private static FacetTable read(LeafReader segment) throws IOException {
        Map<Facet, List<Value>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Terms terms = segment.terms(facet.field());
            if (terms != null) {
                values.put(facet, read(facet, terms.iterator()));
            }
        }
        return new FacetTable(values);
    }

    private static List<Value> read(Facet facet, TermsEnum each) throws IOException {
        List<Value> values = new ArrayList<>();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            int[] works = new int[each.docFreq()];
            int count = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                works = ArrayUtil.grow(works, count + 1);
                works[count++] = doc;
            }
            String text = term.utf8ToString();
            values.add(new Value(text, Facet.value(text), facet.name(text), ArrayUtil.copyOfSubArray(works, 0, count)));
        }
        return values;
    }
}
