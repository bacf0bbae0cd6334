package vn.sotay.opds.epub;

/**
 * The picture on the front of a book.
 *
 * @param mediaType one that EPUB knows: PNG, JPEG, WebP or SVG
 * @param suffix of its file, without the dot
 * @param hash of the bytes
 * @param bytes the picture
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash, where at all
public record CoverImage(
        String mediaType,
        String suffix,
        String hash,

        @com.fasterxml.jackson.annotation.JsonIgnore byte[] bytes) {}
