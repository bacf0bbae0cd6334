package vn.sotay.publishing;

import vn.sotay.catalog.WorkMetadata;

/**
 * A work as an author or a content folder hands it in.
 *
 * @param metadata everything but the text
 * @param body the text in CommonMark, empty for a record
 */
public record Manuscript(WorkMetadata metadata, String body) {}
