package vn.sotay.app.web;

import java.util.List;
import java.util.Map;
import vn.sotay.catalog.Shelf;
import vn.sotay.catalog.WorkSummary;

/**
 * A shelf as it is seen in passing.
 *
 * @param works some of what stands on it
 */
record ShelfFront(Shelf shelf, List<WorkSummary> works) {

    /** The shelves in their order, each with its works by its slug. */
    static List<ShelfFront> of(List<Shelf> shelves, Map<String, List<WorkSummary>> works) {
        return shelves.stream()
                .map(shelf -> new ShelfFront(shelf, works.getOrDefault(shelf.slug(), List.of())))
                .toList();
    }
}
