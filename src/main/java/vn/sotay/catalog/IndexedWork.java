package vn.sotay.catalog;

import java.util.List;
import vn.sotay.audience.Audience;

/**
 * A published work with its current text, as the search index needs it.
 *
 * @param summary its data
 * @param shelves slugs of the shelves it stands on
 * @param audience who may see it
 * @param sections the sections of the current edition in order, empty for a record
 */
public record IndexedWork(WorkSummary summary, List<String> shelves, Audience audience, List<Text> sections) {
    /**
     * A section's text.
     *
     * @param html the prepared body
     */
    public record Text(String anchor, String heading, int level, String html) {}
}
