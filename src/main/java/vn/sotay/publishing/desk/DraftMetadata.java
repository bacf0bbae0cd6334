package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Evidence;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.text.Slugs;

/**
 * What is known so far about a work, apart from its text; the keys are those of the content format. While a draft is written
 * anything may be missing.
 *
 * @param slug the work's name in addresses; null until somebody gives it
 * @param audience {@code [public]}, {@code [members]}, or slugs of committees; empty for the public
 * @param coverage null for the whole text, or for a record where there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What is known so far about the work; while a draft is written anything may be missing")
public record DraftMetadata(
        @Schema(
                description = "Name in addresses; never changes once the work is published",
                examples = DraftExamples.SLUG)
        @Nullable
        String slug,

        @Nullable Kind kind,

        @Schema(description = "The title", examples = DraftExamples.TITLE) @Nullable
        String title,

        @Schema(description = "Number and symbol of a document", examples = "37-QĐ/TW") @Nullable
        String number,

        @Schema(description = "Who issued it", examples = "Ban Chấp hành Trung ương") @Nullable
        String issuer,

        @Nullable PartialDate issued,
        @Nullable PartialDate effective,
        WorkMetadata.@Nullable Status status,

        @Schema(description = "Authors and editors; absent where none", examples = "[\"Nhiều tác giả\"]")
        List<String> creators,

        @Schema(description = "Publisher of a book", examples = "Nhà xuất bản Chính trị quốc gia Sự thật") @Nullable
        String publisher,

        @Schema(description = "Year of publication of a book", examples = "2021") @Nullable
        Integer year,

        @Schema(description = "ISBN of a book", examples = "978-604-57-0000-0") @Nullable
        String isbn,

        @Schema(description = "BCP 47; Vietnamese where absent", examples = "vi") @Nullable
        String language,

        @Schema(description = "On which shelves; absent where none")
        List<ShelfPlace> shelves,

        @Schema(description = "Topics; absent where none", examples = "[\"Kỷ luật Đảng\"]")
        List<String> topics,

        @Schema(description = "Relations that this work states; absent where none")
        List<StatedRelation> relations,

        @Schema(
                description = "`public`, `members`, or slugs of committees; the public where absent",
                examples = "[\"public\"]")
        List<String> audience,

        @Schema(description = "Where absent: the whole text, or a record if there is none") @Nullable
        Coverage coverage,

        @Nullable Evidence evidence,

        @Schema(description = "A sentence to the reader about the data", examples = "Chưa đối chiếu.") @Nullable
        String note,

        @Schema(description = "Where the data was seen; absent where none")
        List<Source> sources) {

    /** Longest slug that is proposed. */
    private static final int LONGEST_PROPOSAL = 100;

    /** Nothing is known yet. */
    public static final DraftMetadata EMPTY = new DraftMetadata(
            null, null, null, null, null, null, null, null, List.of(), null, null, null, null, List.of(), List.of(),
            List.of(), List.of(), null, null, null, List.of());

    /** Lists that are missing are empty. */
    @SuppressWarnings("NullAway") // a JSON document leaves out what it likes
    public DraftMetadata {
        creators = creators == null ? List.of() : List.copyOf(creators);
        shelves = shelves == null ? List.of() : List.copyOf(shelves);
        topics = topics == null ? List.of() : List.copyOf(topics);
        relations = relations == null ? List.of() : List.copyOf(relations);
        audience = audience == null ? List.of() : List.copyOf(audience);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /**
     * A place on a shelf.
     *
     * @param shelf the shelf's slug
     * @param position where on it, small numbers first; works without one follow by title
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A place on a shelf")
    public record ShelfPlace(
            @Schema(description = "The shelf's slug", examples = "van-ban-trung-uong")
            String shelf,

            @Schema(description = "Where on it, small numbers first; without one it follows by title", examples = "1")
            @Nullable
            Integer position) {}

    /**
     * A relation that this work states, to a work that is held or to one that is only named.
     *
     * @param to the slug of the other work, or null
     * @param label the name of the other work when it is not held, or null
     * @param partial whether it is about a part of the other work only, as when a decision replaces some articles
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A relation that this work states, either `to` a work of the library or to a `label`")
    public record StatedRelation(
            RelationType type,

            @Schema(description = "The other work's slug", examples = "quy-dinh-102-qd-tw-2017-11-15") @Nullable
            String to,

            @Schema(
                    description = "The other work's name when the library does not hold it",
                    examples = "Quy định 102-QĐ/TW")
            @Nullable
            String label,

            @Nullable PartialDate date,

            @Schema(description = "A sentence about it", examples = "Thay thế toàn bộ") @Nullable
            String note,

            @Schema(description = "Whether it is about a part of the other work only", examples = "true") @Nullable
            Boolean partial) {}

    /** What a title page says of a document. */
    public static DraftMetadata of(
            @Nullable Kind kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable PartialDate issued) {
        return new DraftMetadata(
                null, kind, title, number, issuer, issued, null, null, List.of(), null, null, null, null, List.of(),
                List.of(), List.of(), List.of(), null, null, null, List.of());
    }

    /** What a published work says. */
    public static DraftMetadata of(WorkMetadata work) {
        Audience audience = work.audience();
        return new DraftMetadata(
                work.slug(),
                work.kind(),
                work.title(),
                work.number(),
                work.issuer(),
                work.issued(),
                work.effective(),
                work.status().equals(WorkMetadata.Status.UNKNOWN) ? null : work.status(),
                work.creators(),
                work.publisher(),
                work.year(),
                work.isbn(),
                work.language(),
                work.shelves().stream()
                        .map(place -> new ShelfPlace(place.shelf(), place.position()))
                        .toList(),
                work.topics(),
                work.relations().stream()
                        .map(link -> new StatedRelation(
                                link.type(),
                                link.to(),
                                link.label(),
                                link.date(),
                                link.note(),
                                link.partial() ? true : null))
                        .toList(),
                audience.equals(Audience.PUBLIC)
                        ? List.of()
                        : List.of(audience.toString().split(",", -1)),
                // So that a record to which a text is added is one no longer.
                work.coverage() == Coverage.RECORD ? null : work.coverage(),
                work.evidence(),
                work.note(),
                work.sources());
    }

    /** The same under this slug, as long as it has none. */
    DraftMetadata named(@Nullable String proposal) {
        return slug != null || proposal == null
                ? this
                : new DraftMetadata(
                        proposal, kind, title, number, issuer, issued, effective, status, creators, publisher, year,
                        isbn, language, shelves, topics, relations, audience, coverage, evidence, note, sources);
    }

    /** A slug by the rules of the library: kind, number and date of a document, else the title. */
    Optional<String> proposedSlug() {
        Kind known = kind;
        if (known != null && number != null && issued != null) {
            return Slugs.of(known.label() + " " + number + " " + issued, LONGEST_PROPOSAL);
        }
        return title == null ? Optional.empty() : Slugs.of(title, LONGEST_PROPOSAL);
    }

    /** What the work will have: as it is said, else by whether there is a text. */
    Coverage coverage(boolean hasText) {
        return coverage != null ? coverage : hasText ? Coverage.FULL : Coverage.RECORD;
    }

    /** The work's data, once slug, kind and title are there. */
    WorkMetadata complete(boolean hasText) {
        return new WorkMetadata(
                Objects.requireNonNull(slug, "slug"),
                Objects.requireNonNull(kind, "kind"),
                Objects.requireNonNull(title, "title"),
                number,
                issuer,
                issued,
                effective,
                status == null ? WorkMetadata.Status.UNKNOWN : status,
                creators,
                publisher,
                year,
                isbn,
                language == null ? "vi" : language,
                shelves.stream()
                        .map(place -> new WorkMetadata.Place(place.shelf(), place.position()))
                        .toList(),
                topics,
                relations.stream()
                        .map(link -> new WorkMetadata.Link(
                                link.type(),
                                link.to(),
                                link.label(),
                                link.date(),
                                link.note(),
                                Boolean.TRUE.equals(link.partial())))
                        .toList(),
                audience.isEmpty() ? Audience.PUBLIC : Audience.parse(String.join(",", audience)),
                coverage(hasText),
                evidence,
                note,
                sources);
    }
}
