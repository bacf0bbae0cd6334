package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;

/** Adds up facet values over segments. */
final class FacetCounter {
    private static final Comparator<Facets.Count> MOST_FIRST =
            Comparator.comparingLong(Facets.Count::count).reversed().thenComparing(Facets.Count::value);

    private static final Comparator<Counted> MOST_NAMED_FIRST =
            Comparator.comparingLong((Counted it) -> it.hits).reversed().thenComparing(it -> it.value.term());

    /** By facet and term. */
    private final Map<Facet, Map<String, Counted>> counts = new EnumMap<>(Facet.class);

    /** How many hits have a value under one of its names. */
    private static final class Counted {
        private final FacetTable.Value value;
        private long hits;

        Counted(FacetTable.Value value) {
            this.value = value;
        }

        Facets.Count count() {
            return new Facets.Count(value.value(), value.label(), hits);
        }
    }

    /** Adds a segment; each facet over the hits under the rest of the filter. */
    void add(LeafReader segment, HitCounts hits) throws IOException {
        FacetTable table = FacetTable.of(segment);
        for (Facet facet : Facet.values()) {
            Map<String, Counted> ofFacet = counts.computeIfAbsent(facet, key -> new HashMap<>());
            for (FacetTable.Value value : table.of(facet)) {
                long sum = 0;
                for (int work : value.works()) {
                    sum += hits.of(facet, work);
                }
                if (sum > 0) {
                    ofFacet.computeIfAbsent(value.term(), term -> new Counted(value)).hits += sum;
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
        List<Counted> all = new ArrayList<>(counts.getOrDefault(facet, Map.of()).values());
        all.sort(MOST_NAMED_FIRST);
        Map<String, Facets.Count> byValue = new LinkedHashMap<>();
        for (Counted each : all) {
            byValue.merge(
                    each.value.value(),
                    each.count(),
                    (most, other) -> new Facets.Count(most.value(), most.label(), most.count() + other.count()));
        }
        List<Facets.Count> found = new ArrayList<>(byValue.values());
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }
}
