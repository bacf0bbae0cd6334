package vn.sotay.opds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.ReadableWork;

/**
 * A page of the catalogue, in whatever format it goes out: doors to other pages, or works. Addresses are paths below the
 * catalogue's own address, empty for its root.
 *
 * @param path of this page
 * @param updated when anything that it shows changed last
 * @param total works in the whole list; null where nobody has counted
 * @param up the page above; null at the root
 * @param first the first page of a list; null where there are no pages
 * @param next the page after this one; null on the last
 */
record Feed(
        String path,
        String title,
        Instant updated,
        List<Door> doors,
        List<FacetGroup> facets,
        List<ReadableWork> works,
        @Nullable Long total,
        @Nullable String up,
        @Nullable String first,
        @Nullable String next) {

    /** Whether it is a list of works, though it may be empty: OPDS tells the two kinds apart. */
    boolean acquisition() {
        return first != null;
    }

    /**
     * A way to another page.
     *
     * @param works whether works are there, else further doors
     * @param count of works there; null where nobody has counted
     * @param relation a link relation, where there is one for it
     */
    record Door(
            String title,
            String summary,
            String path,
            boolean works,
            @Nullable Integer count,
            @Nullable String relation) {}

    /** Ways to narrow a list down by one property. */
    record FacetGroup(String title, List<Choice> choices) {}

    /**
     * One of them.
     *
     * @param active whether the list is narrowed so already; {@code path} then takes that back
     */
    record Choice(String title, String path, int count, boolean active) {}
}
