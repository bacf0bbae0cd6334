package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.WorkFilter;

/** Looks for what comes nearest to a query that found nothing. Costs a few searches more, which only such a query pays. */
final class NearMisses {
    private static final int MOST_ITEMS = 5;
    /** Of so many words at least one must be there, of twice as many two: less has nothing to do with the question. */
    private static final int WORDS_FOR_ONE = 3;

    private static final WorkFilter NO_FILTER = new WorkFilter(null, null, null, null, null, null, null);

    private final Searcher searcher;
    private final SearchQuery query;
    private final Understanding understanding;
    private final Viewer viewer;
    private final Set<String> withheld;

    NearMisses(Searcher searcher, SearchQuery query, Understanding understanding, Viewer viewer, Set<String> withheld) {
        this.searcher = searcher;
        this.query = query;
        this.understanding = understanding;
        this.viewer = viewer;
        this.withheld = withheld;
    }

    /** What comes nearest, or null when nothing does. */
    @Nullable
    Nearest find() throws IOException {
        Searcher.Demand demand = searcher.demand(understanding);
        List<Nearest.Wider> wider = wider();
        return wider.isEmpty() ? closest(demand) : new Nearest(wider, demand.words(), 0, List.of());
    }

    private List<Nearest.Wider> wider() throws IOException {
        List<Facet> set = Arrays.stream(Facet.values())
                .filter(facet -> facet.wanted(query.filter()) != null)
                .toList();
        List<Nearest.Wider> wider = new ArrayList<>();
        for (Facet facet : set) {
            long total = total(searcher, facet.droppedFrom(query.filter()));
            if (total > 0) {
                wider.add(new Nearest.Wider(List.of(facet.parameter()), total));
            }
        }
        if (wider.isEmpty() && set.size() > 1) {
            long total = total(searcher, NO_FILTER);
            if (total > 0) {
                wider.add(new Nearest.Wider(set.stream().map(Facet::parameter).toList(), total));
            }
        }
        wider.sort(Comparator.comparingLong(Nearest.Wider::total).reversed());
        return wider;
    }

    private long total(Searcher relaxed, WorkFilter filter) throws IOException {
        return relaxed.search(query.under(filter, 1), understanding, viewer, withheld)
                .total();
    }

    /** The most words that any place has, found by halving: whoever has more has fewer too. */
    private @Nullable Nearest closest(Searcher.Demand demand) throws IOException {
        int fewest = Math.max(1, (demand.words() + 1) / WORDS_FOR_ONE);
        int found = 0;
        int low = fewest;
        int high = demand.required() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (total(searcher.requiring(middle), query.filter()) > 0) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (found == 0) {
            return null;
        }
        SearchQuery few = query.under(query.filter(), MOST_ITEMS);
        List<SearchHit> items = searcher.requiring(found)
                .search(few, understanding, viewer, withheld)
                .items();
        return new Nearest(List.of(), demand.words(), found, items);
    }
}
