package vn.sotay.app.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds.
 *
 * @param format version of the file format
 * @param created when the backup was begun, which is close to the moment whose data it shows
 * @param schemaVersion the version that Flyway had brought the schema to; null for a schema that Flyway does not keep
 * @param tables every table of the schema, in alphabetical order
 * @param sequences every sequence, with the value it had when all tables were copied
 */
public record Manifest(
        int format,
        Instant created,
        @Nullable String schemaVersion,
        List<TableCopy> tables,
        List<SequenceValue> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** Number of rows in all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }

    /**
     * A table in a backup.
     *
     * @param entry name of the zip entry
     * @param columns the columns in the order of the copy; generated columns are not in it
     * @param sha256 of the entry's content, in lower-case hexadecimal
     */
    public record TableCopy(String name, String entry, List<String> columns, long rows, String sha256) {
        public TableCopy {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A sequence in a backup.
     *
     * @param value the last value given out, or the first one to give out
     * @param called whether the value was given out already
     */
    public record SequenceValue(String name, long value, boolean called) {}
}
