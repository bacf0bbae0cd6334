package vn.sotay.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** SQL of the log: a hot row and bulk inserts, where an entity would only be in the way. */
@ApplicationScoped
class RevisionStore {
    private static final String ROWS = """
            select rev, subject, slug, audience_before, audience_after, at
            from revision where rev > :rev order by rev limit :limit""";

    private final EntityManager entities;

    @Inject
    RevisionStore(EntityManager entities) {
        this.entities = entities;
    }

    long head() {
        return ((Number) entities.createNativeQuery("select rev from revision_head")
                        .getSingleResult())
                .longValue();
    }

    long append(List<Change> changes) {
        // Entities first, so that the head is locked for the shortest time and in the same order by everybody.
        entities.flush();
        long last = ((Number) entities.createNativeQuery("update revision_head set rev = rev + :count returning rev")
                        .setParameter("count", changes.size())
                        .getSingleResult())
                .longValue();
        long first = last - changes.size() + 1;
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into revision (rev, subject, slug, audience_before, audience_after, nonce, at)
                    values (?, ?, ?, ?, ?, uuid_send(gen_random_uuid()), now())""")) {
                long rev = first;
                for (Change change : changes) {
                    insert.setLong(1, rev++);
                    insert.setString(2, change.subject().name().toLowerCase(Locale.ROOT));
                    insert.setString(3, change.slug());
                    insert.setString(4, change.audienceBefore());
                    insert.setString(5, change.audienceAfter());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        return last;
    }

    List<Revision> after(long rev, int limit) {
        List<?> rows = entities.createNativeQuery(ROWS, Object[].class)
                .setParameter("rev", rev)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> revision((Object[]) row)).toList();
    }

    private static Revision revision(Object[] row) {
        Change.Subject subject = Change.Subject.valueOf(((String) row[1]).toUpperCase(Locale.ROOT));
        return new Revision(
                ((Number) row[0]).longValue(),
                new Change(subject, (String) row[2], (String) row[3], (String) row[4]),
                (Instant) row[5]);
    }
}
