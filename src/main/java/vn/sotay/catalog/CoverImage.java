package vn.sotay.catalog;

/**
 * One size of a work's cover, as it is.
 *
 * @param address where it is served
 * @param mediaType what is served there
 * @param width in pixels
 * @param height in pixels
 */
public record CoverImage(String address, String mediaType, int width, int height) {}
