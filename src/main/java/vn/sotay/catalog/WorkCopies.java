package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** Makes what devices keep of works, many at once in a handful of queries; within the transaction of its caller. */
@ApplicationScoped
class WorkCopies {
    private final WorkStore works;
    private final EditionStore editions;
    private final ShelfStore shelves;
    private final RelationStore relations;
    private final AliasStore aliases;
    private final OriginalStore originals;
    private final Blobs blobs;

    @Inject
    WorkCopies(
            WorkStore works,
            EditionStore editions,
            ShelfStore shelves,
            RelationStore relations,
            AliasStore aliases,
            OriginalStore originals,
            Blobs blobs) {
        this.works = works;
        this.editions = editions;
        this.shelves = shelves;
        this.relations = relations;
        this.aliases = aliases;
        this.originals = originals;
        this.blobs = blobs;
    }

    /** What a query gives for many works at once. */
    private record Found(
            Map<Long, EditionEntity> editions,
            Map<Long, List<SectionEntity>> sections,
            Map<Long, List<ContentHash>> images,
            Map<ContentHash, Blobs.Facts> imageFacts,
            Map<Long, List<ShelfStore.Placed>> places,
            Map<Long, List<RelationStore.End>> relations,
            Map<String, List<String>> aliases,
            Map<Long, WorkOriginal> originals) {}

    /** Those of these works that the viewer may see, by slug. */
    Map<String, WorkCopy> of(Collection<String> slugs, Viewer viewer) {
        List<WorkEntity> visible = visible(works.bySlugs(slugs), viewer);
        if (visible.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = visible.stream().map(work -> work.id).toList();
        Map<Long, EditionEntity> current = editions.current(ids);
        List<Long> editionIds =
                current.values().stream().map(edition -> edition.id).toList();
        Map<Long, List<ContentHash>> images = editionIds.isEmpty() ? Map.of() : editions.images(editionIds);
        Found found = new Found(
                current,
                editionIds.isEmpty() ? Map.of() : editions.sections(editionIds),
                images,
                blobs.facts(images.values().stream().flatMap(List::stream).toList()),
                shelves.placesOf(ids),
                relations.statedTo(ids),
                aliases.of(visible.stream().map(work -> work.slug).toList()),
                originals.of(ids));
        Map<String, WorkCopy> copies = new LinkedHashMap<>();
        visible.forEach(work -> copies.put(work.slug, copy(work, found, viewer)));
        return copies;
    }

    /** The hashes of all bodies and images of these works that the viewer may see: work by work, each hash once. */
    List<ContentHash> contents(List<WorkEntity> held, Viewer viewer) {
        List<WorkEntity> visible = visible(held, viewer);
        Map<Long, EditionEntity> current = visible.isEmpty()
                ? Map.of()
                : editions.current(visible.stream().map(work -> work.id).toList());
        if (current.isEmpty()) {
            return List.of();
        }
        List<Long> ids = current.values().stream().map(edition -> edition.id).toList();
        Map<Long, List<SectionEntity>> sections = editions.sections(ids);
        Map<Long, List<ContentHash>> images = editions.images(ids);
        Set<ContentHash> hashes = new LinkedHashSet<>();
        for (WorkEntity work : visible) {
            EditionEntity edition = current.get(work.id);
            if (edition != null) {
                sections.getOrDefault(edition.id, List.of())
                        .forEach(section -> hashes.add(ContentHash.of256(section.body)));
                hashes.addAll(sorted(images.getOrDefault(edition.id, List.of())));
            }
        }
        return List.copyOf(hashes);
    }

    private static WorkCopy copy(WorkEntity work, Found found, Viewer viewer) {
        EditionEntity edition = found.editions().get(work.id);
        List<SectionEntity> sections =
                edition == null ? List.of() : found.sections().getOrDefault(edition.id, List.of());
        List<TocEntry> toc = WorkViews.toc(sections);
        WorkMetadata metadata = WorkViews.metadata(work, found.places().getOrDefault(work.id, List.of()), List.of());
        return new WorkCopy(
                metadata.kind(),
                work.title,
                work.number,
                work.issuer,
                metadata.issued(),
                metadata.effective(),
                WorkViews.status(work),
                work.creators,
                work.publisher,
                work.year,
                work.isbn,
                work.language,
                found.places().getOrDefault(work.id, List.of()).stream()
                        .filter(placed -> placed.place().shown)
                        .map(placed -> new WorkCopy.PlaceCopy(
                                placed.shelf().slug, placed.place().place, placed.place().position))
                        .toList(),
                work.topics,
                found.aliases().getOrDefault(work.slug, List.of()),
                metadata.coverage(),
                metadata.evidence(),
                work.note,
                edition == null ? null : edition(work, edition, sections, toc),
                toc,
                edition == null
                        ? List.of()
                        : images(found.images().getOrDefault(edition.id, List.of()), found.imageFacts()),
                cover(work),
                found.originals().get(work.id),
                stated(found.relations().getOrDefault(work.id, List.of()), viewer));
    }

    private static WorkCopy.@Nullable CoverCopy cover(WorkEntity work) {
        StoredCover cover = work.cover;
        return cover == null ? null : new WorkCopy.CoverCopy(cover.medium(), cover.width(), cover.height());
    }

    private static WorkCopy.EditionCopy edition(
            WorkEntity work, EditionEntity edition, List<SectionEntity> sections, List<TocEntry> toc) {
        return new WorkCopy.EditionCopy(
                edition.number,
                ContentHash.of256(edition.textHash).hex(),
                new EditionManifest(work.slug, edition.number, edition.publishedAt, edition.title, toc)
                        .hash()
                        .hex(),
                edition.publishedAt,
                sections.stream().mapToInt(section -> section.words).sum());
    }

    private static List<WorkCopy.ImageCopy> images(List<ContentHash> images, Map<ContentHash, Blobs.Facts> facts) {
        List<WorkCopy.ImageCopy> copies = new ArrayList<>();
        for (ContentHash image : sorted(images)) {
            Blobs.Facts known = facts.get(image);
            if (known != null) {
                copies.add(new WorkCopy.ImageCopy(image.hex(), known.mediaType(), known.size()));
            }
        }
        return copies;
    }

    private static List<WorkCopy.RelationCopy> stated(List<RelationStore.End> ends, Viewer viewer) {
        List<WorkCopy.RelationCopy> shown = new ArrayList<>();
        for (RelationStore.End end : ends) {
            if (end.relation().target == null || sees(viewer, end.other())) {
                WorkMetadata.Link link = end.relation().link();
                shown.add(new WorkCopy.RelationCopy(
                        link.type(),
                        link.to(),
                        link.label(),
                        link.date(),
                        link.note(),
                        link.partial(),
                        end.relation().automatic));
            }
        }
        return shown;
    }

    private static List<WorkEntity> visible(List<WorkEntity> held, Viewer viewer) {
        return held.stream().filter(work -> sees(viewer, work)).toList();
    }

    private static boolean sees(Viewer viewer, @Nullable WorkEntity work) {
        return work != null && AudiencePolicy.admits(Audience.parse(work.audience), viewer);
    }

    private static List<ContentHash> sorted(List<ContentHash> hashes) {
        return hashes.stream().sorted((a, b) -> a.hex().compareTo(b.hex())).toList();
    }
}
