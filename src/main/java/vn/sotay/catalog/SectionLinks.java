package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;

/**
 * Takes links out of stored bodies again when an audience changed: to a work that some readers of the body may no longer see,
 * nothing may lead. The section then shows its text as it was handed in.
 */
@ApplicationScoped
class SectionLinks {
    private final EntityManager entities;

    @Inject
    SectionLinks(EntityManager entities) {
        this.entities = entities;
    }

    private record Place(long edition, int ordinal) {}

    /** Looks after every link from and to these works. */
    void keepOnlyVisible(Collection<String> slugs) {
        entities.flush();
        Set<Place> revealing = new HashSet<>();
        entities.createNativeQuery("""
                        select l.edition_id, l.ordinal, c.audience, t.audience from section_link l
                        join edition e on e.id = l.edition_id join work c on c.id = e.work_id
                        join work t on t.slug = l.target
                        where (c.slug in (:slugs) or t.slug in (:slugs)) and t.audience <> c.audience""", Object[].class)
                .setParameter("slugs", slugs)
                .getResultList()
                .forEach(found -> {
                    Object[] row = (Object[]) found;
                    if (!AudiencePolicy.reaches(Audience.parse((String) row[3]), Audience.parse((String) row[2]))) {
                        revealing.add(new Place(((Number) row[0]).longValue(), ((Number) row[1]).intValue()));
                    }
                });
        revealing.forEach(this::unlink);
    }

    private void unlink(Place place) {
        run("""
                update section set body = plain, size = (select b.size from blob b where b.sha256 = plain), plain = null
                where edition_id = :edition and ordinal = :ordinal and plain is not null""", place);
        run("delete from section_link where edition_id = :edition and ordinal = :ordinal", place);
    }

    private void run(String sql, Place place) {
        entities.createNativeQuery(sql)
                .setParameter("edition", place.edition())
                .setParameter("ordinal", place.ordinal())
                .executeUpdate();
    }
}
