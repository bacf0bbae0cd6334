package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** Works that a viewer has opened: their editions, sections and files; in the transaction of the caller. */
@ApplicationScoped
class OpenedWorks {
    private final VisibleWorks visible;
    private final EditionStore editions;
    private final ShelfStore shelves;
    private final RelationStore relations;
    private final OriginalStore originals;
    private final Blobs blobs;

    @Inject
    OpenedWorks(
            VisibleWorks visible,
            EditionStore editions,
            ShelfStore shelves,
            RelationStore relations,
            OriginalStore originals,
            Blobs blobs) {
        this.visible = visible;
        this.editions = editions;
        this.shelves = shelves;
        this.relations = relations;
        this.originals = originals;
        this.blobs = blobs;
    }

    Optional<Work> work(String slug, Viewer viewer) {
        return visible.find(slug, viewer).map(work -> {
            EditionEntity edition = currentEdition(work);
            return WorkViews.work(
                    work,
                    shelves.placesOf(List.of(work.id)).getOrDefault(work.id, List.of()),
                    edition,
                    edition == null ? List.of() : editions.sections(edition.id),
                    relationsOf(work, viewer),
                    originals.of(work.id).orElse(null));
        });
    }

    Optional<Catalog.VisibleContent> original(String slug, Viewer viewer) {
        return visible.find(slug, viewer)
                .flatMap(work -> originals
                        .of(work.id)
                        .flatMap(original -> blobs.get(new ContentHash(original.sha256())))
                        .map(blob ->
                                new Catalog.VisibleContent(blob, work.audience.equals(Audience.PUBLIC.toString()))));
    }

    Optional<List<Edition>> editions(String slug, Viewer viewer) {
        return visible.find(slug, viewer).map(work -> {
            List<EditionEntity> all = editions.allOf(work);
            Map<Long, List<SectionEntity>> sections = all.isEmpty()
                    ? Map.of()
                    : editions.sections(all.stream().map(edition -> edition.id).toList());
            return all.stream()
                    .map(edition -> WorkViews.edition(edition, sections.getOrDefault(edition.id, List.of())))
                    .toList();
        });
    }

    Optional<EditionContents> edition(String slug, int number, Viewer viewer) {
        return visible.find(slug, viewer)
                .flatMap(work -> editions.of(work, number)
                        .map(edition -> EditionContents.of(work, edition, editions.sections(edition.id))));
    }

    Optional<Section> section(String slug, @Nullable Integer edition, String anchor, Viewer viewer) {
        WorkEntity work = visible.find(slug, viewer).orElse(null);
        if (work == null) {
            return Optional.empty();
        }
        EditionEntity held = edition == null
                ? currentEdition(work)
                : editions.of(work, edition).orElse(null);
        return held == null ? Optional.empty() : section(work, held, anchor);
    }

    Optional<Catalog.VisibleContent> content(ContentHash hash, Viewer viewer) {
        List<String> audiences = editions.audiencesOf(hash);
        if (AudiencePolicy.admitted(audiences, viewer).isEmpty()) {
            return Optional.empty();
        }
        return blobs.get(hash)
                .map(blob -> new Catalog.VisibleContent(blob, audiences.contains(Audience.PUBLIC.toString())));
    }

    Map<String, Catalog.CurrentAnchors> currentAnchors(
            Collection<String> slugs, Collection<String> anchors, Viewer viewer) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<String, Catalog.CurrentAnchors> found = new HashMap<>();
        for (Object[] row : editions.currentAnchors(slugs, anchors)) {
            if (row[2] != null && AudiencePolicy.admits(Audience.parse((String) row[1]), viewer)) {
                Catalog.CurrentAnchors current = found.computeIfAbsent(
                        (String) row[0], slug -> new Catalog.CurrentAnchors((Integer) row[2], new HashSet<>()));
                if (row[3] != null) {
                    current.anchors().add((String) row[3]);
                }
            }
        }
        return found;
    }

    private @Nullable EditionEntity currentEdition(WorkEntity work) {
        return work.currentEdition == null
                ? null
                : editions.of(work, work.currentEdition).orElse(null);
    }

    private Optional<Section> section(WorkEntity work, EditionEntity edition, String anchor) {
        List<SectionEntity> near = editions.around(edition.id, anchor);
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < near.size(); i++) {
            at.put(near.get(i).anchor, i);
        }
        Integer here = at.get(anchor);
        if (here == null) {
            return Optional.empty();
        }
        SectionEntity section = near.get(here);
        ContentHash hash = ContentHash.of256(section.body);
        Function<Integer, Section.@Nullable Neighbour> neighbour =
                i -> i < 0 || i >= near.size() ? null : new Section.Neighbour(near.get(i).anchor, near.get(i).heading);
        return blobs.get(hash)
                .map(blob -> new Section(
                        work.slug,
                        edition.title,
                        edition.number,
                        section.anchor,
                        section.heading,
                        section.level,
                        Vocabulary.term(Coverage.class, work.coverage).label(),
                        hash.hex(),
                        new String(blob.bytes(), StandardCharsets.UTF_8),
                        neighbour.apply(here - 1),
                        neighbour.apply(here + 1)));
    }

    private List<Relation> relationsOf(WorkEntity work, Viewer viewer) {
        List<Relation> shown = new ArrayList<>();
        relations.outgoing(work).stream()
                .filter(end -> end.relation().target == null || VisibleWorks.admits(end.other(), viewer))
                .forEach(end -> shown.add(WorkViews.relation(end, false)));
        relations.incoming(work).stream()
                .filter(end -> VisibleWorks.admits(end.other(), viewer))
                .forEach(end -> shown.add(WorkViews.relation(end, true)));
        return shown;
    }
}
