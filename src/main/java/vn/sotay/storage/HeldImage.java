package vn.sotay.storage;

import java.util.Arrays;
import java.util.Optional;

/**
 * An image that is known by its address, without its bytes.
 *
 * @param hash its address
 * @param type what it is
 * @param width in pixels, 0 if its head does not tell
 * @param height in pixels, 0 if its head does not tell
 */
public record HeldImage(ContentHash hash, ImageType type, int width, int height) {
    /** Bytes of an image that are looked at; wherever they come from, so that the same image always has the same size. */
    static final int HEAD = 1 << 16;

    /** The image that this blob is; empty for what is none, or calls itself another. */
    public static Optional<HeldImage> of(Blob blob) {
        byte[] head = blob.bytes().length <= HEAD ? blob.bytes() : Arrays.copyOf(blob.bytes(), HEAD);
        return of(blob.hash(), blob.mediaType(), head);
    }

    static Optional<HeldImage> of(ContentHash hash, String mediaType, byte[] head) {
        ImageType type = ImageType.of(head);
        if (type == null || !type.mediaType().equals(mediaType)) {
            return Optional.empty();
        }
        ImageSize size = ImageSize.of(type, head);
        return Optional.of(new HeldImage(hash, type, size.width(), size.height()));
    }
}
