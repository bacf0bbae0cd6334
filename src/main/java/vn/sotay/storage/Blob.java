package vn.sotay.storage;

/**
 * Stored bytes.
 *
 * @param hash their address
 * @param mediaType what they are
 * @param bytes the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash, where at all
public record Blob(ContentHash hash, String mediaType, byte[] bytes) {
    /** The blob of these bytes. */
    public static Blob of(String mediaType, byte[] bytes) {
        return new Blob(ContentHash.of(bytes), mediaType, bytes);
    }
}
