package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries for tombstones, and the removal of what they stand for. */
@ApplicationScoped
class TombstoneStore implements PanacheRepositoryBase<TombstoneEntity, String> {
    /** Children first; relations of others to the work stay, since those others state them. */
    private static final List<String> PARTS = List.of(
            "delete from SectionEntity s where s.editionId in (select e.id from EditionEntity e where e.workId = :id)",
            "delete from EditionImageEntity i where i.editionId in"
                    + " (select e.id from EditionEntity e where e.workId = :id)",
            "delete from EditionEntity where workId = :id",
            "delete from RelationEntity where workId = :id",
            "delete from WorkCoverEntity where workId = :id",
            "delete from ShelfPlaceEntity where workId = :id",
            "delete from WorkEntity where id = :id");

    /** Those of these slugs whose works were withdrawn. */
    Set<String> among(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : list("slug in ?1", slugs).stream().map(stone -> stone.slug).collect(Collectors.toSet());
    }

    List<String> audiences() {
        return getEntityManager()
                .createQuery("select distinct audience from TombstoneEntity", String.class)
                .getResultList();
    }

    /** Removes a work with all that is its own; the bytes of its texts stay where they are stored. */
    void remove(Long workId) {
        EntityManager entities = getEntityManager();
        entities.flush();
        PARTS.forEach(
                part -> entities.createQuery(part).setParameter("id", workId).executeUpdate());
        entities.clear();
    }
}
