package vn.sotay.app.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.app.postgres.EmbeddedPostgres;

/** Backup and restore against a real server, as the role that the program has. */
class BackupTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-02-03T05:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path dataDir;

    @TempDir
    Path files;

    static EmbeddedPostgres postgres;

    Connection connection;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(dataDir.resolve("data"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        connection = open();
        Sample.schema(connection);
        Sample.data(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void brings_everything_back() throws Exception {
        String before = Sample.everything(connection);
        Path file = files.resolve("sotay.zip");
        Manifest written = Backup.toFile(connection, file, NOON);
        assertTrue(connection.getAutoCommit());

        Sample.schema(connection);
        assertNotEquals(before, Sample.everything(connection));
        // The head row of a counter is the schema's own, as migrations may write it.
        Query.run(connection, "ALTER TABLE head DISABLE TRIGGER written_once; INSERT INTO head (number) VALUES (0)");
        Query.run(connection, "ALTER TABLE head ENABLE ALWAYS TRIGGER written_once");
        Manifest read = Restore.read(connection, file, Set.of("head"));

        assertEquals(before, Sample.everything(connection));
        assertEquals(written, read);
        assertEquals(written, Restore.manifest(file));
        assertEquals("2.1", read.schemaVersion());
        assertEquals(NOON.instant(), read.created());
        assertTrue(connection.getAutoCommit());
        // Numbers go on where they were.
        assertEquals(List.of(43L), Query.list(connection, "SELECT nextval('revision')", row -> row.getLong(1)));
        assertEquals(List.of(7L), Query.list(connection, "SELECT nextval('never_used')", row -> row.getLong(1)));
        assertEquals(
                List.of(4L),
                Query.list(
                        connection,
                        "INSERT INTO a_chapter (book) VALUES ('so-tay') RETURNING id",
                        row -> row.getLong(1)));
    }

    @Test
    void counts_and_names_what_it_holds() throws Exception {
        Manifest manifest = Backup.write(connection, OutputStream.nullOutputStream(), NOON);
        Manifest.TableCopy chapters = manifest.tables().stream()
                .filter(table -> table.name().equals("a_chapter"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, chapters.rows());
        assertEquals(List.of("id", "book"), chapters.columns());
        Set<String> names = Set.copyOf(
                manifest.tables().stream().map(Manifest.TableCopy::name).toList());
        assertTrue(names.contains("by_year"), names.toString());
        assertFalse(names.contains("by_year_1"), names.toString());
        assertFalse(names.contains("flyway_schema_history"), names.toString());
    }

    @Test
    void shows_one_moment_while_others_write() throws Exception {
        String before = Sample.everything(connection);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream disturbed = new FilterOutputStream(bytes) {
            private boolean written;

            @Override
            public void write(byte[] buffer, int from, int length) throws IOException {
                if (!written) {
                    written = true;
                    meanwhile("INSERT INTO z_book (slug) VALUES ('late')");
                    meanwhile("INSERT INTO a_chapter (book) VALUES ('late')");
                    meanwhile("DELETE FROM tree WHERE id = 1");
                }
                out.write(buffer, from, length);
            }
        };
        Backup.write(connection, disturbed, NOON);
        assertNotEquals(before, Sample.everything(connection), "the others did write");

        Path file = Files.write(files.resolve("sotay.zip"), bytes.toByteArray());
        Sample.schema(connection);
        Restore.read(connection, file);
        String after = Sample.everything(connection);
        // Only the sequence has moved on, and that it must.
        assertEquals(before.replace("a_chapter_id_seq 3 true", "a_chapter_id_seq 4 true"), after);
    }

    @Test
    void refuses_a_database_that_is_not_empty() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        String before = Sample.everything(connection);
        says(assertThrows(BackupException.class, () -> Restore.read(connection, file)), "not empty");
        Sample.schema(connection);
        Query.run(connection, "INSERT INTO z_book VALUES ('mine'); INSERT INTO a_chapter (book) VALUES ('mine')");
        Query.run(connection, "ALTER TABLE a_chapter DROP CONSTRAINT chapter_book");
        Query.run(
                connection,
                "ALTER TABLE a_chapter ADD CONSTRAINT chapter_book FOREIGN KEY (book) REFERENCES z_book"
                        + " ON DELETE CASCADE");
        String mine = Sample.everything(connection);
        assertNotEquals(before, mine);
        // Not even by way of a seeded table that takes others with it.
        says(
                assertThrows(BackupException.class, () -> Restore.read(connection, file, Set.of("z_book"))),
                "a_chapter",
                "not empty");
        assertEquals(mine, Sample.everything(connection));
        assertTrue(connection.getAutoCommit());
    }

    @Test
    void refuses_another_schema() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        Sample.schema(connection);
        Query.run(connection, "ALTER TABLE tree ADD COLUMN leaf text; CREATE SEQUENCE other");
        says(assertThrows(BackupException.class, () -> Restore.read(connection, file)), "sequence other, table tree");
        Sample.schema(connection);
        Query.run(connection, "INSERT INTO flyway_schema_history VALUES (4, '3', true)");
        says(assertThrows(BackupException.class, () -> Restore.read(connection, file)), "2.1", "version 3");
    }

    @Test
    void restores_into_columns_of_another_order() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        Sample.schema(connection);
        Query.run(connection, "DROP TABLE by_year; CREATE TABLE by_year (word text, year int)");
        Restore.read(connection, file);
        assertEquals(
                List.of("một", "hai"),
                Query.list(connection, "SELECT word FROM by_year ORDER BY year", row -> row.getString(1)));
    }

    @Test
    void refuses_a_damaged_file_wherever_the_damage_is() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        String full = Sample.everything(connection);
        Sample.schema(connection);
        String empty = Sample.everything(connection);
        byte[] whole = Files.readAllBytes(file);
        Path damaged = files.resolve("damaged.zip");
        int refused = 0;
        for (int at = 0; at < whole.length; at += whole.length / 60) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x10;
            Files.write(damaged, bytes);
            try {
                Restore.read(connection, damaged);
                // A bit that means nothing, such as a time: then everything must be there.
                assertEquals(full, Sample.everything(connection), "byte " + at);
                Sample.schema(connection);
            } catch (BackupException e) {
                says(e, damaged.toString());
                assertEquals(empty, Sample.everything(connection), "byte " + at);
                refused++;
            }
        }
        assertTrue(refused > 30, "refused " + refused);
    }

    @Test
    void refuses_a_changed_manifest_and_what_the_manifest_does_not_know() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        Sample.schema(connection);
        Path stored = files.resolve("stored.zip");
        Path more = files.resolve("more.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream plain = new ZipOutputStream(Files.newOutputStream(stored));
                ZipOutputStream extended = new ZipOutputStream(Files.newOutputStream(more))) {
            plain.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry : from.stream().toList()) {
                for (ZipOutputStream to : List.of(plain, extended)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
            extended.putNextEntry(new ZipEntry("tables/tree.copy.bak"));
        }
        says(assertThrows(BackupException.class, () -> Restore.read(connection, more)), "tables/tree.copy.bak");

        String bytes = Files.readString(stored, StandardCharsets.ISO_8859_1);
        String other = bytes.replace("\"value\" : 42", "\"value\" : 12");
        assertNotEquals(bytes, other);
        Restore.read(connection, stored);
        Sample.schema(connection);
        Files.writeString(stored, other, StandardCharsets.ISO_8859_1);
        says(assertThrows(BackupException.class, () -> Restore.read(connection, stored)), "damaged", "manifest.json");
    }

    @Test
    void refuses_what_is_no_backup() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        Sample.schema(connection);
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(files.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(files.resolve("notes.txt"), "no zip");
        for (Path wrong : List.of(half, text)) {
            says(
                    assertThrows(BackupException.class, () -> Restore.read(connection, wrong)),
                    wrong.toString(),
                    "is not a backup");
        }
        says(assertThrows(BackupException.class, () -> Restore.manifest(files.resolve("none"))), "There is no file");
        Path newer = files.resolve("newer.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(newer))) {
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write("{\"format\": 2, \"content\": []}".getBytes(StandardCharsets.UTF_8));
        }
        says(assertThrows(BackupException.class, () -> Restore.manifest(newer)), "format 2", "newer one");
    }

    @Test
    void undoes_everything_when_the_database_refuses_a_row() throws Exception {
        Path file = files.resolve("sotay.zip");
        Backup.toFile(connection, file, NOON);
        Sample.schema(connection);
        Query.run(connection, "ALTER TABLE z_book ADD CHECK (slug <> 'điều-lệ')");
        String before = Sample.everything(connection);
        says(assertThrows(BackupException.class, () -> Restore.read(connection, file)), "z_book", "Nothing was");
        assertEquals(before, Sample.everything(connection));
    }

    @Test
    void leaves_no_half_file_and_keeps_the_old_one() throws Exception {
        Path file = Files.writeString(files.resolve("sotay.zip"), "last week's");
        Query.run(connection, "CREATE TABLE unreadable (a int); REVOKE ALL ON unreadable FROM sotay");
        says(assertThrows(BackupException.class, () -> Backup.toFile(connection, file, NOON)), "unreadable");
        assertEquals("last week's", Files.readString(file));
        assertEquals(List.of(file), list());
        assertTrue(connection.getAutoCommit());

        Query.run(connection, "DROP TABLE unreadable");
        Backup.toFile(connection, file, NOON);
        assertEquals("2.1", Restore.manifest(file).schemaVersion());
        assertEquals(List.of(file), list());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void wants_a_connection_of_its_own() throws Exception {
        connection.setAutoCommit(false);
        assertThrows(
                IllegalArgumentException.class, () -> Backup.write(connection, OutputStream.nullOutputStream(), NOON));
        connection.rollback();
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> found = Files.list(files)) {
            return found.toList();
        }
    }

    private static void meanwhile(String command) throws IOException {
        try (Connection other = open()) {
            Query.run(other, command);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void says(Throwable failure, String... parts) {
        String message = String.valueOf(failure.getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
        }
    }
}
