package vn.sotay.search;

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

    /** What is searched for: the words in Unicode's composed form, without stray white space. */
    String understood() {
        return tidy(typed);
    }

    /** Text in Unicode's composed form, without stray white space. */
    static String tidy(String text) {
        return Folding.nfc(text).strip().replaceAll("\\s+", " ");
    }

    List<Syllable> syllables() {
        return Syllables.of(typed);
    }

    /** What a reference is looked for in, the reading nearest to what was typed first. */
    List<String> readings() {
        return List.of(typed);
    }

    /** Which list of hits this is, whatever page of it. */
    String listName() {
        return listName(typed, grouping, filter, order);
    }

    static String listName(String typed, Grouping grouping, WorkFilter filter, SearchOrder order) {
        return String.join("\n", typed, grouping.wire(), filter.toString(), order.wire());
    }
}
