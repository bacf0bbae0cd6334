package vn.sotay.search;

import java.util.Map;

/**
 * Everything that can be suggested, for each kind a table of its own, so that the many headings never hide the few titles.
 *
 * @param revision the last change of the library that is in them; before the first one nothing is suggested
 */
record SuggestionTables(Map<SuggestionKind, PrefixTable> tables, long revision) {
    static final SuggestionTables NONE = new SuggestionTables(Map.of(), -1);
}
