package vn.sotay.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.sotay.seal.Sha256;

/** Copies the data of the schema {@code public} into one file while others go on reading and writing. */
public final class Backup {

    private static final int BUFFER = 1 << 16;

    private Backup() {}

    /**
     * Writes a backup to a file that only its owner reads. It appears under its name, replacing what was there, when it
     * is whole and on disk; before that it lies beside it under a name that begins with a dot.
     *
     * @param connection to PostgreSQL, not in a transaction; left as it was
     * @throws BackupException when the database or the disk refuses; no file appears then
     */
    public static Manifest toFile(Connection connection, Path file, Clock clock) {
        try {
            return WholeFile.write(file, stream -> {
                BufferedOutputStream buffered = new BufferedOutputStream(stream, BUFFER);
                Manifest manifest = write(connection, buffered, clock);
                buffered.flush();
                return manifest;
            });
        } catch (IOException e) {
            throw new BackupException("The backup could not be written to " + file + ": " + e, e);
        }
    }

    /**
     * Writes a backup to a stream, which stays open. All tables are shown as they were at one moment; a change of the
     * schema waits until the end.
     *
     * @param connection to PostgreSQL, not in a transaction; left as it was
     * @throws BackupException when the database refuses
     * @throws IOException when the stream does
     */
    public static Manifest write(Connection connection, OutputStream output, Clock clock) throws IOException {
        try {
            return Transaction.run(
                    connection,
                    "ISOLATION LEVEL REPEATABLE READ, READ ONLY",
                    () -> copy(connection, output, clock.instant()));
        } catch (SQLException e) {
            throw new BackupException("The database could not be copied: " + e.getMessage(), e);
        }
    }

    private static Manifest copy(Connection connection, OutputStream output, Instant created)
            throws SQLException, IOException {
        Schema schema = Schema.read(connection);
        lock(connection, schema.tables());
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        List<Manifest.TableCopy> tables = new ArrayList<>();
        for (Schema.Table table : schema.tables()) {
            tables.add(copy(copies, table, zip));
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT, created, schema.version(), tables, sequences(connection, schema.sequences()));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(ManifestJson.write(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private static Manifest.TableCopy copy(CopyManager copies, Schema.Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        String entry = "tables/" + URLEncoder.encode(table.name(), StandardCharsets.UTF_8) + ".copy";
        zip.putNextEntry(new ZipEntry(entry));
        MessageDigest digest = Sha256.digest();
        DigestOutputStream content = new DigestOutputStream(zip, digest);
        long rows = copies.copyOut(table.copyOut(), content);
        zip.closeEntry();
        return new Manifest.TableCopy(
                table.name(), entry, table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Read after the tables: a sequence is not part of the transaction's view, and its value must not be behind a number
     * that a copied row bears.
     */
    private static List<Manifest.SequenceValue> sequences(Connection connection, List<String> names)
            throws SQLException {
        List<Manifest.SequenceValue> values = new ArrayList<>();
        for (String name : names) {
            values.addAll(Query.list(
                    connection,
                    "SELECT last_value, is_called FROM " + Quoted.inPublic(name),
                    row -> new Manifest.SequenceValue(name, row.getLong(1), row.getBoolean(2))));
        }
        return values;
    }

    private static void lock(Connection connection, List<Schema.Table> tables) throws SQLException {
        if (!tables.isEmpty()) {
            String names =
                    tables.stream().map(table -> Quoted.inPublic(table.name())).collect(Collectors.joining(", "));
            Query.run(connection, "LOCK TABLE " + names + " IN ACCESS SHARE MODE");
        }
    }
}
