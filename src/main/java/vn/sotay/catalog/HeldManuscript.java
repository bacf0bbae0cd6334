package vn.sotay.catalog;

/**
 * A work in the form in which it can be exported and imported again.
 *
 * @param metadata everything but the text
 * @param body the Markdown of the current edition, empty for a record
 */
public record HeldManuscript(WorkMetadata metadata, String body) {}
