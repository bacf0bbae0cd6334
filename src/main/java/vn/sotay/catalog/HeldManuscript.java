package vn.sotay.catalog;

import java.util.List;
import vn.sotay.storage.ContentHash;

/**
 * A work in the form in which it can be exported and imported again.
 *
 * @param metadata everything but the text
 * @param body the Markdown of the current edition, empty for a record
 * @param images addresses of the images that the text names
 */
public record HeldManuscript(WorkMetadata metadata, String body, List<ContentHash> images) {}
