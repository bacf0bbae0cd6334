package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries for shelves and places on them. */
@ApplicationScoped
class ShelfStore implements PanacheRepositoryBase<ShelfEntity, Long> {

    /** A place with its shelf. */
    record Placed(Long workId, ShelfEntity shelf, ShelfPlaceEntity place) {}

    List<ShelfEntity> inOrder() {
        return list("order by ordinal, slug");
    }

    Map<String, ShelfEntity> bySlug() {
        return listAll().stream().collect(Collectors.toMap(shelf -> shelf.slug, Function.identity()));
    }

    List<Shelf> counted(Collection<String> audiences) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.Shelf(s.slug, s.title, s.description, count(w.id))
                        from ShelfEntity s left join ShelfPlaceEntity p on p.shelfId = s.id
                        left join WorkEntity w on w.id = p.workId and w.audience in :audiences
                        group by s.slug, s.title, s.description, s.ordinal order by s.ordinal, s.slug""", Shelf.class)
                .setParameter("audiences", audiences)
                .getResultList();
    }

    /** The shelves on which these works stand, by work id, in one query. */
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

    void clearPlaces(Collection<Long> workIds) {
        getEntityManager()
                .createQuery("delete from ShelfPlaceEntity where workId in :ids")
                .setParameter("ids", workIds)
                .executeUpdate();
    }
}
