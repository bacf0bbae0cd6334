package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A work as a reader opens it: its data, its current edition with the table of contents, and its relations from both ends.
 *
 * @param label the fixed Vietnamese sentence that says whose text this is, or that there is none yet
 * @param edition the current edition, null for a record
 * @param toc the edition's sections in reading order, empty for a record
 * @param relations to and from works that the viewer may see, and to works that are only named
 */
@Schema(description = "A work with its current edition, table of contents and relations")
public record Work(
        @Schema(description = "Name in addresses; never changes", examples = "nghi-quyet-21-nq-tw-2022-06-16")
        String slug,

        Kind kind,
        String title,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Number and symbol of a document; restarts with each term")
        @Nullable
        String number,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Who issued it") @Nullable
        String issuer,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PartialDate issued,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PartialDate effective,
        WorkMetadata.Status status,
        @Schema(description = "Authors and editors") List<String> creators,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publisher,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Year of publication of a book") @Nullable
        Integer year,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String isbn,
        @Schema(description = "BCP 47") String language,
        @Schema(description = "The shelves it stands on") List<ShelfName> shelves,
        @Schema(description = "Topics") List<String> topics,
        Coverage coverage,

        @Schema(description = "The fixed Vietnamese sentence that says whose text this is; show it with the text")
        String label,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Evidence evidence,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "`evidence` in Vietnamese, to be shown")
        @Nullable
        String evidenceLabel,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What this library says about the data")
        @Nullable
        String note,

        @Schema(description = "Where the data was seen") List<Source> sources,

        @Schema(description = "The current edition; null for a record") @Nullable
        Edition edition,

        @Schema(description = "Sections in reading order; empty for a record")
        List<TocEntry> toc,

        @Schema(description = "From both ends") List<Relation> relations,

        @Schema(description = "Its cover") Cover cover,

        @Schema(description = "When anything about it changed last")
        Instant changedAt) {

    /** A shelf the work stands on. */
    @Schema(description = "A shelf the work stands on")
    public record ShelfName(String slug, String title) {}
}
