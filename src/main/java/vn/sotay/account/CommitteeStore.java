package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** All in the order of their names, parents first. */
    List<CommitteeEntity> all() {
        return entities.createQuery("from CommitteeEntity order by cell, nameKey, slug", CommitteeEntity.class)
                .getResultList();
    }

    void add(CommitteeEntity committee) {
        entities.persist(committee);
    }
}
