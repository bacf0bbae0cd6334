package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;

/** A reader's bookmarks, highlights and notes as lists. */
@ApplicationScoped
class Notes {
    private final ItemStore items;

    @Inject
    Notes(ItemStore items) {
        this.items = items;
    }

    /** A page, the last made first. @throws IllegalArgumentException when the cursor is of another list */
    @Transactional
    Page<ReadingItem> page(UUID reader, NoteQuery query, @Nullable String cursor, int limit) {
        List<Object> values = new ArrayList<>();
        String where = query.where(reader, values);
        String list = reader + " " + query;
        long total = items.count(where, (connection, select) -> set(select, values));
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, list);
            if (after.key().length != Long.BYTES) {
                throw new IllegalArgumentException("is not a cursor that this service gave out");
            }
            where += " and (made, id) < (?, ?)";
            values.add(ByteBuffer.wrap(after.key()).getLong());
            values.add(UUID.fromString(after.slug()));
        }
        values.add(limit + 1);
        List<ItemStore.Row> rows =
                items.rows(where + " order by made desc, id desc limit ?", (connection, select) -> set(select, values));
        boolean more = rows.size() > limit;
        List<ItemStore.Row> shown = more ? rows.subList(0, limit) : rows;
        String next = null;
        if (more) {
            ItemStore.Row last = shown.get(limit - 1);
            byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(last.made()).array();
            next = new Cursor(list, key, last.item().id().toString()).encode();
        }
        return new Page<>(shown.stream().map(ItemStore.Row::wire).toList(), next, total);
    }

    /** The works that a reader has notes on. */
    @Transactional
    List<String> works(UUID reader) {
        return items.worksOf(reader);
    }

    /** A reader's notes on one work, in the order of places as far as devices said it, then as they were made. */
    @Transactional
    List<ReadingItem> on(UUID reader, String work) {
        return items
                .rows(
                        "where reader = ? and work = ? and kind in ('bookmark', 'highlight', 'note') order by made, id",
                        (connection, select) -> {
                            select.setObject(1, reader);
                            select.setString(2, work);
                        })
                .stream()
                .map(ItemStore.Row::wire)
                .sorted(Comparator.comparingDouble(Notes::place))
                .toList();
    }

    private static double place(ReadingItem item) {
        ReadingPlace target = item.target();
        return target == null ? -1 : target.total();
    }

    private static void set(PreparedStatement select, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
    }
}
