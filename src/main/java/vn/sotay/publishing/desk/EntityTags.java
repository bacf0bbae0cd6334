package vn.sotay.publishing.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sotay.catalog.ShelfContents;
import vn.sotay.storage.ContentHash;

/** Tags of what has no version of its own: hashes of what the desk sees of it. */
final class EntityTags {
    private EntityTags() {}

    /** In quotes, as it stands in {@code ETag}. */
    static String of(List<String> parts) {
        return '"'
                + ContentHash.of(String.join("\n\n", parts).getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, 32)
                + '"';
    }

    /** The tag of a shelf, its order included. */
    static String of(ShelfContents shelf) {
        return of(List.of(
                shelf.slug(),
                shelf.title(),
                shelf.description(),
                shelf.order() + "",
                String.join("\n", shelf.slugs())));
    }
}
