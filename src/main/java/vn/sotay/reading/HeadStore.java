package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the counters and of operations that are remembered; within the transaction of its caller.
 *
 * <p>A run of the database is told by when its server started and by the table's own number: one of them is another after any
 * restore, whether of a backup of ours, of files, or to a point in time.
 */
@ApplicationScoped
class HeadStore {
    private static final String RUN =
            "(extract(epoch from pg_postmaster_start_time())::text || ' ' || 'reading_head'::regclass::oid)";
    private static final String HEAD = "select version, epoch_since, epoch_nonce, epoch_run = " + RUN
            + ", token_key, items, erased, reader from reading_head where ";
    private static final int KEY = 32;
    /** Held in common by syncs, and alone by who wants all that saw an earlier library to have ended. */
    private static final long SYNCING = 0x5307A_0001L;
    /** Held by the node that places notes. */
    private static final long PLACING = 0x5307A_0002L;

    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    @Inject
    HeadStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The reader's head, made if there is none; with {@code lock} nobody else changes the reader's state until the transaction ends. */
    Head head(UUID reader, boolean lock) {
        return session().doReturningWork(connection -> {
            if (lock) {
                try (PreparedStatement share =
                        connection.prepareStatement("select pg_advisory_xact_lock_shared(" + SYNCING + ")")) {
                    share.execute();
                }
            }
            Head held = read(connection, reader, lock);
            if (held != null) {
                return held;
            }
            byte[] key = new byte[KEY];
            random.nextBytes(key);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into reading_head
                    (reader, version, epoch_since, epoch_nonce, epoch_run, token_key, items, erased)
                    values (?, 0, 0, ?, %s, ?, 0, 0) on conflict do nothing""".formatted(RUN))) {
                insert.setObject(1, reader);
                insert.setLong(2, random.nextLong());
                insert.setBytes(3, key);
                insert.executeUpdate();
            }
            Head made = read(connection, reader, lock);
            if (made == null) {
                throw new IllegalStateException("a row that was written is there");
            }
            return made;
        });
    }

    /** Waits until every sync has ended that may have seen the library as it was before. */
    void awaitSyncs() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + SYNCING + ")) locked")
                .getSingleResult();
    }

    /** Whether this transaction may place notes: another node may be at it. */
    boolean mayPlace() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(" + PLACING + ")", Boolean.class)
                .getSingleResult();
    }

    /** How far notes have followed the library. */
    long followed() {
        return ((Number) entities.createNativeQuery("select rev from reading_cursor")
                        .getSingleResult())
                .longValue();
    }

    void follow(long rev) {
        entities.createNativeQuery("update reading_cursor set rev = :rev where rev < :rev")
                .setParameter("rev", rev)
                .executeUpdate();
    }

    /** The heads of these readers, locked in one order. */
    List<Head> lock(Collection<UUID> readers) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(HEAD + "reader = any (?) order by reader for update")) {
                select.setArray(1, uuids(connection, readers));
                List<Head> heads = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        heads.add(head(rows));
                    }
                }
                return heads;
            }
        });
    }

    /** Writes that the counter stands there now; in another run of the database an epoch begins with it. */
    Head advance(Head from, long version, int items, long erased) {
        Head to = new Head(
                from.reader(),
                version,
                from.sameRun() ? from.since() : from.version() + 1,
                from.sameRun() ? from.nonce() : random.nextLong(),
                true,
                from.key(),
                items,
                erased);
        session().doWork(connection -> {
            if (!from.sameRun()) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into reading_epoch (reader, since, nonce) values (?, ?, ?)")) {
                    insert.setObject(1, from.reader());
                    insert.setLong(2, from.since());
                    insert.setLong(3, from.nonce());
                    insert.executeUpdate();
                }
            }
            try (PreparedStatement update = connection.prepareStatement("""
                    update reading_head set version = ?, items = ?, erased = ?,
                    epoch_since = ?, epoch_nonce = ?, epoch_run = %s where reader = ?""".formatted(RUN))) {
                update.setLong(1, version);
                update.setInt(2, items);
                update.setLong(3, erased);
                update.setLong(4, to.since());
                update.setLong(5, to.nonce());
                update.setObject(6, to.reader());
                update.executeUpdate();
            }
        });
        return to;
    }

    /** The nonce of the epoch in which this version was counted, before the head's own. */
    Optional<Long> nonceBefore(UUID reader, long version) {
        return entities.createNativeQuery("""
                        select nonce from reading_epoch where reader = :reader and since <= :version
                        order by since desc limit 1""", Long.class)
                .setParameter("reader", reader)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    List<Remembered> operations(UUID reader, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : session().doReturningWork(connection -> {
                    try (PreparedStatement select = connection.prepareStatement("""
                            select id, version, fingerprint, moved_to, conflict from reading_operation
                            where reader = ? and id = any (?)""")) {
                        select.setObject(1, reader);
                        select.setArray(2, uuids(connection, ids));
                        List<Remembered> found = new ArrayList<>();
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                found.add(new Remembered(
                                        rows.getObject(1, UUID.class),
                                        rows.getLong(2),
                                        rows.getLong(3),
                                        rows.getObject(4, UUID.class),
                                        rows.getObject(5, UUID.class)));
                            }
                        }
                        return found;
                    }
                });
    }

    void remember(UUID reader, Collection<Remembered> operations) {
        if (operations.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into reading_operation (reader, id, version, fingerprint, moved_to, conflict)
                    values (?, ?, ?, ?, ?, ?)""")) {
                for (Remembered operation : operations) {
                    insert.setObject(1, reader);
                    insert.setObject(2, operation.id());
                    insert.setLong(3, operation.version());
                    insert.setLong(4, operation.fingerprint());
                    insert.setObject(5, operation.movedTo(), Types.OTHER);
                    insert.setObject(6, operation.conflict(), Types.OTHER);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static @Nullable Head read(Connection connection, UUID reader, boolean lock) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(HEAD + "reader = ?" + (lock ? " for update" : ""))) {
            select.setObject(1, reader);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? head(rows) : null;
            }
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject(8, UUID.class),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getBoolean(4),
                row.getBytes(5),
                row.getInt(6),
                row.getLong(7));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
