package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that is copied by its operator is the same library. */
class BackupRestoreIT {
    private static final Path CONTENT = Path.of("content").toAbsolutePath();
    private static final String NO_IMPORT = "sotay.import-at-start=false";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @SuppressWarnings("NullAway.Init") // before each
    private PackagedService service;

    @BeforeEach
    void serve() throws Exception {
        service = PackagedService.start(temp.resolve("data"), CONTENT);
        service.awaitStarted();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void aRestoredBackupAnswersTheSame() throws Exception {
        Path data = temp.resolve("data");
        Path backup = temp.resolve("library.backup");
        Path more = SampleFolder.of(temp.resolve("more"), 150).path();
        int before = service.total();
        done(RunningJar.command(data, "backup", backup.toString()));
        Map<String, String> served = LibraryCopy.of(service, false);

        // Whatever moment it catches, a backup beside an import is one that restores.
        CompletableFuture<RunningJar.Finished> importing =
                CompletableFuture.supplyAsync(() -> unchecked(data, "import", more));
        Path busy = temp.resolve("busy.backup");
        done(RunningJar.command(data, "backup", busy.toString()));
        done(importing.join());
        Await.until("the import is seen", java.time.Duration.ofSeconds(30), () -> service.total() == before + 150);

        Path restored = temp.resolve("restored");
        done(RunningJar.command(restored, "restore", backup.toString()));
        refusesWhatItMust(data, backup);
        service.close();
        try (PackagedService copy = PackagedService.start(restored, CONTENT, NO_IMPORT)) {
            assertEquals(before, copy.total());
            assertEquals(served, LibraryCopy.of(copy, false));
        }
        Path restoredBusy = temp.resolve("restored-busy");
        done(RunningJar.command(restoredBusy, "restore", busy.toString()));
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

    private void refusesWhatItMust(Path data, Path backup) throws Exception {
        long head = service.head();
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
