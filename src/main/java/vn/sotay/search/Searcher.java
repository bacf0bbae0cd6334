package vn.sotay.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;

/** Answers a query from one state of the index. */
final class Searcher {
    private final IndexSearcher index;
    private final Ranking ranking;
    private final int mostRequired;

    Searcher(IndexSearcher index, Ranking ranking) {
        this(index, ranking, Integer.MAX_VALUE);
    }

    private Searcher(IndexSearcher index, Ranking ranking, int mostRequired) {
        this.index = index;
        this.ranking = ranking;
        this.mostRequired = mostRequired;
    }

    /** The same search, for which a place need not have more of the query's words than so many. */
    Searcher requiring(int words) {
        return new Searcher(index, ranking, words);
    }

    /** How many different words a query has, and how many of them a place must have. */
    Demand demand(Understanding query) {
        int words = new QueryTerms(query, ranking).size();
        return new Demand(words, ranking.required(words));
    }

    /** How many different words a query has, and how many of them a place must have. */
    record Demand(int words, int required) {}

    /**
     * Hits of one page with what belongs to them.
     *
     * @param reference the document and the place that the query names, null when it names none
     */
    record Found(
            long total,
            List<SearchHit> items,
            @Nullable String next,
            Facets facets,
            @Nullable Reference reference) {
        static final Found NOTHING = new Found(0, List.of(), null, Facets.NONE, null);

        /** The same without these works, of which it became known only after they had been searched. */
        Found without(Set<String> withheld) {
            List<SearchHit> kept = withheld.isEmpty()
                    ? items
                    : items.stream()
                            .filter(hit -> !withheld.contains(hit.slug()))
                            .toList();
            return new Found(total - (items.size() - kept.size()), kept, next, facets, reference);
        }
    }

    /**
     * Searches.
     *
     * @param understanding what the query's words are taken to mean
     * @param withheld slugs of works that the viewer may no longer see, whatever the index still says
     */
    Found search(SearchQuery query, Understanding understanding, Viewer viewer, Set<String> withheld)
            throws IOException {
        if (understanding.syllables().isEmpty()) {
            return Found.NOTHING;
        }
        IndexReader reader = index.getIndexReader();
        Holdings holdings = Holdings.of(reader, query.filter(), viewer, withheld);
        ReferenceFinder.Found named =
                new ReferenceFinder(reader, new Abbreviations(reader), holdings).find(understanding.readings());
        QueryTerms terms = new QueryTerms(understanding, ranking);
        Lanes lanes = new Lanes(index, terms, ranking);
        Completeness completeness = lanes.completeness(terms);
        BestPlaces best = new BestPlaces(query);
        FacetCounter facets = new FacetCounter();
        for (LeafReaderContext leaf : reader.leaves()) {
            Admitted admitted = holdings.admitted(leaf);
            int documents = leaf.reader().maxDoc();
            HitCounts hits = new HitCounts(admitted, query.grouping(), best.of(leaf), documents);
            new BlockScan(
                            Math.min(ranking.required(terms.size()), mostRequired),
                            completeness,
                            SegmentFacts.of(leaf.reader()),
                            admitted.considered(),
                            holdings.past(leaf),
                            hits)
                    .scan(lanes.in(leaf), named.pins(), leaf.ord, documents);
            facets.add(leaf.reader(), hits);
        }
        List<Place> places = best.inOrder();
        boolean more = places.size() > query.limit();
        List<Place> page = more ? places.subList(0, query.limit()) : places;
        String next = more ? page.get(page.size() - 1).position().cursor(query.listName()) : null;
        HitReader texts = new HitReader(index, understanding.syllables(), query.passages(), named.pins());
        return new Found(best.total(), texts.read(page), next, facets.facets(), named.reference());
    }
}
