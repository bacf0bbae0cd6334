package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries for shelves and places on them. */
@ApplicationScoped
class ShelfStore implements PanacheRepositoryBase<ShelfEntity, Long> {

    /** A place with its shelf. */
    record Placed(Long workId, ShelfEntity shelf, ShelfPlaceEntity place) {}

    /** A work with its place on one shelf. */
    record Standing(ShelfPlaceEntity place, String slug, String title, String audience) {}

    List<ShelfEntity> inOrder() {
        return list("order by ordinal, slug");
    }

    Optional<ShelfEntity> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    Map<String, ShelfEntity> bySlug() {
        return listAll().stream().collect(Collectors.toMap(shelf -> shelf.slug, Function.identity()));
    }

    /** Locks in the order of slugs the shelves with these slugs and those on which these works have places. */
    void lock(Collection<String> slugs, Collection<Long> workIds) {
        getEntityManager()
                .createNativeQuery("""
                        select s.slug from shelf s where s.slug in (:slugs)
                        or exists (select from shelf_work p where p.shelf_id = s.id and p.work_id in (:ids))
                        order by s.slug for no key update""", String.class)
                .setParameter("slugs", slugs.isEmpty() ? List.of("") : slugs)
                .setParameter("ids", workIds.isEmpty() ? List.of(-1L) : workIds)
                .getResultList();
    }

    /** Locks all shelves, against new works on them too. */
    void lockAll() {
        getEntityManager()
                .createNativeQuery("select slug from shelf order by slug for update", String.class)
                .getResultList();
    }

    List<Shelf> counted(Collection<String> audiences) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.Shelf(s.slug, s.title, s.description, count(w.id))
                        from ShelfEntity s left join ShelfPlaceEntity p on p.shelfId = s.id and p.shown
                        left join WorkEntity w on w.id = p.workId and w.audience in :audiences
                        group by s.slug, s.title, s.description, s.ordinal order by s.ordinal, s.slug""", Shelf.class)
                .setParameter("audiences", audiences)
                .getResultList();
    }

    /** How many works stand on each shelf, or are stated to; by its id. */
    Map<Long, Long> works() {
        return getEntityManager()
                .createQuery(
                        "select p.shelfId, count(*) from ShelfPlaceEntity p where p.shown group by p.shelfId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The places that these works have, those from which they were taken by hand too, by work id, in one query. */
    Map<Long, List<Placed>> placesOf(Collection<Long> workIds) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.ShelfStore$Placed(p.workId, s, p)
                        from ShelfPlaceEntity p join ShelfEntity s on s.id = p.shelfId
                        where p.workId in :ids order by s.ordinal, s.slug""", Placed.class)
                .setParameter("ids", workIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Placed::workId));
    }

    /** All places of a shelf in order, those from which works were taken by hand too. */
    List<Standing> standing(Long shelfId) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.ShelfStore$Standing(p, w.slug, w.title, w.audience)
                        from ShelfPlaceEntity p join WorkEntity w on w.id = p.workId
                        where p.shelfId = :shelf order by p.sortKey, w.slug""", Standing.class)
                .setParameter("shelf", shelfId)
                .getResultList();
    }

    /** Where a work stands, or does not by hand, on a shelf that was arranged. */
    record Arranged(String shelf, String work, boolean shown) {}

    /** All places of the shelves of which some work was placed, added or taken off by hand, in order. */
    List<Arranged> arranged() {
        return getEntityManager().createQuery("""
                        select new vn.sotay.catalog.ShelfStore$Arranged(s.slug, w.slug, p.shown)
                        from ShelfPlaceEntity p join ShelfEntity s on s.id = p.shelfId
                        join WorkEntity w on w.id = p.workId
                        where exists (select 1 from ShelfPlaceEntity h where h.shelfId = s.id
                            and (h.place is not null or not h.stated or not h.shown))
                        order by s.slug, p.sortKey, w.slug""", Arranged.class).getResultList();
    }

    /** Gives works their places by hand, in one statement. */
    void number(Long shelfId, Map<Long, Integer> places) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        update shelf_work p set place = v.place,
                        sort_key = int4send(v.place) || substring(p.sort_key from 5)
                        from unnest(cast(:ids as bigint[]), cast(:places as integer[])) as v (id, place)
                        where p.shelf_id = :shelf and p.work_id = v.id""")
                .setParameter("ids", places.keySet().toArray(Long[]::new))
                .setParameter("places", places.values().toArray(Integer[]::new))
                .setParameter("shelf", shelfId)
                .executeUpdate();
    }
}
