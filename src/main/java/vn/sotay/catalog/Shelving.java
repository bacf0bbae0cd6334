package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.ContentHash;

/** The writing side of shelves; always within the transaction of its caller. */
@ApplicationScoped
class Shelving {
    /** Stands for what a folder said of a shelf that was made at the desk. */
    private static final byte[] NOTHING = new byte[32];

    private final ShelfStore shelves;
    private final WorkStore works;

    @Inject
    Shelving(ShelfStore shelves, WorkStore works) {
        this.shelves = shelves;
        this.works = works;
    }

    Optional<ShelfContents> contents(String slug) {
        return shelves.bySlug(slug)
                .map(shelf -> new ShelfContents(
                        shelf.slug,
                        shelf.title,
                        shelf.description,
                        shelf.ordinal,
                        shelves.standing(shelf.id).stream()
                                .filter(standing -> standing.place().shown)
                                .map(standing -> new ShelfContents.ShelvedWork(
                                        standing.slug(),
                                        standing.title(),
                                        standing.audience(),
                                        standing.place().place != null,
                                        standing.place().stated))
                                .toList()));
    }

    /** Puts what the data of works say onto the shelves; what was done by hand stays. */
    void state(WorkEntity work, List<WorkMetadata.Place> stated, Map<String, ShelfEntity> known, Places held) {
        Map<Long, ShelfPlaceEntity> own = new HashMap<>();
        held.of(work).forEach(place -> own.put(place.shelfId, place));
        Set<Long> named = new HashSet<>();
        for (WorkMetadata.Place place : stated) {
            ShelfEntity shelf = known.get(place.shelf());
            if (shelf == null) {
                throw new ProblemException(ProblemType.CONFLICT, "No shelf has the slug '" + place.shelf() + "'.");
            }
            named.add(shelf.id);
            ShelfPlaceEntity entity = own.get(shelf.id);
            boolean fresh = entity == null;
            if (entity == null) {
                entity = ShelfPlaceEntity.of(shelf.id, work);
            }
            entity.state(work, place.position());
            if (fresh) {
                entities().persist(entity);
            }
        }
        own.forEach((shelf, place) -> {
            if (named.contains(shelf)) {
                return;
            }
            if (place.stated) {
                entities().remove(place);
            } else {
                place.sort(work);
            }
        });
    }

    /** The places that works have, by their ids. */
    record Places(Map<Long, List<ShelfStore.Placed>> byWork) {
        List<ShelfPlaceEntity> of(WorkEntity work) {
            return byWork.getOrDefault(work.id, List.of()).stream()
                    .map(ShelfStore.Placed::place)
                    .toList();
        }
    }

    List<String> put(List<ShelfDefinition> definitions) {
        Map<String, ShelfEntity> known = shelves.bySlug();
        List<String> changed = new ArrayList<>();
        for (ShelfDefinition definition : definitions) {
            ShelfEntity shelf = known.get(definition.slug());
            if (shelf == null) {
                shelf = new ShelfEntity();
                shelf.define(definition);
                shelves.persist(shelf);
                changed.add(definition.slug());
            } else if (shelf.takesOver(definition)) {
                changed.add(definition.slug());
            }
        }
        return changed;
    }

    List<String> disagreeing(Collection<ShelfDefinition> definitions) {
        Map<String, ShelfEntity> known = shelves.bySlug();
        return definitions.stream()
                .filter(definition -> {
                    ShelfEntity shelf = known.get(definition.slug());
                    return shelf != null && shelf.disagrees(definition);
                })
                .map(ShelfDefinition::slug)
                .toList();
    }

    /** Makes or changes a shelf as an editor says. */
    void edit(ShelfDefinition definition) {
        ShelfEntity shelf = shelves.bySlug(definition.slug()).orElse(null);
        if (shelf == null) {
            shelf = new ShelfEntity();
            shelf.importedHash = NOTHING;
            shelf.define(definition);
            shelves.persist(shelf);
        } else {
            shelf.edit(definition);
        }
    }

    /** How many works' own data name this shelf, or stand on it by hand. */
    long places(String slug) {
        return shelves.bySlug(slug)
                .map(shelf -> (long) shelves.standing(shelf.id).size())
                .orElse(0L);
    }

    void delete(String slug) {
        shelves.bySlug(slug).ifPresent(shelves::delete);
    }

    /** Gives a shelf these works in this order; gives the slugs of the works whose place has changed. */
    Set<String> arrange(String slug, List<String> wanted) {
        ShelfEntity shelf = shelves.bySlug(slug).orElseThrow();
        LinkedHashMap<String, @Nullable Integer> present = new LinkedHashMap<>();
        Map<String, ShelfPlaceEntity> places = new HashMap<>();
        for (ShelfStore.Standing standing : shelves.standing(shelf.id)) {
            places.put(standing.slug(), standing.place());
            if (standing.place().shown) {
                present.put(standing.slug(), standing.place().place);
            }
        }
        ShelfOrder<String> order = ShelfOrder.of(present, wanted);
        Set<String> changed = new LinkedHashSet<>(order.moved());
        for (String gone : present.keySet()) {
            if (!wanted.contains(gone)) {
                leave(places.get(gone));
                changed.add(gone);
            }
        }
        arrive(shelf, wanted, present.keySet(), places);
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        Map<String, Long> ids = new HashMap<>();
        places.forEach((work, place) -> ids.put(work, place.workId));
        order.places().forEach((work, number) -> numbers.put(ids.get(work), number));
        shelves.number(shelf.id, numbers);
        entities().clear();
        return changed;
    }

    private void leave(@Nullable ShelfPlaceEntity place) {
        if (place == null) {
            return;
        }
        if (place.stated) {
            place.shown = false;
            place.place = null;
        } else {
            entities().remove(place);
        }
    }

    private void arrive(
            ShelfEntity shelf, List<String> wanted, Set<String> present, Map<String, ShelfPlaceEntity> places) {
        List<String> arriving =
                wanted.stream().filter(work -> !present.contains(work)).toList();
        for (WorkEntity work : works.bySlugs(arriving)) {
            ShelfPlaceEntity place = places.get(work.slug);
            if (place == null) {
                place = ShelfPlaceEntity.of(shelf.id, work);
                entities().persist(place);
                places.put(work.slug, place);
            } else {
                place.shown = true;
            }
        }
    }

    /** What was done by hand, of the shelves where something was. */
    List<ShelfArrangement> arrangements() {
        Map<String, ShelfArrangement> byShelf = new LinkedHashMap<>();
        for (ShelfStore.Arranged row : shelves.arranged()) {
            ShelfArrangement shelf = byShelf.computeIfAbsent(
                    row.shelf(), slug -> new ShelfArrangement(slug, new ArrayList<>(), new ArrayList<>()));
            (row.shown() ? shelf.works() : shelf.without()).add(row.work());
        }
        return List.copyOf(byShelf.values());
    }

    /**
     * Goes one step towards the order that a folder brings, unless editors have changed what it brought last.
     *
     * @param most works that change their places
     * @return the works that did; empty when it is there
     */
    Set<String> arrange(ShelfArrangement brought, int most) {
        ShelfEntity shelf = shelves.bySlug(brought.shelf()).orElse(null);
        if (shelf == null || disagrees(brought)) {
            return Set.of();
        }
        List<String> present =
                contents(brought.shelf()).map(ShelfContents::slugs).orElse(List.of());
        Set<String> held = new HashSet<>();
        works.bySlugs(brought.works()).forEach(work -> held.add(work.slug));
        List<String> wanted = new ArrayList<>(brought.works());
        wanted.retainAll(held);
        Set<String> listed = new HashSet<>(wanted);
        present.stream()
                .filter(work -> !listed.contains(work) && !brought.without().contains(work))
                .forEach(wanted::add);
        boolean arranged = arrangements().stream().anyMatch(now -> now.shelf().equals(brought.shelf()));
        if (arranged && wanted.equals(present)) {
            return Set.of();
        }
        // Those that leave first, then the others, a bounded number at a time.
        List<String> leaving = present.stream()
                .filter(work -> !wanted.contains(work))
                .limit(most)
                .toList();
        List<String> stage = new ArrayList<>(present);
        stage.removeAll(leaving);
        if (leaving.isEmpty()) {
            stage = ShelfOrder.stage(present, wanted, most);
        }
        Set<String> changed = arrange(brought.shelf(), stage);
        shelves.bySlug(brought.shelf()).orElseThrow().arrangedHash = hash(brought.shelf());
        return changed;
    }

    /** Whether editors have changed the order that a folder brought last, to another than it brings now. */
    boolean disagrees(ShelfArrangement brought) {
        ShelfArrangement present = arrangements().stream()
                .filter(now -> now.shelf().equals(brought.shelf()))
                .findFirst()
                .orElse(null);
        ShelfEntity shelf = shelves.bySlug(brought.shelf()).orElse(null);
        return present != null
                && shelf != null
                && !present.equals(brought)
                && !Arrays.equals(hash(present), shelf.arrangedHash);
    }

    private byte @Nullable [] hash(String shelf) {
        return arrangements().stream()
                .filter(now -> now.shelf().equals(shelf))
                .findFirst()
                .map(Shelving::hash)
                .orElse(null);
    }

    private static byte[] hash(ShelfArrangement shelf) {
        String text = String.join("\n", shelf.works()) + "\n\n" + String.join("\n", shelf.without());
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private EntityManager entities() {
        return shelves.getEntityManager();
    }
}
