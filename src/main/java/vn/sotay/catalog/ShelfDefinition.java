package vn.sotay.catalog;

/**
 * A shelf as a content folder defines it.
 *
 * @param order its place among the shelves, small numbers first
 */
public record ShelfDefinition(String slug, String title, String description, int order) {}
