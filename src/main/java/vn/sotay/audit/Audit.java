package vn.sotay.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;

/**
 * The list of who did what. An entry is written in the transaction of the act, so that neither is there without the other;
 * writing takes a lock that is held until that transaction ends, before the lock of the revision log where both are needed.
 */
@ApplicationScoped
public class Audit {
    private static final int ROWS = 1_000;

    private final AuditStore store;
    private final ObjectMapper json;

    @Inject
    Audit(AuditStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Adds an entry to the running transaction; late in it, but before the revision log is appended to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditAct act) {
        AuditStore.Head head = store.lock();
        AuditEntry entry = new AuditEntry(
                head.seq() + 1,
                // As exact as the column that repeats it.
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                act.actor(),
                act.from(),
                act.action(),
                act.subject(),
                tree(act.before()),
                tree(act.after()));
        String text = text(entry);
        store.add(entry, text, Chain.hash(head.hash(), text));
    }

    /**
     * One page, newest first.
     *
     * @param after the cursor of the page before, null for the first
     * @throws IllegalArgumentException when the cursor is none of this list
     */
    @Transactional
    public Page<AuditEntry> page(AuditFilter filter, @Nullable String after, int limit) {
        long below = after == null
                ? Long.MAX_VALUE
                : Long.parseLong(Cursor.decode(after, list(filter)).slug());
        List<AuditEntry> items =
                store.page(filter, below, limit).stream().map(this::entry).toList();
        boolean last = items.size() < limit;
        String next = last ? null : cursor(filter, items.get(items.size() - 1).seq());
        return new Page<>(items, next, store.count(filter));
    }

    /** Reads the whole chain, as far as it reaches now, and says whether every entry is as it was written. */
    public AuditCheck check() {
        AuditStore.Head head = store.head();
        byte[] hash = new byte[head.hash().length];
        long seq = 0;
        while (seq < head.seq()) {
            List<AuditStore.Row> rows = store.after(seq, (int) Math.min(ROWS, head.seq() - seq));
            if (rows.isEmpty()) {
                return broken(seq, hash, seq + 1);
            }
            for (AuditStore.Row row : rows) {
                hash = Chain.hash(hash, row.entry());
                seq++;
                if (row.seq() != seq || !Arrays.equals(hash, row.hash()) || !repeats(row)) {
                    return broken(seq, hash, seq);
                }
            }
        }
        return Arrays.equals(hash, head.hash())
                ? new AuditCheck(seq, true, HexFormat.of().formatHex(hash), null)
                : broken(seq, hash, seq);
    }

    private static AuditCheck broken(long read, byte[] hash, long at) {
        return new AuditCheck(read, false, HexFormat.of().formatHex(hash), at);
    }

    private static String cursor(AuditFilter filter, long seq) {
        return new Cursor(list(filter), new byte[0], Long.toString(seq)).encode();
    }

    private static String list(AuditFilter filter) {
        return "audit:" + filter;
    }

    private boolean repeats(AuditStore.Row row) {
        AuditEntry entry = entry(row.entry());
        return entry.seq() == row.seq()
                && new AuditStore.Repeated(entry.at(), entry.actor(), entry.action(), entry.subject())
                        .equals(row.columns());
    }

    /** Writes all entries, oldest first, each as a line {@code {"entry": …, "hash": …}}; memory does not grow with them. */
    public void export(OutputStream out) throws IOException {
        long seq = 0;
        while (true) {
            List<AuditStore.Row> rows = store.after(seq, ROWS);
            for (AuditStore.Row row : rows) {
                // The entry's own text, since that is what was hashed.
                String line = "{\"entry\":" + row.entry() + ",\"hash\":\""
                        + HexFormat.of().formatHex(row.hash()) + "\"}\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
                seq = row.seq();
            }
            if (rows.size() < ROWS) {
                return;
            }
        }
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : json.valueToTree(value);
    }

    private String text(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry made of records always has a JSON form", e);
        }
    }

    private AuditEntry entry(String text) {
        try {
            return json.readValue(text, AuditEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the audit cannot be read", e);
        }
    }
}
