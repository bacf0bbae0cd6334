package vn.sotay.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One restore, inside its transaction. */
final class Load {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final BackupFile backup;
    private final Set<String> seeded;

    Load(Connection connection, BackupFile backup, Set<String> seeded) {
        this.connection = connection;
        this.backup = backup;
        this.seeded = seeded;
    }

    void run() throws SQLException {
        Schema schema = Schema.read(connection);
        agree(schema);
        lock(schema.tables());
        LoadOrder order = LoadOrder.of(schema);
        // They have fired when the rows were written first; the copy is not a second writing.
        for (Schema.Trigger trigger : schema.triggers()) {
            alter(trigger.table(), "DISABLE TRIGGER " + Quoted.name(trigger.name()));
        }
        for (Schema.ForeignKey key : order.backwards()) {
            alterConstraint(key, "DEFERRABLE INITIALLY DEFERRED");
        }
        clear(order.tables());
        Map<String, Manifest.TableCopy> copies = new HashMap<>();
        backup.manifest().tables().forEach(copy -> copies.put(copy.name(), copy));
        for (Schema.Table table : order.tables()) {
            fill(table, Objects.requireNonNull(copies.get(table.name())));
        }
        // Now, since PostgreSQL changes no table that has checks waiting.
        Query.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (Schema.ForeignKey key : order.backwards()) {
            alterConstraint(
                    key,
                    key.deferrable()
                            ? "DEFERRABLE INITIALLY " + (key.deferred() ? "DEFERRED" : "IMMEDIATE")
                            : "NOT DEFERRABLE");
        }
        for (Schema.Trigger trigger : schema.triggers()) {
            alter(
                    trigger.table(),
                    (trigger.always() ? "ENABLE ALWAYS" : "ENABLE") + " TRIGGER " + Quoted.name(trigger.name()));
        }
        // Last, when nothing can fail any more: a sequence keeps its value even if the transaction is undone.
        setSequences();
    }

    private void agree(Schema schema) {
        Manifest manifest = backup.manifest();
        if (!Objects.equals(manifest.schemaVersion(), schema.version())) {
            throw new BackupException("The backup is of schema version " + manifest.schemaVersion()
                    + " and the database has schema version " + schema.version() + ". Nothing was restored.");
        }
        Map<String, Set<String>> theirs = new TreeMap<>();
        manifest.tables().forEach(table -> theirs.put("table " + table.name(), Set.copyOf(table.columns())));
        manifest.sequences().forEach(sequence -> theirs.put("sequence " + sequence.name(), Set.of()));
        Map<String, Set<String>> ours = new TreeMap<>();
        schema.tables().forEach(table -> ours.put("table " + table.name(), Set.copyOf(table.columns())));
        schema.sequences().forEach(sequence -> ours.put("sequence " + sequence, Set.of()));
        Set<String> differing = new TreeSet<>(theirs.keySet());
        differing.addAll(ours.keySet());
        differing.removeIf(name -> Objects.equals(theirs.get(name), ours.get(name)));
        if (!differing.isEmpty()) {
            throw new BackupException("The backup and the database do not have the same schema. They differ in "
                    + String.join(", ", differing) + ". Nothing was restored.");
        }
    }

    private void lock(List<Schema.Table> tables) throws SQLException {
        if (!tables.isEmpty()) {
            String names =
                    tables.stream().map(table -> Quoted.inPublic(table.name())).collect(Collectors.joining(", "));
            Query.run(connection, "LOCK TABLE " + names + " IN ACCESS EXCLUSIVE MODE");
        }
    }

    /** The check comes first: what the migrations wrote may take other rows with it. */
    private void clear(List<Schema.Table> parentsFirst) throws SQLException {
        for (Schema.Table table : parentsFirst) {
            String rows = "SELECT 1 FROM " + Quoted.inPublic(table.name()) + " LIMIT 1";
            if (!seeded.contains(table.name())
                    && !Query.list(connection, rows, row -> 1).isEmpty()) {
                throw new BackupException(
                        "The table " + table.name() + " is not empty, and a backup is restored into an"
                                + " empty database only. Nothing was restored: use a new data folder or a new database.");
            }
        }
        for (int i = parentsFirst.size() - 1; i >= 0; i--) {
            String name = parentsFirst.get(i).name();
            if (seeded.contains(name)) {
                Query.run(connection, "DELETE FROM " + Quoted.inPublic(name));
            }
        }
    }

    private void fill(Schema.Table table, Manifest.TableCopy copy) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        // In the order of the backup's columns; the table's own may have come to differ.
        String command = new Schema.Table(table.name(), table.partitioned(), copy.columns()).copyIn();
        long rows = backup.read(copy, content -> copies.copyIn(command, content, BUFFER));
        if (rows != copy.rows()) {
            throw new BackupException("The table " + table.name() + " has " + rows + " rows in the backup, and its"
                    + " manifest says " + copy.rows() + ". Nothing was restored.");
        }
    }

    private void setSequences() throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            for (Manifest.SequenceValue sequence : backup.manifest().sequences()) {
                set.setString(1, Quoted.inPublic(sequence.name()));
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void alterConstraint(Schema.ForeignKey key, String how) throws SQLException {
        alter(key.child(), "ALTER CONSTRAINT " + Quoted.name(key.name()) + " " + how);
    }

    private void alter(String table, String how) throws SQLException {
        Query.run(connection, "ALTER TABLE " + Quoted.inPublic(table) + " " + how);
    }
}
