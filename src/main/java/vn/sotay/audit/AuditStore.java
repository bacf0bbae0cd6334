package vn.sotay.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** SQL of the audit; within the transaction of its caller. */
@ApplicationScoped
class AuditStore {
    /** The last entry's number and hash. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Head(long seq, byte[] hash) {}

    /** An entry's text and hash as they stand in the table. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(long seq, String entry, byte[] hash, Repeated columns) {}

    /** What the table repeats of an entry to be searched by. */
    record Repeated(Instant at, String actor, String action, String subject) {}

    private static final String WHERE = """
            where seq < :below and (cast(:actor as text) is null or actor = :actor)
            and (cast(:action as text) is null or action = :action)
            and (cast(:subject as text) is null or subject = :subject)
            and (cast(:since as timestamptz) is null or at >= :since)
            and (cast(:until as timestamptz) is null or at < :until)""";

    private final EntityManager entities;

    @Inject
    AuditStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The head, kept from everybody else until the transaction ends. */
    Head lock() {
        return head("select seq, hash from audit_head for update");
    }

    @Transactional
    Head head() {
        return head("select seq, hash from audit_head");
    }

    private Head head(String sql) {
        Object[] row =
                (Object[]) entities.createNativeQuery(sql, Object[].class).getSingleResult();
        return new Head(((Number) row[0]).longValue(), (byte[]) row[1]);
    }

    void add(AuditEntry entry, String text, byte[] hash) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into audit (seq, entry, hash, at, actor, action, subject)
                    values (?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setLong(1, entry.seq());
                insert.setString(2, text);
                insert.setBytes(3, hash);
                insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, entry.actor());
                insert.setString(6, entry.action());
                insert.setString(7, entry.subject());
                insert.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement("update audit_head set seq = ?, hash = ?")) {
                update.setLong(1, entry.seq());
                update.setBytes(2, hash);
                update.executeUpdate();
            }
        });
    }

    /** Texts of entries with smaller numbers, newest first. */
    List<String> page(AuditFilter filter, long below, int limit) {
        return filtered("select entry from audit " + WHERE + " order by seq desc limit :limit", filter, below)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    long count(AuditFilter filter) {
        return ((Number) filtered("select count(*) from audit " + WHERE, filter, Long.MAX_VALUE)
                        .getSingleResult())
                .longValue();
    }

    private NativeQuery<?> filtered(String sql, AuditFilter filter, long below) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object.class)
                .setParameter("below", below)
                .setParameter("actor", filter.actor(), String.class)
                .setParameter("action", filter.action(), String.class)
                .setParameter("subject", filter.subject(), String.class)
                .setParameter("since", filter.since(), Instant.class)
                .setParameter("until", filter.until(), Instant.class);
    }

    /** Rows in their order after this number. */
    @Transactional
    List<Row> after(long seq, int limit) {
        return entities
                .createNativeQuery("""
                        select seq, entry, hash, at, actor, action, subject from audit
                        where seq > :seq order by seq limit :limit""", Object[].class)
                .setParameter("seq", seq)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> row((Object[]) row))
                .toList();
    }

    private static Row row(Object[] row) {
        return new Row(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (byte[]) row[2],
                new Repeated((Instant) row[3], (String) row[4], (String) row[5], (String) row[6]));
    }
}
