package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A work as a device keeps it: whole, and without what can be made of the other works that the device keeps (labels, titles
 * of others, relations from their end).
 *
 * @param edition the current edition, null for a record
 * @param toc the edition's sections in reading order
 * @param images what the bodies show
 * @param relations what this work says of others that the viewer may see, and of works that are only named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A work as a device keeps it; its slug stands beside it")
public record WorkCopy(
        Kind kind,

        @Schema(examples = "Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ")
        String title,

        @Schema(description = "Number and symbol of a document; restarts with each term") @Nullable
        String number,

        @Schema(description = "Who issued it") @Nullable String issuer,
        @Nullable PartialDate issued,
        @Nullable PartialDate effective,
        WorkMetadata.Status status,

        @Schema(description = "Authors and editors; absent without any")
        List<String> creators,

        @Nullable String publisher,

        @Schema(description = "Year of publication of a book") @Nullable
        Integer year,

        @Nullable String isbn,
        @Schema(description = "BCP 47", examples = "vi") String language,

        @Schema(description = "Where it stands; absent when it stands nowhere")
        List<PlaceCopy> shelves,

        @Schema(description = "Topics; absent without any") List<String> topics,

        @Schema(description = "Other slugs that links may use for it; absent without any")
        List<String> aliases,

        Coverage coverage,
        @Nullable Evidence evidence,

        @Schema(description = "What this library says about the data") @Nullable
        String note,

        @Schema(description = "The current edition; absent for a record") @Nullable
        EditionCopy edition,

        @Schema(description = "Sections in reading order; absent for a record")
        List<TocEntry> toc,

        @Schema(description = "Images that the bodies show; absent without any")
        List<ImageCopy> images,

        @Schema(description = "Its cover; absent for one that is drawn, at `/works/{slug}/cover`") @Nullable
        CoverCopy cover,

        @Schema(description = "The file as it was issued, at `/works/{slug}/original`; absent without one") @Nullable
        WorkOriginal original,

        @Schema(description = "What this work says of others; the client turns them round for the other end")
        List<RelationCopy> relations) {

    /**
     * A place on a shelf.
     *
     * @param place given by hand; works without one follow
     * @param position stated by the work's data; works without one follow by title
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A place on a shelf")
    public record PlaceCopy(
            @Schema(description = "The shelf", examples = "chi-bo-dien-tu")
            String slug,

            @Schema(
                    description = "Where on it by hand, small numbers first; works without one follow",
                    examples = "1024")
            @Nullable
            Integer place,

            @Schema(
                    description = "Among those without a place: small numbers first, then works without one by title",
                    examples = "1")
            @Nullable
            Integer position) {}

    /** The middle size of a cover that was uploaded; without one the client draws it, or asks for it. */
    @Schema(description = "A cover that was uploaded, in its middle size")
    public record CoverCopy(
            @Schema(description = "SHA-256 of its bytes, its address under /api/v1/content")
            String content,

            @Schema(description = "Pixels", examples = "320")
            int width,

            @Schema(description = "Pixels", examples = "480")
            int height) {}

    /**
     * An edition.
     *
     * @param hash SHA-256 over title and sections: equal hashes, equal text
     * @param manifest SHA-256 of its {@link EditionManifest}, which a signature will be over
     */
    @Schema(description = "The current edition")
    public record EditionCopy(
            @Schema(description = "1, 2, 3 …", examples = "1")
            int number,

            @Schema(description = "SHA-256 over title and sections: equal hashes, equal text")
            String hash,

            @Schema(description = "SHA-256 of its manifest, see src/docs/sync.md")
            String manifest,

            @Schema(description = "When it was published") Instant publishedAt,

            @Schema(description = "How many words", examples = "640")
            int words) {}

    /** An image that a body shows. */
    @Schema(description = "An image that a body shows")
    public record ImageCopy(
            @Schema(description = "SHA-256 of its bytes, its address under /api/v1/content")
            String content,

            @Schema(examples = "image/png") String mediaType,

            @Schema(description = "Bytes", examples = "20480")
            long size) {}

    /** What a work says of another one: of {@code slug} when it is held, else of {@code label}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What this work says of another one")
    public record RelationCopy(
            RelationType type,

            @Schema(description = "The other work; absent when the library does not hold it") @Nullable
            String slug,

            @Schema(description = "The name of a work that the library does not hold") @Nullable
            String label,

            @Schema(description = "When the relation took effect") @Nullable
            PartialDate date,

            @Nullable String note,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            @Schema(description = "Whether only a part of the other work is replaced; absent where not")
            boolean partial,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            @Schema(description = "Whether it was found by reading the text; absent where not")
            boolean automatic) {}
}
