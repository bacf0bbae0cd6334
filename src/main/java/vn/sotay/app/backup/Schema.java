package vn.sotay.app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the schema {@code public} consists of, as far as copying its data is concerned. Read from the catalogue. */
record Schema(
        @Nullable String version,
        List<Table> tables,
        List<String> sequences,
        List<ForeignKey> foreignKeys,
        List<Trigger> triggers) {

    /** Flyway's own table says which schema there is; that is not data. */
    private static final String FLYWAY = "flyway_schema_history";

    /** What an extension brought with it is neither ours to copy nor to fill. */
    private static final String OURS = """
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
            WHERE c.relname <> '%s' AND NOT c.relispartition
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """.formatted(FLYWAY);

    /** A table with the columns that can be written; the rows of a partitioned one lie in its partitions. */
    record Table(String name, boolean partitioned, List<String> columns) {

        String copyOut() {
            // PostgreSQL copies out of a partitioned table only by way of a query.
            return partitioned
                    ? "COPY (SELECT " + Quoted.names(columns) + " FROM " + Quoted.inPublic(name) + ") TO STDOUT"
                    : "COPY " + target() + " TO STDOUT";
        }

        String copyIn() {
            return "COPY " + target() + " FROM STDIN";
        }

        private String target() {
            return Quoted.inPublic(name) + (columns.isEmpty() ? "" : " (" + Quoted.names(columns) + ")");
        }
    }

    /** Rows of the child name rows of the parent; a table may be its own parent. */
    record ForeignKey(String name, String child, String parent, boolean deferrable, boolean deferred) {}

    /** A trigger that somebody wrote and that is in force; "always" ones fire for replication too. */
    record Trigger(String name, String table, boolean always) {}

    static Schema read(Connection connection) throws SQLException {
        return new Schema(
                version(connection),
                tables(connection),
                Query.list(
                        connection,
                        "SELECT c.relname FROM pg_class c " + OURS + " AND c.relkind = 'S' ORDER BY 1",
                        row -> row.getString(1)),
                Query.list(
                        connection,
                        "SELECT k.conname, c.relname, p.relname, k.condeferrable, k.condeferred FROM pg_constraint k"
                                + " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid "
                                + OURS + " AND k.contype = 'f' AND k.conparentid = 0 ORDER BY c.relname, k.conname",
                        row -> new ForeignKey(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getBoolean(5))),
                Query.list(
                        connection,
                        "SELECT t.tgname, c.relname, t.tgenabled = 'A' FROM pg_trigger t"
                                + " JOIN pg_class c ON c.oid = t.tgrelid " + OURS
                                + " AND NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled IN ('O', 'A')"
                                + " AND c.relkind IN ('r', 'p') ORDER BY c.relname, t.tgname",
                        row -> new Trigger(row.getString(1), row.getString(2), row.getBoolean(3))));
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        return Query.list(
                connection,
                "SELECT c.relname, c.relkind = 'p', ARRAY(SELECT a.attname::text FROM pg_attribute a"
                        + " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''"
                        + " ORDER BY a.attnum) FROM pg_class c "
                        + OURS + " AND c.relkind IN ('r', 'p') ORDER BY c.relname",
                row -> new Table(row.getString(1), row.getBoolean(2), List.of((String[])
                        row.getArray(3).getArray())));
    }

    private static @Nullable String version(Connection connection) throws SQLException {
        if (Query.list(connection, "SELECT 1 WHERE to_regclass('public." + FLYWAY + "') IS NOT NULL", row -> 1)
                .isEmpty()) {
            return null;
        }
        List<String> versions = Query.list(
                connection,
                "SELECT version FROM public." + FLYWAY
                        + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1",
                row -> row.getString(1));
        return versions.isEmpty() ? null : versions.get(0);
    }
}
