package vn.sotay.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.Session;

/** SQL of the queries that found nothing; within the transaction of its caller. */
@ApplicationScoped
class MissStore {
    private final EntityManager entities;

    @Inject
    MissStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts each of these once. */
    void add(Collection<String> queries, LocalDate day) {
        entities.unwrap(Session.class).doWork(connection -> add(connection, queries, day));
    }

    private static void add(Connection connection, Collection<String> queries, LocalDate day) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement("""
                insert into search_miss (words, times, last_day) values (?, 1, ?)
                on conflict (words) do update
                set times = search_miss.times + 1, last_day = greatest(search_miss.last_day, excluded.last_day)""")) {
            // In one order everywhere: two nodes must not wait for each other in a circle.
            for (String query : new TreeSet<>(queries)) {
                add.setString(1, query);
                add.setObject(2, day);
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** Forgets what was last asked before this day, and what exceeds so many, the rarest and oldest first. */
    void forget(LocalDate before, int most) {
        entities.createNativeQuery("delete from search_miss where last_day < :before")
                .setParameter("before", before)
                .executeUpdate();
        entities.createNativeQuery("""
                        delete from search_miss where words in
                        (select words from search_miss order by times desc, last_day desc, words offset :most)""").setParameter("most", most).executeUpdate();
    }

    /** Those asked so often at least, most often first. */
    List<Miss> list(long atLeast, int limit) {
        List<?> rows = entities.createNativeQuery("""
                        select words, times, last_day from search_miss where times >= :atLeast
                        order by times desc, last_day desc, words limit :limit""", Object[].class)
                .setParameter("atLeast", atLeast)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> miss((Object[]) row)).toList();
    }

    private static Miss miss(Object[] row) {
        LocalDate day = row[2] instanceof LocalDate date ? date : ((java.sql.Date) row[2]).toLocalDate();
        return new Miss((String) row[0], ((Number) row[1]).longValue(), day);
    }
}
