package vn.sotay.catalog;

/**
 * A reference in a text for which the library has no one work yet.
 *
 * @param key what a work must be keyed by to be meant
 * @param text the reference as written
 */
public record OpenReference(String key, String text) {}
