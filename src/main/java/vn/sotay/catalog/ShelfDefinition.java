package vn.sotay.catalog;

import java.nio.charset.StandardCharsets;
import vn.sotay.storage.ContentHash;

/**
 * A shelf as a content folder defines it.
 *
 * @param order its place among the shelves, small numbers first
 */
public record ShelfDefinition(String slug, String title, String description, int order) {
    /** By which it is recognised that nothing new is said. */
    ContentHash hash() {
        return ContentHash.of(String.join("\n", slug, title, description, Integer.toString(order))
                .getBytes(StandardCharsets.UTF_8));
    }
}
