package vn.sotay.catalog;

import java.util.Set;
import vn.sotay.catalog.cover.CoverSize;
import vn.sotay.catalog.cover.UploadedCover;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;

/**
 * An uploaded cover as it stands in the database: addresses of its bytes.
 *
 * @param original as it was uploaded
 * @param width of the middle size
 * @param height of the middle size
 */
record StoredCover(String original, String small, String medium, String large, int width, int height) {
    static StoredCover of(UploadedCover cover) {
        return new StoredCover(
                cover.original().hash().hex(),
                hash(cover, CoverSize.SMALL),
                hash(cover, CoverSize.MEDIUM),
                hash(cover, CoverSize.LARGE),
                cover.width(),
                cover.height());
    }

    ContentHash address(CoverSize size) {
        return new ContentHash(
                switch (size) {
                    case SMALL -> small;
                    case MEDIUM -> medium;
                    case LARGE -> large;
                });
    }

    Set<ContentHash> addresses() {
        // A small original is all of its sizes.
        return java.util.stream.Stream.of(original, small, medium, large)
                .map(ContentHash::new)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String hash(UploadedCover cover, CoverSize size) {
        Blob blob = cover.sizes().get(size);
        if (blob == null) {
            throw new IllegalArgumentException("a cover comes in all sizes");
        }
        return blob.hash().hex();
    }
}
