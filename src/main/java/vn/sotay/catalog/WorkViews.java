package vn.sotay.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.storage.ContentHash;

/** Turns entities into the records that leave the package. */
final class WorkViews {
    private WorkViews() {}

    static WorkSummary summary(WorkEntity work) {
        Coverage coverage = Vocabulary.term(Coverage.class, work.coverage);
        return new WorkSummary(
                work.slug,
                Vocabulary.term(Kind.class, work.kind),
                work.title,
                work.number,
                work.issuer,
                date(work.issued),
                yearOf(work),
                Vocabulary.term(EffectStatus.class, work.status),
                work.creators,
                work.topics,
                coverage,
                coverage.label(),
                evidence(work),
                Cover.of(work));
    }

    static ReadableWork readable(WorkEntity work, List<CoverImage> images) {
        return new ReadableWork(
                summary(work), work.language, work.publisher, work.isbn, work.note, images, work.changedAt);
    }

    static Work work(
            WorkEntity work,
            List<ShelfStore.Placed> places,
            @Nullable EditionEntity edition,
            List<SectionEntity> sections,
            List<Relation> relations,
            @Nullable WorkOriginal original) {
        Coverage coverage = Vocabulary.term(Coverage.class, work.coverage);
        Evidence evidence = evidence(work);
        return new Work(
                work.slug,
                Vocabulary.term(Kind.class, work.kind),
                work.title,
                work.number,
                work.issuer,
                date(work.issued),
                date(work.effective),
                status(work),
                work.creators,
                work.publisher,
                yearOf(work),
                work.isbn,
                work.language,
                places.stream()
                        .filter(placed -> placed.place().shown)
                        .map(placed -> new Work.ShelfName(placed.shelf().slug, placed.shelf().title))
                        .toList(),
                work.topics,
                coverage,
                coverage.label(),
                evidence,
                evidence == null ? null : evidence.label(),
                work.note,
                work.sources,
                edition == null ? null : edition(edition, sections),
                toc(sections),
                relations,
                Cover.of(work),
                original,
                work.changedAt);
    }

    static Edition edition(EditionEntity edition, List<SectionEntity> sections) {
        return new Edition(
                edition.number,
                edition.title,
                ContentHash.of256(edition.textHash).hex(),
                edition.publishedAt,
                sections.size(),
                sections.stream().mapToInt(section -> section.words).sum(),
                sections.stream().mapToLong(section -> section.size).sum());
    }

    static Relation relation(RelationStore.End end, boolean incoming) {
        RelationEntity relation = end.relation();
        WorkEntity other = end.other();
        return new Relation(
                Vocabulary.term(RelationType.class, relation.type),
                incoming,
                other == null ? null : other.slug,
                other == null ? relation.label : other.title,
                other == null ? null : Vocabulary.term(Kind.class, other.kind),
                other == null ? null : other.number,
                other == null ? null : date(other.issued),
                other == null ? null : Vocabulary.term(EffectStatus.class, other.status),
                date(relation.date),
                relation.note,
                relation.partial,
                relation.automatic);
    }

    static WorkMetadata metadata(WorkEntity work, List<ShelfStore.Placed> places, List<RelationEntity> relations) {
        return new WorkMetadata(
                work.slug,
                Vocabulary.term(Kind.class, work.kind),
                work.title,
                work.number,
                work.issuer,
                date(work.issued),
                date(work.effective),
                statedStatus(work),
                work.creators,
                work.publisher,
                work.year,
                work.isbn,
                work.language,
                places.stream()
                        .filter(placed -> placed.place().stated)
                        .map(placed -> new WorkMetadata.Place(placed.shelf().slug, placed.place().position))
                        .toList(),
                work.topics,
                relations.stream()
                        .filter(relation -> !relation.automatic)
                        .map(RelationEntity::link)
                        .toList(),
                Audience.parse(work.audience),
                Vocabulary.term(Coverage.class, work.coverage),
                evidence(work),
                work.note,
                work.sources,
                cover(work));
    }

    private static @Nullable ContentHash cover(WorkEntity work) {
        return work.cover == null ? null : new ContentHash(work.cover.original());
    }

    static List<TocEntry> toc(List<SectionEntity> sections) {
        return sections.stream().map(WorkViews::tocEntry).toList();
    }

    private static TocEntry tocEntry(SectionEntity section) {
        return new TocEntry(
                section.anchor,
                section.heading,
                section.level,
                ContentHash.of256(section.body).hex(),
                section.size);
    }

    static NumberedWork numbered(WorkEntity work) {
        return new NumberedWork(
                work.slug,
                work.title,
                Vocabulary.term(Kind.class, work.kind),
                work.number,
                work.issuer,
                date(work.issued),
                Audience.parse(work.audience));
    }

    /** What its own data say of its effect. */
    static WorkMetadata.Status statedStatus(WorkEntity work) {
        return new WorkMetadata.Status(
                Vocabulary.term(EffectStatus.class, work.statedStatus), date(work.statedAsOf), work.statedSource);
    }

    static WorkMetadata.Status status(WorkEntity work) {
        return new WorkMetadata.Status(
                Vocabulary.term(EffectStatus.class, work.status), date(work.statusAsOf), work.statusSource);
    }

    private static @Nullable Integer yearOf(WorkEntity work) {
        PartialDate issued = date(work.issued);
        return issued != null ? Integer.valueOf(issued.year()) : work.year;
    }

    private static @Nullable Evidence evidence(WorkEntity work) {
        return work.evidence == null ? null : Vocabulary.term(Evidence.class, work.evidence);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
