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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the counters and of operations that are remembered; within the transaction of its caller.
 *
 * <p>A run of the database is told by when its server started and by the table's own number: one of them is another after any
 * restore, whether of a backup of ours, of files, or to a point in time. A lineage outlives a mere restart: it is told by the database
 * cluster, its timeline, which is another one after a recovery or where a standby has taken over, and the table.
 */
@ApplicationScoped
class HeadStore {
    private static final String RUN =
            "(extract(epoch from pg_postmaster_start_time())::text || ' ' || 'reading_head'::regclass::oid)";
    private static final String LINEAGE = """
            (select concat_ws(' ', system_identifier, left(pg_walfile_name(pg_current_wal_lsn()), 8), 'reading_head'::regclass::oid)
            from pg_control_system())""";
    /** In one run there is one lineage, so it is asked for in the first statement after a start only. */
    private static final String HEAD = "select version, epoch_since, epoch_nonce, epoch_run = " + RUN
            + ", token_key, items, erased, reader, case when epoch_run = " + RUN + " then true else lineage = "
            + LINEAGE
            + " end, lineage_nonce from reading_head where ";
    /** Writes a head; {@link #advance(PreparedStatement, int, Head)} says which. */
    static final String ADVANCE = """
            update reading_head set version = ?, items = ?, erased = ?,
            epoch_since = ?, epoch_nonce = ?, lineage_nonce = ?, epoch_run = %1$s,
            lineage = case when epoch_run = %1$s then lineage else %2$s end where reader = ?""".formatted(RUN, LINEAGE);

    private static final int KEY = 32;
    /** Held in common by syncs, and alone by who wants all that saw an earlier library to have ended. */
    private static final long SYNCING = 0x5307A_0001L;
    /** The common lock first, and the row by a statement of its own, which sees what was committed while the lock was waited for. */
    private static final String LOCKED =
            "select pg_advisory_xact_lock_shared(" + SYNCING + ");\n" + HEAD + "reader = ? for update";
    /** Held by the node that places notes. */
    private static final long PLACING = 0x5307A_0002L;

    private final DataSource database;
    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    @Inject
    HeadStore(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** The reader's head, made if there is none; with {@code lock} nobody else changes the reader's state until the transaction ends. */
    Head head(UUID reader, boolean lock) {
        try (Connection connection = database.getConnection()) {
            Head held = read(connection, reader, lock);
            if (held != null) {
                return held;
            }
            byte[] key = new byte[KEY];
            random.nextBytes(key);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into reading_head
                    (reader, version, epoch_since, epoch_nonce, epoch_run, token_key, items, erased, lineage, lineage_nonce)
                    values (?, 0, 0, ?, %s, ?, 0, 0, %s, ?) on conflict do nothing""".formatted(RUN, LINEAGE))) {
                insert.setObject(1, reader);
                insert.setLong(2, random.nextLong());
                insert.setBytes(3, key);
                insert.setLong(4, random.nextLong());
                insert.executeUpdate();
            }
            Head made = read(connection, reader, lock);
            if (made == null) {
                throw new IllegalStateException("a row that was written is there");
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("The state of a reader cannot be read", e);
        }
    }

    /** As {@link #head}; after a backup was restored an epoch begins with it, so that what it gives is told from what was before. */
    Head current(UUID reader, boolean lock) {
        Head head = head(reader, lock);
        if (!head.sameLineage()) {
            Head locked = head(reader, true);
            head = locked.sameLineage()
                    ? locked
                    : advance(locked, locked.version() + 1, locked.items(), locked.erased());
        }
        return head;
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
        Head to = counted(from, version, items, erased);
        session().doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
                advance(update, 1, to);
                update.executeUpdate();
            }
        });
        return to;
    }

    /** Says of {@link #ADVANCE}, whose parameters begin there, that this is the head now. */
    static void advance(PreparedStatement update, int from, Head to) throws SQLException {
        update.setLong(from, to.version());
        update.setInt(from + 1, to.items());
        update.setLong(from + 2, to.erased());
        update.setLong(from + 3, to.since());
        update.setLong(from + 4, to.nonce());
        update.setLong(from + 5, to.lineage());
        update.setObject(from + 6, to.reader());
    }

    /** The head as it is to be written: in another run of the database an epoch begins with it, and the one before is noted. */
    Head counted(Head from, long version, int items, long erased) {
        if (from.sameRun()) {
            return from.counted(version, items, erased, random::nextLong);
        }
        session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into reading_epoch (reader, since, nonce, lineage_nonce) values (?, ?, ?, ?)")) {
                insert.setObject(1, from.reader());
                insert.setLong(2, from.since());
                insert.setLong(3, from.nonce());
                insert.setLong(4, from.lineage());
                insert.executeUpdate();
            }
        });
        return from.counted(version, items, erased, random::nextLong);
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

    /**
     * The last version that the history of this token and the present one have in common: by its epoch, or by its lineage where that
     * epoch was lost as a whole. Empty where neither is known.
     */
    Optional<Long> shared(Head head, SyncTokens.Token token) {
        if (token.nonce() == head.nonce()) {
            return Optional.of(head.version());
        }
        return until(head, "nonce", token.nonce())
                .or(() -> token.lineage() == head.lineage()
                        ? Optional.empty()
                        : until(head, "lineage_nonce", token.lineage()));
    }

    /** The last version before what came after the epochs that have this value in the column, a constant of the caller. */
    private Optional<Long> until(Head head, String column, long value) {
        return entities.createNativeQuery("""
                        select coalesce((select min(later.since) from reading_epoch later
                            where later.reader = :reader and later.since > max(epoch.since)), :since) - 1
                        from reading_epoch epoch where reader = :reader and %s = :value having count(*) > 0""".formatted(column), Long.class)
                .setParameter("since", head.since())
                .setParameter("reader", head.reader())
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static @Nullable Head read(Connection connection, UUID reader, boolean lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(lock ? LOCKED : HEAD + "reader = ?")) {
            select.setObject(1, reader);
            select.execute();
            if (lock) {
                select.getMoreResults();
            }
            try (ResultSet rows = select.getResultSet()) {
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
                row.getBoolean(9),
                row.getLong(10),
                row.getBytes(5),
                row.getInt(6),
                row.getLong(7));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
