package vn.sotay.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.text.Folding;

/**
 * What a reader asks for, checked.
 *
 * @param typed the words as they were typed
 * @param passages most passages a hit shows, 0 to 3
 * @param after the place behind which to go on, null for the first page
 */
record SearchQuery(
        String typed,
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
        return new SearchQuery(typed, grouping, passages, other, order, null, most);
    }

    /** What is searched for: the words in Unicode's composed form, without stray white space. */
    String understood() {
        return Folding.nfc(typed).strip().replaceAll("\\s+", " ");
    }

    boolean unfiltered() {
        return Arrays.stream(Facet.values()).allMatch(facet -> facet.wanted(filter) == null);
    }

    List<Syllable> syllables() {
        return Syllables.of(typed);
    }

    /** Which list of hits this is, whatever page of it. */
    String listName() {
        return listName(typed, grouping, filter, order);
    }

    static String listName(String typed, Grouping grouping, WorkFilter filter, SearchOrder order) {
        return String.join("\n", typed, grouping.wire(), filter.toString(), order.wire());
    }
}
