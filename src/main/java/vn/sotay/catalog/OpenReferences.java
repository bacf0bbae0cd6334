package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import vn.sotay.audience.Audience;

/** SQL of the references that wait for a work; within the transaction of its caller. */
@ApplicationScoped
class OpenReferences {
    private final EntityManager entities;

    @Inject
    OpenReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** These are what a work waits for now, instead of what it waited for before. */
    void put(Long workId, Collection<OpenReference> references) {
        entities.flush();
        entities.createNativeQuery("delete from open_reference where work_id = :work")
                .setParameter("work", workId)
                .executeUpdate();
        for (OpenReference reference : new HashSet<>(references)) {
            entities.createNativeQuery(
                            "insert into open_reference (work_id, key, reference) values (:work, :key, :reference)")
                    .setParameter("work", workId)
                    .setParameter("key", reference.key())
                    .setParameter("reference", reference.text())
                    .executeUpdate();
        }
    }

    /** Who waits for a work with one of these keys. */
    List<AwaitingWork> awaiting(Collection<String> keys) {
        List<AwaitingWork> awaiting = new ArrayList<>();
        for (Object found : entities.createNativeQuery("""
                        select w.slug, w.audience, o.key, o.reference from open_reference o
                        join work w on w.id = o.work_id where o.key in (:keys)
                        order by w.slug, o.key, o.reference""", Object[].class)
                .setParameter("keys", keys)
                .getResultList()) {
            Object[] row = (Object[]) found;
            awaiting.add(new AwaitingWork(
                    (String) row[0], Audience.parse((String) row[1]), new OpenReference((String) row[2], (String)
                            row[3])));
        }
        return awaiting;
    }

    /** A work waits for this no longer. */
    void met(Long workId, OpenReference reference) {
        entities.createNativeQuery(
                        "delete from open_reference where work_id = :work and key = :key and reference = :reference")
                .setParameter("work", workId)
                .setParameter("key", reference.key())
                .setParameter("reference", reference.text())
                .executeUpdate();
    }
}
