package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** The writing side of the catalogue, and its bulk reads; always within the transaction of its caller. */
@ApplicationScoped
class CatalogWriter {
    private final WorkStore works;
    private final EditionStore editions;
    private final ShelfStore shelves;
    private final Shelving shelving;
    private final Covers covers;
    private final RelationStore relations;
    private final Blobs blobs;
    private final Effects effects;
    private final SectionLinks links;
    private final OpenReferences open;
    private final Clock clock = Clock.systemUTC();

    @Inject
    CatalogWriter(
            WorkStore works,
            EditionStore editions,
            ShelfStore shelves,
            Shelving shelving,
            Covers covers,
            RelationStore relations,
            Blobs blobs,
            Effects effects,
            SectionLinks links,
            OpenReferences open) {
        this.works = works;
        this.editions = editions;
        this.shelves = shelves;
        this.shelving = shelving;
        this.covers = covers;
        this.relations = relations;
        this.blobs = blobs;
        this.effects = effects;
        this.links = links;
        this.open = open;
    }

    /** Writes works; gives the slugs of those whose effect status became another one. */
    Set<String> put(List<WorkChange> changes, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, WorkEntity> held =
                bySlug(changes.stream().map(change -> change.metadata().slug()).toList());
        Map<Long, Integer> lastEdition = lastEditions(held.values().stream().toList());
        List<Long> existing = held.values().stream().map(work -> work.id).toList();
        Set<String> touched = new TreeSet<>(effects.replacedBy(existing));
        for (WorkChange change : changes) {
            touched.add(change.metadata().slug());
            change.metadata().relations().stream()
                    .filter(link -> link.type() == RelationType.REPLACES && link.to() != null)
                    .forEach(link -> touched.add(Objects.requireNonNull(link.to())));
        }
        effects.lock(touched);
        if (!existing.isEmpty()) {
            relations.clear(existing);
        }
        // Before places are read: an editor may be at the same shelf.
        shelves.lock(named(changes), existing);
        Shelving.Places places = new Shelving.Places(existing.isEmpty() ? Map.of() : shelves.placesOf(existing));
        Map<String, ShelfEntity> known = shelves.bySlug();
        for (WorkChange change : changes) {
            WorkEntity work = held.get(change.metadata().slug());
            boolean fresh = work == null;
            if (work == null) {
                work = new WorkEntity();
                work.firstPublishedAt = now;
            }
            work.describe(change.metadata(), change.coverage());
            work.changedAt = now;
            work.manuscriptHash = change.manuscriptHash().bytes();
            if (change.imported()) {
                work.importedHash = work.manuscriptHash;
            }
            WorkChange.NewEdition edition = change.edition();
            if (edition != null) {
                work.currentEdition = fresh ? 1 : lastEdition.getOrDefault(work.id, 0) + 1;
            } else if (change.withdrawsText()) {
                work.currentEdition = null;
            }
            if (fresh) {
                works.persist(work);
            }
            if (edition != null) {
                persist(work, edition, actor, now);
            }
            covers.put(work, change.metadata().cover(), change.cover());
            shelving.state(work, change.metadata().shelves(), known, places);
            relate(work, change);
            if (!fresh || !change.open().isEmpty()) {
                open.put(work.id, change.open());
            }
        }
        links.keepOnlyVisible(
                changes.stream().map(change -> change.metadata().slug()).toList());
        return effects.settle(touched);
    }

    /** Notes that what a work was waiting for is there. */
    void meet(AwaitingWork awaiting, String cited) {
        WorkEntity work = works.bySlug(awaiting.slug()).orElseThrow();
        open.met(work.id, awaiting.reference());
        List<RelationEntity> stated = relations.statedBy(List.of(work.id)).getOrDefault(work.id, List.of());
        if (stated.stream().noneMatch(relation -> cited.equals(relation.target))) {
            relations.persist(RelationEntity.found(
                    work.id, stated.isEmpty() ? 0 : stated.get(stated.size() - 1).ordinal + 1, cited));
            work.changedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    void markImported(Map<String, ContentHash> hashes) {
        for (WorkEntity work : works.bySlugs(hashes.keySet())) {
            ContentHash hash = hashes.get(work.slug);
            if (hash != null) {
                work.importedHash = hash.bytes();
            }
        }
    }

    Map<String, HeldWork> held(List<WorkEntity> found) {
        Map<Long, EditionEntity> current = current(found);
        return found.stream()
                .map(work -> {
                    EditionEntity edition = current.get(work.id);
                    return new HeldWork(
                            work.slug,
                            work.title,
                            work.status,
                            work.audience,
                            work.currentEdition,
                            ContentHash.of256(work.manuscriptHash),
                            hash(work.importedHash),
                            edition == null ? null : ContentHash.of256(edition.textHash));
                })
                .collect(Collectors.toMap(HeldWork::slug, work -> work));
    }

    List<IndexedWork> forIndex(List<WorkEntity> found) {
        List<Long> ids = found.stream().map(work -> work.id).toList();
        Map<Long, EditionEntity> current = current(found);
        Map<Long, List<SectionEntity>> sections = current.isEmpty()
                ? Map.of()
                : editions.sections(
                        current.values().stream().map(edition -> edition.id).toList());
        Map<Long, List<ShelfStore.Placed>> places = ids.isEmpty() ? Map.of() : shelves.placesOf(ids);
        Map<ContentHash, Blob> bodies = blobs.get(sections.values().stream()
                .flatMap(List::stream)
                .map(section -> ContentHash.of256(section.body))
                .toList());
        return found.stream()
                .map(work -> {
                    EditionEntity edition = current.get(work.id);
                    List<SectionEntity> own =
                            edition == null ? List.of() : sections.getOrDefault(edition.id, List.of());
                    return new IndexedWork(
                            WorkViews.summary(work),
                            places.getOrDefault(work.id, List.of()).stream()
                                    .filter(placed -> placed.place().shown)
                                    .map(placed -> placed.shelf().slug)
                                    .toList(),
                            Audience.parse(work.audience),
                            own.stream()
                                    .map(section -> new IndexedWork.Text(
                                            section.anchor, section.heading, section.level, body(bodies, section)))
                                    .toList());
                })
                .toList();
    }

    List<HeldManuscript> manuscripts(List<WorkEntity> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(work -> work.id).toList();
        Map<Long, EditionEntity> current = current(found);
        Map<Long, List<ShelfStore.Placed>> places = shelves.placesOf(ids);
        Map<Long, List<RelationEntity>> stated = relations.statedBy(ids);
        Map<ContentHash, Blob> texts = blobs.get(current.values().stream()
                .map(edition -> ContentHash.of256(edition.manuscript))
                .toList());
        Map<Long, List<ContentHash>> images = current.isEmpty()
                ? Map.of()
                : editions.images(
                        current.values().stream().map(edition -> edition.id).toList());
        return found.stream()
                .map(work -> {
                    EditionEntity edition = current.get(work.id);
                    Blob text = edition == null ? null : texts.get(ContentHash.of256(edition.manuscript));
                    return new HeldManuscript(
                            WorkViews.metadata(
                                    work,
                                    places.getOrDefault(work.id, List.of()),
                                    stated.getOrDefault(work.id, List.of())),
                            text == null ? "" : new String(text.bytes(), StandardCharsets.UTF_8),
                            edition == null ? List.of() : images.getOrDefault(edition.id, List.of()));
                })
                .toList();
    }

    private void persist(WorkEntity work, WorkChange.NewEdition edition, String actor, Instant now) {
        EditionEntity entity = new EditionEntity();
        entity.workId = work.id;
        entity.number = work.currentEdition;
        entity.title = work.title;
        entity.textHash = edition.textHash().bytes();
        entity.manuscript = edition.manuscript().bytes();
        entity.publishedAt = now;
        entity.publishedBy = actor;
        editions.persist(entity);
        edition.images().forEach(image -> editions.getEntityManager().persist(EditionImageEntity.of(entity, image)));
        int ordinal = 0;
        for (WorkChange.NewSection section : edition.sections()) {
            SectionEntity row = new SectionEntity();
            row.editionId = entity.id;
            row.ordinal = ordinal++;
            row.anchor = section.anchor();
            row.heading = section.heading();
            row.level = section.level();
            row.body = section.body().bytes();
            row.plain = section.plain() == null ? null : section.plain().bytes();
            row.size = section.size();
            row.words = section.words();
            editions.getEntityManager().persist(row);
            section.links().forEach(target -> editions.getEntityManager().persist(SectionLinkEntity.of(row, target)));
        }
    }

    private static Set<String> named(List<WorkChange> changes) {
        return changes.stream()
                .flatMap(change -> change.metadata().shelves().stream())
                .map(WorkMetadata.Place::shelf)
                .collect(Collectors.toSet());
    }

    private void relate(WorkEntity work, WorkChange change) {
        WorkMetadata metadata = change.metadata();
        int ordinal = 0;
        for (WorkMetadata.Link link : metadata.relations()) {
            relations.persist(RelationEntity.of(work.id, ordinal++, link));
        }
        for (String cited : change.cites()) {
            // What a person stated of the two says more.
            if (metadata.relations().stream().noneMatch(link -> cited.equals(link.to()))) {
                relations.persist(RelationEntity.found(work.id, ordinal++, cited));
            }
        }
    }

    private Map<String, WorkEntity> bySlug(List<String> slugs) {
        Map<String, WorkEntity> found = new HashMap<>();
        works.bySlugs(slugs).forEach(work -> found.put(work.slug, work));
        return found;
    }

    private Map<Long, EditionEntity> current(List<WorkEntity> found) {
        return found.isEmpty()
                ? Map.of()
                : editions.current(found.stream().map(work -> work.id).toList());
    }

    private Map<Long, Integer> lastEditions(List<WorkEntity> held) {
        if (held.isEmpty()) {
            return Map.of();
        }
        return editions.getEntityManager()
                .createQuery(
                        "select e.workId, max(e.number) from EditionEntity e where e.workId in :ids group by e.workId",
                        Object[].class)
                .setParameter("ids", held.stream().map(work -> work.id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    private static String body(Map<ContentHash, Blob> bodies, SectionEntity section) {
        Blob blob = bodies.get(ContentHash.of256(section.body));
        return blob == null ? "" : new String(blob.bytes(), StandardCharsets.UTF_8);
    }

    private static @Nullable ContentHash hash(byte @Nullable [] bytes) {
        return bytes == null ? null : ContentHash.of256(bytes);
    }
}
