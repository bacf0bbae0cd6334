package vn.sotay.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.WorkFilter;

/**
 * What a reader asks for, checked.
 *
 * @param typed the words as they were typed
 * @param verbatim whether exactly these are searched for, without putting anything right
 * @param passages most passages a hit shows, 0 to 3
 * @param after the place behind which to go on, null for the first page
 */
record SearchQuery(
        String typed,
        boolean verbatim,
        Grouping grouping,
        int passages,
        WorkFilter filter,
        SearchOrder order,
        @Nullable Position after,
        int limit) {

    /** Most characters of a query, in UTF-16 units. */
    static final int MAX_LENGTH = 2_000;
    /** Most passages of a hit. */
    static final int MAX_PASSAGES = 3;

    /** The same question under another filter, for a few hits only. */
    SearchQuery under(WorkFilter other, int most) {
        return new SearchQuery(typed, verbatim, grouping, passages, other, order, null, most);
    }

    boolean unfiltered() {
        return Arrays.stream(Facet.values()).allMatch(facet -> facet.wanted(filter) == null);
    }

    /** Which list of hits this is, whatever page of it. */
    String listName() {
        return listName(typed, verbatim, grouping, filter, order);
    }

    static String listName(String typed, boolean verbatim, Grouping grouping, WorkFilter filter, SearchOrder order) {
        return String.join("\n", typed, Boolean.toString(verbatim), grouping.wire(), filter.toString(), order.wire());
    }
}
