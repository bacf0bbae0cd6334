package vn.sotay.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.catalog.WorkSearch;
import vn.sotay.page.Page;

/** The search of people, for lists of works with a text: others that were found are passed over. */
@ApplicationScoped
class ReadableSearch implements WorkSearch {
    private static final WorkFilter ALL = new WorkFilter(null, null, null, null, null, null, null);
    /** Pages looked through for one: where almost nothing has a text, a page may be short. */
    private static final int MOST_PAGES = 5;

    private final Search search;

    @Inject
    ReadableSearch(Search search) {
        this.search = search;
    }

    @Override
    public Found find(String words, @Nullable String cursor, Viewer viewer) {
        List<String> slugs = new ArrayList<>();
        String next = cursor;
        for (int page = 0; page < MOST_PAGES && slugs.size() < Page.DEFAULT_LIMIT; page++) {
            SearchResult result = search.find(words, false, ALL, next, viewer);
            result.items().stream()
                    .filter(hit -> hit.coverage() != Coverage.RECORD)
                    .map(SearchHit::slug)
                    .forEach(slugs::add);
            next = result.next();
            if (next == null) {
                break;
            }
        }
        return new Found(slugs, next);
    }
}
