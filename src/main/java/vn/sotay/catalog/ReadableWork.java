package vn.sotay.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work with a text, as a catalogue for reading systems describes it.
 *
 * @param summary what lists show of it
 * @param language BCP 47
 * @param note what the library says about its data
 * @param images its cover, large and then small
 * @param changedAt when anything about it changed last
 */
public record ReadableWork(
        WorkSummary summary,
        String language,
        @Nullable String publisher,
        @Nullable String isbn,
        @Nullable String note,
        List<CoverImage> images,
        Instant changedAt) {}
