package vn.sotay.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Adds up facet values over segments. */
final class FacetCounter {
    private static final Comparator<Facets.Count> MOST_FIRST =
            Comparator.comparingLong(Facets.Count::count).reversed().thenComparing(Facets.Count::value);

    /** How many hits have a term, by facet. */
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

    /** Adds a segment; each facet over the hits under the rest of the filter. */
    void add(LeafReader segment, HitCounts hits) throws IOException {
        for (Facet facet : Facet.values()) {
            Terms terms = segment.terms(facet.field());
            if (terms == null) {
                continue;
            }
            Map<String, Long> ofFacet = counts.computeIfAbsent(facet, key -> new HashMap<>());
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                postings = each.postings(postings, PostingsEnum.NONE);
                long sum = 0;
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    sum += hits.of(facet, doc);
                }
                if (sum > 0) {
                    ofFacet.merge(term.utf8ToString(), sum, Long::sum);
                }
            }
        }
    }

    Facets facets() {
        return new Facets(
                counted(Facet.SHELF),
                counted(Facet.KIND),
                counted(Facet.ISSUER),
                counted(Facet.TOPIC),
                counted(Facet.YEAR),
                counted(Facet.STATUS),
                counted(Facet.COVERAGE));
    }

    /** Terms of one value are added up under the name that most hits have. */
    private List<Facets.Count> counted(Facet facet) {
        Map<String, Facets.Count> byValue = new HashMap<>();
        counts.getOrDefault(facet, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    String term = entry.getKey();
                    byValue.merge(
                            Facet.value(term),
                            new Facets.Count(Facet.value(term), facet.name(term), entry.getValue()),
                            (most, other) ->
                                    new Facets.Count(most.value(), most.label(), most.count() + other.count()));
                });
        return byValue.values().stream().sorted(MOST_FIRST).toList();
    }
}
