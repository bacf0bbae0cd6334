package vn.sotay.app.web;

import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Shelf;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.page.Page;

/**
 * A page of a shelf.
 *
 * @param first the address of the first page
 * @param next the address of the next page, null on the last one
 * @param later whether this is a later page
 */
record ShelfView(
        Shelf shelf,
        Page<WorkSummary> page,
        String first,
        @Nullable String next,
        boolean later) {

    static ShelfView of(Shelf shelf, Page<WorkSummary> page, boolean later) {
        String first = "/tu-sach/" + shelf.slug();
        StringBuilder next = new StringBuilder(first);
        WorkQuery.add(next, "cursor", page.next());
        return new ShelfView(shelf, page, first, page.next() == null ? null : next.toString(), later);
    }
}
