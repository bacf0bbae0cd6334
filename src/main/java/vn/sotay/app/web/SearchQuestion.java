package vn.sotay.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.problem.Checks;
import vn.sotay.text.Slugs;

/**
 * What a reader asked the search page, and the address that asks it; parameters are named as in the API.
 *
 * @param words as they were typed; empty when nothing was asked yet
 * @param verbatim whether exactly these are searched for, without putting anything right
 * @param narrowed by what the hits are narrowed: parameters with their values, in the order of the page
 * @param cursor where the page begins, null at the start
 */
record SearchQuestion(
        String words,
        boolean verbatim,
        Map<String, String> narrowed,
        @Nullable String cursor) {
    static final String PATH = "/tim-kiem";

    /** Parameters that narrow, in the order of the page. */
    static final String[] FILTERS = {"kind", "shelf", "coverage", "issuer", "year"};

    /** The filter that these parameters mean. @throws vn.sotay.problem.ProblemException naming what is not accepted */
    WorkFilter filter() {
        Checks checks = new Checks();
        String year = narrowed.get("year");
        WorkFilter filter = new WorkFilter(
                checks.text("shelf", narrowed.get("shelf")),
                checks.choice("kind", narrowed.get("kind"), Kind.values(), Kind::wire, null),
                Slugs.ofName(checks.text("issuer", narrowed.get("issuer"))),
                null,
                year == null ? null : Integer.valueOf(checks.integer("year", year, 1, 9_999, 1)),
                null,
                checks.choice("coverage", narrowed.get("coverage"), Coverage.values(), Coverage::wire, null));
        checks.done();
        return filter;
    }

    /** The same words with this filter set, or without it; from the first page. */
    SearchQuestion with(String filter, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String kept = name.equals(filter) ? value : narrowed.get(name);
            if (kept != null) {
                other.put(name, kept);
            }
        }
        return new SearchQuestion(words, verbatim, other, null);
    }

    SearchQuestion from(@Nullable String place) {
        return new SearchQuestion(words, verbatim, narrowed, place);
    }

    /** The same words, searched for exactly as they were typed or not. */
    SearchQuestion exactly(boolean wanted) {
        return new SearchQuestion(words, wanted, narrowed, null);
    }

    String address() {
        StringBuilder address = new StringBuilder(PATH);
        WorkQuery.add(address, "q", words);
        WorkQuery.add(address, "verbatim", verbatim ? "true" : null);
        narrowed.forEach((name, value) -> WorkQuery.add(address, name, value));
        WorkQuery.add(address, "cursor", cursor);
        return address.toString();
    }
}
