package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Which committees readers belonged to before they were moved, or the tree above them was changed: their devices still hold
 * what these may see. Noted before the change, in its transaction. Of readers whom another service vouches for only that service
 * knows, so nothing is noted.
 */
@ApplicationScoped
public class FormerMemberships {
    private static final String NOTE = """
            insert into former_membership (reader, committees, until)
            with recursive %s
            above (reader, slug, parent) as (
                select r.id, c.slug, c.parent from reader r join committee c on c.id = r.committee where %s
                union all
                select a.reader, c.slug, c.parent from above a join committee c on c.id = a.parent
            )
            select reader, array_agg(slug order by slug), ? from above group by reader
            on conflict (reader, committees) do update set until = excluded.until""";
    private static final String OF_READERS = NOTE.formatted("", "r.id = any(?)");
    private static final String BELOW = NOTE.formatted("""
            below (id) as (
                select id from committee where slug = any(?)
                union all
                select c.id from committee c join below b on c.parent = b.id
            ),""", "r.committee in (select id from below)");

    private final EntityManager entities;

    @Inject
    FormerMemberships(EntityManager entities) {
        this.entities = entities;
    }

    /** What this reader was a member of, each with all that contained it then, the latest first. */
    @Transactional
    public List<Set<String>> of(UUID reader) {
        List<Set<String>> former = new ArrayList<>();
        for (Object committees : entities.createNativeQuery("""
                        select f.committees from former_membership f join reader r on r.id = f.reader
                        where r.uid = :uid order by f.until desc, f.committees""", String[].class)
                .setParameter("uid", reader)
                .getResultList()) {
            former.add(Set.of((String[]) committees));
        }
        return former;
    }

    /** Before this reader is moved. */
    void beforeMove(@Nullable Long reader, Instant now) {
        if (reader != null) {
            entities.unwrap(Session.class).doWork(connection -> beforeMoves(connection, List.of(reader), now));
        }
    }

    /** Before this committee or cell is put elsewhere in the tree. */
    void beforeReorder(String unit, Instant now) {
        entities.unwrap(Session.class).doWork(connection -> beforeReorder(connection, List.of(unit), now));
    }

    /** Before these readers are moved. */
    static void beforeMoves(Connection connection, Collection<Long> readers, Instant now) throws SQLException {
        note(connection, OF_READERS, "bigint", readers, now);
    }

    /** Before these committees and cells are put elsewhere in the tree. */
    static void beforeReorder(Connection connection, Collection<String> units, Instant now) throws SQLException {
        note(connection, BELOW, "text", units, now);
    }

    private static void note(Connection connection, String sql, String type, Collection<?> whose, Instant now)
            throws SQLException {
        if (whose.isEmpty()) {
            return;
        }
        try (PreparedStatement note = connection.prepareStatement(sql)) {
            note.setArray(1, connection.createArrayOf(type, whose.toArray()));
            note.setTimestamp(2, Timestamp.from(now));
            note.executeUpdate();
        }
    }
}
