package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries for committees and cells; within the transaction of its caller. */
@ApplicationScoped
class CommitteeStore {
    private final EntityManager entities;

    @Inject
    CommitteeStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CommitteeEntity> bySlug(String slug) {
        return entities.createQuery("from CommitteeEntity where slug = ?1", CommitteeEntity.class)
                .setParameter(1, slug)
                .getResultStream()
                .findFirst();
    }

    Optional<CommitteeEntity> byId(long id) {
        return Optional.ofNullable(entities.find(CommitteeEntity.class, id));
    }

    /** Its slug and those of all that contain it, from the inside out. */
    Set<String> chain(long id) {
        List<String> slugs = entities.createNativeQuery("""
                        with recursive above (id, slug, parent, height) as (
                            select id, slug, parent, 0 from committee where id = :id
                            union all
                            select c.id, c.slug, c.parent, a.height + 1 from committee c join above a on c.id = a.parent
                        )
                        select slug from above order by height""", String.class)
                .setParameter("id", id)
                .getResultList();
        return new LinkedHashSet<>(slugs);
    }

    /** Slugs by id. */
    Map<Long, String> slugs(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from CommitteeEntity where id in ?1", CommitteeEntity.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(found -> found.id, found -> found.slug));
    }

    /** All in the order of their names, parents first. */
    List<CommitteeEntity> all() {
        return entities.createQuery("from CommitteeEntity order by cell, nameKey, slug", CommitteeEntity.class)
                .getResultList();
    }

    boolean hasChildren(long id) {
        return !entities.createNativeQuery("select 1 from committee where parent = :id limit 1")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    void add(CommitteeEntity committee) {
        entities.persist(committee);
    }
}
