package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.storage.ContentHash;

/**
 * Everything that is said about a work apart from its text, as it comes from a manuscript and goes into an export. A change
 * here is a change of the work, never a new edition.
 *
 * @param slug the work's name in addresses; never changes
 * @param number number and symbol of a document, such as {@code 21-NQ/TW}; restarts with each term, so no key
 * @param issued when it was issued, as exactly as known
 * @param year year of publication of a book
 * @param language BCP 47
 * @param coverage what the manuscript claims; a work without text is always a record
 * @param note one or two sentences of ours to the reader about the data
 * @param cover address of an image that was given as its cover; null where one is drawn
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkMetadata(
        String slug,
        Kind kind,
        String title,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable PartialDate issued,
        @Nullable PartialDate effective,
        Status status,
        List<String> creators,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String isbn,
        String language,
        List<Place> shelves,
        List<String> topics,
        List<Link> relations,
        Audience audience,
        Coverage coverage,
        @Nullable Evidence evidence,
        @Nullable String note,
        List<Source> sources,
        @Nullable ContentHash cover) {

    /** A work whose cover is drawn. */
    public WorkMetadata(
            String slug,
            Kind kind,
            String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable PartialDate issued,
            @Nullable PartialDate effective,
            Status status,
            List<String> creators,
            @Nullable String publisher,
            @Nullable Integer year,
            @Nullable String isbn,
            String language,
            List<Place> shelves,
            List<String> topics,
            List<Link> relations,
            Audience audience,
            Coverage coverage,
            @Nullable Evidence evidence,
            @Nullable String note,
            List<Source> sources) {
        this(
                slug, kind, title, number, issuer, issued, effective, status, creators, publisher, year, isbn, language,
                shelves, topics, relations, audience, coverage, evidence, note, sources, null);
    }

    /** The same with this cover, or with a drawn one. */
    public WorkMetadata covered(@Nullable ContentHash by) {
        return new WorkMetadata(
                slug, kind, title, number, issuer, issued, effective, status, creators, publisher, year, isbn, language,
                shelves, topics, relations, audience, coverage, evidence, note, sources, by);
    }

    /**
     * Effect status with what supports it.
     *
     * @param asOf the day for which the source says so
     * @param source who says so; required unless unknown
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(description = "Effect status with what supports it")
    public record Status(
            EffectStatus value,

            @Schema(description = "The day for which the source says so") @Nullable
            PartialDate asOf,

            @Schema(description = "Who says so; present unless unknown") @Nullable
            String source) {
        /** Nobody has checked. */
        public static final Status UNKNOWN = new Status(EffectStatus.UNKNOWN, null, null);
    }

    /**
     * A place on a shelf.
     *
     * @param shelf the shelf's slug
     * @param position where on it, small numbers first; works without one follow by title
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Place(String shelf, @Nullable Integer position) {}

    /**
     * A relation stated by this work, to a work that is held or to one that is only named.
     *
     * @param to the slug of the other work, or null
     * @param label the name of the other work when it is not held, or null
     * @param partial whether it replaces only a part of the other work
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Link(
            RelationType type,
            @Nullable String to,
            @Nullable String label,
            @Nullable PartialDate date,
            @Nullable String note,
            // Left out of the canonical form where false, so that hashes of what was imported before stay as they are.
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean partial) {
        /** A relation to a work as a whole. */
        public Link(
                RelationType type,
                @Nullable String to,
                @Nullable String label,
                @Nullable PartialDate date,
                @Nullable String note) {
            this(type, to, label, date, note, false);
        }
    }
}
