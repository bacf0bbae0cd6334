package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that is copied by its operator is the same library. */
class BackupRestoreIT {
    private static final Path CONTENT = Path.of("content").toAbsolutePath();
    private static final String NO_IMPORT = "sotay.import-at-start=false";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONE = "5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11";
    private static final String NOTE = """
            {"id": "0b5c0000-0000-4000-8000-000000000001", "put": {"kind": "note",
             "id": "7f1e0d52-4b7c-4a63-9a0e-8a6a7f0c21aa", "work": "dieu-le-dang", "text": "Hỏi lại chi ủy"}}""";
    private static final String PLACE = """
            {"id": "0b5c0000-0000-4000-8000-000000000002", "seq": 17, "put": {"kind": "progress", "work": "dieu-le-dang",
             "place": {"edition": 1, "anchor": "dieu-7", "totalProgression": 0.44}}}""";
    private static final String SETTINGS = """
            {"id": "0b5c0000-0000-4000-8000-000000000003", "put": {"kind": "settings", "values": {"theme": "dark"}}}""";
    private static final String LATER = """
            {"id": "0b5c0000-0000-4000-8000-000000000004", "put": {"kind": "note",
             "id": "9c3d0d52-4b7c-4a63-9a0e-8a6a7f0c21bb", "work": "dieu-le-dang", "text": "Sau bản sao"}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path temp;

    @SuppressWarnings("NullAway.Init") // before all
    private static PackagedService service;

    @BeforeAll
    static void serve() throws Exception {
        service = PackagedService.start(temp.resolve("data"), CONTENT);
        service.awaitStarted();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void aRestoredBackupAnswersTheSame() throws Exception {
        Path data = temp.resolve("data");
        Path backup = temp.resolve("library.backup");
        Path more = SampleFolder.of(temp.resolve("more"), 150).path();
        int before = service.total();
        DeskClient reader = DeskClient.firstAdministrator(service, data).appoint("nguoi.doc", "Người đọc");
        String known = sync(reader, null, NOTE, PLACE, SETTINGS).path("token").asText();
        done(RunningJar.command(data, "backup", backup.toString()));
        String lost = sync(reader, known, LATER).path("token").asText();
        Map<String, String> served = LibraryCopy.of(service, false);

        // Whatever moment it catches, a backup beside an import is one that restores.
        CompletableFuture<RunningJar.Finished> importing =
                CompletableFuture.supplyAsync(() -> unchecked(data, "import", more));
        Path busy = temp.resolve("busy.backup");
        done(RunningJar.command(data, "backup", busy.toString()));
        done(importing.join());
        Await.until("the import is seen", Duration.ofSeconds(30), () -> service.total() == before + 150);

        Path restored = refusesWhatItMust(data, backup);
        try (PackagedService copy = PackagedService.start(restored, CONTENT, NO_IMPORT)) {
            assertEquals(before, copy.total());
            assertEquals(served, LibraryCopy.of(copy, false));
            holdsWhatTheReaderHad(DeskClient.login(copy, "nguoi.doc", "một câu dài của Người đọc"), known, lost);
        }
        Path restoredBusy = temp.resolve("restored-busy");
        done(RunningJar.command(restoredBusy, "restore", busy.toString()));
    }

    /**
     * A phone's state of before the backup is known, though its operations are not taken: they may have been carried out. One of after
     * it is not known, and nobody takes it for another.
     */
    private static void holdsWhatTheReaderHad(DeskClient reader, String known, String lost) throws Exception {
        JsonNode all = sync(reader, null);
        assertEquals(3, all.path("items").size(), all.toString());
        assertEquals("Hỏi lại chi ủy", all.path("items").path(0).path("text").asText());
        assertEquals(
                0.44,
                all.path("items").path(1).path("place").path("totalProgression").asDouble());
        assertEquals(
                "dark", all.path("items").path(2).path("values").path("theme").asText());
        assertEquals(0, sync(reader, known).path("items").size());
        reader.is(410, "POST", "/api/v1/me/sync", request(known, LATER));
        // Counts the same version as the one that was lost.
        assertEquals(
                "applied",
                sync(reader, all.path("token").asText(), LATER)
                        .path("results")
                        .path(0)
                        .path("outcome")
                        .asText());
        JsonNode restart = reader.is(410, "POST", "/api/v1/me/sync", request(lost));
        assertEquals("urn:sotay:problem:sync-restart", restart.path("type").asText());
    }

    @Test
    void anExportImportsWithoutAChange() throws Exception {
        Path data = temp.resolve("data");
        Path folder = temp.resolve("export");
        long head = service.head();
        int works = service.total();
        done(RunningJar.command(data, "export", folder.toString()));
        String said = done(RunningJar.command(data, "import", folder.toString()));
        assertTrue(said.contains("0 created, 0 new editions, 0 new metadata, " + works + " unchanged"), said);
        assertEquals(head, DatabaseServer.number(data, "select max(rev) from revision"));
        assertEquals(head, service.head());
    }

    /** The folder into which the sound backup went in the end. */
    private static Path refusesWhatItMust(Path data, Path backup) throws Exception {
        long head = DatabaseServer.number(data, "select max(rev) from revision");
        RunningJar.Finished onto = RunningJar.command(data, "restore", backup.toString());
        assertEquals(1, onto.code(), onto.said());
        assertTrue(onto.said().contains("sotay: "), onto.said());
        assertEquals(head, DatabaseServer.number(data, "select max(rev) from revision"), "nothing was changed");

        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 0x55;
        Path damaged = temp.resolve("damaged.backup");
        Files.write(damaged, bytes);
        Path empty = temp.resolve("empty");
        RunningJar.Finished refused = RunningJar.command(empty, "restore", damaged.toString());
        assertEquals(1, refused.code(), refused.said());
        assertTrue(refused.said().contains("damaged"), refused.said());
        assertFalse(refused.said().contains("\tat "), refused.said());
        // The folder is as good as new: the sound backup goes in.
        done(RunningJar.command(empty, "restore", backup.toString()));
        return empty;
    }

    private static JsonNode sync(DeskClient reader, @Nullable String token, String... operations) throws Exception {
        return reader.is(200, "POST", "/api/v1/me/sync", request(token, operations));
    }

    private static JsonNode request(@Nullable String token, String... operations) throws IOException {
        ObjectNode request = JSON.createObjectNode().put("client", PHONE).put("token", token);
        for (String operation : operations) {
            request.withArray("operations").add(JSON.readTree(operation));
        }
        return request;
    }

    private static String done(RunningJar.Finished finished) {
        assertEquals(0, finished.code(), finished.said());
        return finished.said();
    }

    private static RunningJar.Finished unchecked(Path data, String verb, Path path) {
        try {
            return RunningJar.command(data, verb, path.toString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
