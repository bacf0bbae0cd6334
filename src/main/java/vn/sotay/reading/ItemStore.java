package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.sotay.reading.Annotation.Field;

/** SQL of items; within the transaction of its caller. */
@ApplicationScoped
class ItemStore {
    static final String COLUMNS = """
            select id, version, kind, content, placement, placed, text_at, colour_at, tags_at, target_at,
            created_at, changed_at, made, reader, lost_lineage, lost_version, lost_at from reading_item\s""";

    private final EntityManager entities;

    @Inject
    ItemStore(EntityManager entities) {
        this.entities = entities;
    }

    /** An item with what only people and lists need. */
    record Row(UUID reader, Item item, long made, Instant created, Instant changed) {
        ReadingItem wire() {
            return ReadingItem.of(item, created, changed);
        }
    }

    /** Sets the parameters of a statement. */
    interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** At most {@code limit} items that changed after one version, up to another, in that order. */
    List<Row> changed(UUID reader, long after, long upTo, int limit) {
        return rows(
                "where reader = ? and version > ? and version <= ? and version > 0 order by version limit ?",
                (connection, select) -> {
                    select.setObject(1, reader);
                    select.setLong(2, after);
                    select.setLong(3, upTo);
                    select.setInt(4, limit);
                });
    }

    /** Rows behind {@code where}, a constant of the caller. */
    List<Row> rows(String where, Parameters parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
                parameters.set(connection, select);
                List<Row> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(row(rows));
                    }
                }
                return found;
            }
        });
    }

    /** How many rows are behind {@code where}, a constant of the caller. */
    long count(String where, Parameters parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from reading_item " + where)) {
                parameters.set(connection, select);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0;
                }
            }
        });
    }

    /** The works that a reader has notes on, by slug. */
    List<String> worksOf(UUID reader) {
        return entities.createNativeQuery("""
                        select distinct work from reading_item
                        where reader = :reader and kind in ('bookmark', 'highlight', 'note') order by work""", String.class)
                .setParameter("reader", reader)
                .getResultList();
    }

    /** Writes where these items of one reader stand now; a version says that devices hear of it. */
    void place(UUID reader, Collection<Item> items) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update reading_item set version = ?, placement = ?, placed = ? where reader = ? and id = ?""")) {
                for (Item item : items) {
                    Placement placement = item.placement();
                    update.setLong(1, item.version());
                    if (placement == null) {
                        update.setNull(2, Types.VARCHAR);
                    } else {
                        update.setString(2, ContentForm.write(placement));
                    }
                    update.setInt(3, item.placed());
                    update.setObject(4, reader);
                    update.setObject(5, item.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    /** Annotations of a work that were not placed in this edition yet, behind one of them, in the order of readers. */
    List<Row> toPlace(String work, int edition, UUID afterReader, UUID afterId, int limit) {
        return rows("""
                where work = ? and kind in ('bookmark', 'highlight', 'note') and placed < ? and (reader, id) > (?, ?)
                order by reader, id limit ?""", (connection, select) -> {
            select.setString(1, work);
            select.setInt(2, edition);
            select.setObject(3, afterReader);
            select.setObject(4, afterId);
            select.setInt(5, limit);
        });
    }

    /** Those of these works that somebody has notes on. */
    List<String> annotated(Collection<String> works) {
        return works.isEmpty()
                ? List.of()
                : entities.createNativeQuery("""
                        select distinct work from reading_item
                        where work in (:works) and kind in ('bookmark', 'highlight', 'note')""", String.class)
                        .setParameter("works", works)
                        .getResultList();
    }

    /** Works with notes that were not looked for yet. */
    List<String> worksToPlace(int limit) {
        return entities.createNativeQuery(
                        "select distinct work from reading_item where placed = 0 limit :limit", String.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Removes everything that a reader has. */
    void erase(UUID reader) {
        entities.createNativeQuery("delete from reading_item where reader = :reader")
                .setParameter("reader", reader)
                .executeUpdate();
    }

    /** A row of {@link #COLUMNS}. */
    static Row row(ResultSet row) throws SQLException {
        String kind = row.getString(3);
        Content content = kind == null ? null : ContentForm.read(kind, row.getString(4));
        Item item = new Item(
                row.getObject(1, UUID.class),
                row.getLong(2),
                content,
                content instanceof Annotation
                        ? Map.of(
                                Field.TEXT,
                                row.getLong(7),
                                Field.COLOUR,
                                row.getLong(8),
                                Field.TAGS,
                                row.getLong(9),
                                Field.TARGET,
                                row.getLong(10))
                        : Map.of(),
                ContentForm.placement(row.getString(5)),
                row.getInt(6),
                row.getObject(15) == null ? null : new Origin(row.getLong(15), row.getLong(16), row.getLong(17)));
        return new Row(row.getObject(14, UUID.class), item, row.getLong(13), instant(row, 11), instant(row, 12));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
