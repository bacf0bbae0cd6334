package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.sotay.reading.Annotation.Field;

/**
 * SQL of one sync, within the transaction of its caller: one round trip to read, one to write, and every table written by one
 * statement. PostgreSQL reads check constraints and plans anew for each statement, which costs more than a row does.
 */
@ApplicationScoped
class SyncStore {
    private static final String READ = """
            select id, version, fingerprint, moved_to, conflict from reading_operation where reader = ? and id = any (?);
            """ + ItemStore.COLUMNS + "where reader = ? and id = any (?)";

    private static final String REMEMBER = """
            insert into reading_operation (reader, id, version, fingerprint, moved_to, conflict)
            select ?, o.* from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[]) o""";

    private static final String SAVE = """
            insert into reading_item (reader, id, version, made, kind, work, content, search, placement, placed,
            text_at, colour_at, tags_at, target_at, lost_lineage, lost_version, lost_at, created_at, changed_at)
            select ?, i.*, now(), now() from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
            ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
            ?::bigint[], ?::bigint[], ?::bigint[]) i
            on conflict (reader, id) do update set version = excluded.version, kind = excluded.kind,
            work = excluded.work, content = excluded.content, search = excluded.search,
            placement = excluded.placement, placed = excluded.placed, text_at = excluded.text_at,
            colour_at = excluded.colour_at, tags_at = excluded.tags_at, target_at = excluded.target_at,
            lost_lineage = excluded.lost_lineage, lost_version = excluded.lost_version, lost_at = excluded.lost_at,
            changed_at = excluded.changed_at""";

    private static final String WRITE = REMEMBER + ";\n" + SAVE + ";\n" + HeadStore.ADVANCE;

    private final DataSource database;
    private final HeadStore heads;

    @Inject
    SyncStore(DataSource database, HeadStore heads) {
        this.database = database;
        this.heads = heads;
    }

    /** What is held of the operations and items that a request names. */
    record Held(List<Remembered> operations, List<Item> items) {}

    Held held(UUID reader, Collection<UUID> operations, Collection<UUID> items) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setObject(1, reader);
            select.setArray(2, HeadStore.uuids(connection, operations));
            select.setObject(3, reader);
            select.setArray(4, HeadStore.uuids(connection, items));
            select.execute();
            List<Remembered> remembered = new ArrayList<>();
            try (ResultSet rows = select.getResultSet()) {
                while (rows.next()) {
                    remembered.add(new Remembered(
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getObject(4, UUID.class),
                            rows.getObject(5, UUID.class)));
                }
            }
            select.getMoreResults();
            List<Item> found = new ArrayList<>();
            try (ResultSet rows = select.getResultSet()) {
                while (rows.next()) {
                    found.add(ItemStore.row(rows).item());
                }
            }
            return new Held(remembered, found);
        } catch (SQLException e) {
            throw new IllegalStateException("What a sync is about cannot be read", e);
        }
    }

    /** Writes what the request left, and how far the reader's counter is with it. */
    Head write(Head head, Ledger ledger) {
        if (ledger.version() == head.version()) {
            if (!ledger.carriedOut().isEmpty()) {
                write(REMEMBER, (connection, insert) -> remember(connection, insert, head.reader(), ledger));
            }
            return head;
        }
        Head to = heads.counted(head, ledger.version(), ledger.live(), head.erased());
        write(WRITE, (connection, all) -> {
            int at = remember(connection, all, head.reader(), ledger);
            at = save(connection, all, at, head.reader(), List.copyOf(ledger.changed()));
            HeadStore.advance(all, at, to);
        });
        return to;
    }

    private void write(String sql, ItemStore.Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(connection, statement);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("What a sync changed cannot be written", e);
        }
    }

    private static int remember(Connection connection, PreparedStatement insert, UUID reader, Ledger ledger)
            throws SQLException {
        List<Remembered> all = List.copyOf(ledger.carriedOut());
        insert.setObject(1, reader);
        insert.setArray(2, uuids(connection, all, Remembered::id));
        insert.setObject(3, longs(all, Remembered::version));
        insert.setObject(4, longs(all, Remembered::fingerprint));
        insert.setArray(5, uuids(connection, all, Remembered::movedTo));
        insert.setArray(6, uuids(connection, all, Remembered::conflict));
        return 7;
    }

    private static int save(Connection connection, PreparedStatement upsert, int from, UUID reader, List<Item> items)
            throws SQLException {
        int at = from;
        long[] versions = longs(items, Item::version);
        upsert.setObject(at++, reader);
        upsert.setArray(at++, uuids(connection, items, Item::id));
        upsert.setObject(at++, versions);
        upsert.setObject(at++, versions);
        upsert.setArray(
                at++,
                texts(
                        connection,
                        items,
                        item -> content(item, content -> content.kind().wireName())));
        upsert.setArray(at++, texts(connection, items, item -> content(item, Content::work)));
        upsert.setArray(at++, texts(connection, items, item -> content(item, ContentForm::write)));
        upsert.setArray(
                at++,
                texts(
                        connection,
                        items,
                        item -> item.content() instanceof Annotation annotation ? annotation.searched() : null));
        upsert.setArray(
                at++,
                texts(
                        connection,
                        items,
                        item -> item.placement() == null ? null : ContentForm.write(item.placement())));
        upsert.setObject(at++, items.stream().mapToInt(Item::placed).toArray());
        for (Field field : new Field[] {Field.TEXT, Field.COLOUR, Field.TAGS, Field.TARGET}) {
            upsert.setObject(at++, longs(items, item -> item.editedAt(field)));
        }
        upsert.setArray(at++, origins(connection, items, Origin::lineage));
        upsert.setArray(at++, origins(connection, items, Origin::version));
        upsert.setArray(at++, origins(connection, items, Origin::at));
        return at;
    }

    private static @Nullable String content(Item item, Function<Content, @Nullable String> part) {
        Content content = item.content();
        return content == null ? null : part.apply(content);
    }

    private static Array origins(Connection connection, List<Item> items, Function<Origin, Long> column)
            throws SQLException {
        Object[] values = items.stream()
                .map(item -> item.origin() == null ? null : column.apply(item.origin()))
                .toArray();
        return connection.createArrayOf("bigint", values);
    }

    private static <T> Array uuids(Connection connection, List<T> rows, Function<T, @Nullable UUID> column)
            throws SQLException {
        return connection.createArrayOf("uuid", rows.stream().map(column).toArray());
    }

    private static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    private static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }
}
