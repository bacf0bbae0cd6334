package vn.sotay.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.search.Syllables.Syllable;

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
    Demand demand(SearchQuery query) {
        int words = new QueryTerms(query.syllables(), ranking).size();
        return new Demand(words, ranking.required(words));
    }

    /** How many different words a query has, and how many of them a place must have. */
    record Demand(int words, int required) {}

    /** Hits of one page with what belongs to them. */
    record Found(
            long total, List<SearchHit> items, @Nullable String next, Facets facets) {
        static final Found NOTHING = new Found(0, List.of(), null, Facets.NONE);

        /** The same without these works, of which it became known only after they had been searched. */
        Found without(Set<String> withheld) {
            List<SearchHit> kept = withheld.isEmpty()
                    ? items
                    : items.stream()
                            .filter(hit -> !withheld.contains(hit.slug()))
                            .toList();
            return new Found(total - (items.size() - kept.size()), kept, next, facets);
        }
    }

    /**
     * Searches.
     *
     * @param withheld slugs of works that the viewer may no longer see, whatever the index still says
     */
    Found search(SearchQuery query, Viewer viewer, Set<String> withheld) throws IOException {
        List<Syllable> syllables = query.syllables();
        if (syllables.isEmpty()) {
            return Found.NOTHING;
        }
        QueryTerms terms = new QueryTerms(syllables, ranking);
        Lanes lanes = new Lanes(index, terms, ranking);
        BestPlaces best = new BestPlaces(query);
        FacetCounter facets = new FacetCounter();
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            Admission admission = new Admission(leaf.reader());
            Admitted admitted = admission.admitted(query.filter(), viewer, withheld);
            int documents = leaf.reader().maxDoc();
            HitCounts hits = new HitCounts(admitted, query.grouping(), best.of(leaf), documents);
            new BlockScan(
                            Math.min(ranking.required(terms.size()), mostRequired),
                            SegmentFacts.of(leaf.reader()).works(),
                            admitted.considered(),
                            admission.past(),
                            hits)
                    .scan(lanes.in(leaf), documents);
            facets.add(leaf.reader(), hits);
        }
        List<Place> places = best.inOrder();
        boolean more = places.size() > query.limit();
        List<Place> page = more ? places.subList(0, query.limit()) : places;
        String next = more ? page.get(page.size() - 1).position().cursor(query.listName()) : null;
        HitReader reader = new HitReader(index, syllables, query.passages());
        return new Found(best.total(), reader.read(page), next, facets.facets());
    }
}
