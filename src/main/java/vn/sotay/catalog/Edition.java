package vn.sotay.catalog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An immutable published rendition of a work.
 *
 * @param number 1, 2, 3 …
 * @param title the work's title in this edition
 * @param hash SHA-256 over title and sections: equal hashes, equal text
 * @param publishedAt when it was published, UTC
 * @param sections how many sections it has
 * @param words how many words
 * @param size bytes of all section bodies, uncompressed
 */
@Schema(description = "An immutable published rendition of a work")
public record Edition(
        @Schema(description = "1, 2, 3 …", examples = "1") int number,

        @Schema(description = "The work's title in this edition")
        String title,

        @Schema(description = "SHA-256 over title and sections: equal hashes, equal text")
        String hash,

        @Schema(description = "When it was published") Instant publishedAt,
        @Schema(description = "How many sections it has") int sections,
        @Schema(description = "How many words") int words,

        @Schema(description = "Bytes of all section bodies, uncompressed")
        long size) {}
