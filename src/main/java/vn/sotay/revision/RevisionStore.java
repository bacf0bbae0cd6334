package vn.sotay.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** SQL of the log: a hot row and bulk inserts, where an entity would only be in the way. */
@ApplicationScoped
class RevisionStore {
    private static final String ROWS = """
            select rev, subject, slug, audience_before, audience_after, at
            from revision where rev > :rev order by rev limit :limit""";

    private static final String LATEST = """
            insert into revision_subject (subject, slug, rev, audience)
            select distinct on (subject, slug) subject, slug, rev, audience_after
            from revision where rev between ? and ? order by subject, slug, rev desc
            on conflict (subject, slug) do update set rev = excluded.rev, audience = excluded.audience""";
    private static final String NAMED = """
            insert into revision_audience (audience, since)
            select named.audience, min(r.rev) from revision r
            cross join lateral (values (r.audience_before), (r.audience_after)) named (audience)
            where r.rev between ? and ? and named.audience is not null group by named.audience
            on conflict (audience) do nothing""";

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
            for (String derived : List.of(LATEST, NAMED)) {
                try (PreparedStatement insert = connection.prepareStatement(derived)) {
                    insert.setLong(1, first);
                    insert.setLong(2, last);
                    insert.executeUpdate();
                }
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

    List<LatestChange> latest(long rev, int limit) {
        List<?> rows = entities.createNativeQuery("""
                        select rev, subject, slug, audience from revision_subject
                        where rev > :rev order by rev limit :limit""", Object[].class)
                .setParameter("rev", rev)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LatestChange(
                        ((Number) row[0]).longValue(), subject(row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    Optional<byte[]> nonce(long rev) {
        // Untyped: a scalar with a type is a new query to the plan cache each time, and pushes out the others.
        List<?> found = entities.createNativeQuery("select nonce from revision where rev = :rev")
                .setParameter("rev", rev)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    Map<String, Long> audiences() {
        Map<String, Long> since = new HashMap<>();
        for (Object found : entities.createNativeQuery("select audience, since from revision_audience", Object[].class)
                .getResultList()) {
            Object[] row = (Object[]) found;
            since.put((String) row[0], ((Number) row[1]).longValue());
        }
        return since;
    }

    Map<String, Set<String>> audiencesOfWorks(Collection<String> slugs, long since) {
        Map<String, Set<String>> found = new HashMap<>();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select distinct r.slug, named.audience from revision r
                    cross join lateral (values (r.audience_before), (r.audience_after)) named (audience)
                    where r.subject = 'work' and r.slug = any(?) and r.rev > ? and named.audience is not null""")) {
                select.setArray(1, connection.createArrayOf("text", slugs.toArray()));
                select.setLong(2, since);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getString(1), any -> new HashSet<>())
                                .add(rows.getString(2));
                    }
                }
            }
        });
        return found;
    }

    private static Change.Subject subject(Object name) {
        return Change.Subject.valueOf(((String) name).toUpperCase(Locale.ROOT));
    }

    private static Revision revision(Object[] row) {
        return new Revision(
                ((Number) row[0]).longValue(),
                new Change(subject(row[1]), (String) row[2], (String) row[3], (String) row[4]),
                (Instant) row[5]);
    }
}
