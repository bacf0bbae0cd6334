package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types beside a running service, and what happens then. */
class CommandsIT {
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @Test
    void importsBesideARunningService() throws Exception {
        Path data = temp.resolve("data");
        SampleFolder folder = SampleFolder.of(temp.resolve("content"), 3);
        try (PackagedService service = PackagedService.start(data, folder.path())) {
            service.awaitStarted();
            folder.work("van-ban-moi", "Văn bản mới", "## Một\n\nNội dung.\n");
            folder.raw(
                    "hong.md",
                    "---\nslug: hong\nkind: material\ntitle: \"Hỏng\"\nissued: ngày mai\ncoverage: record\n---\n"
                            .getBytes(StandardCharsets.UTF_8));
            long head = service.head();

            RunningJar.Finished dry =
                    RunningJar.command(data, "import", folder.path().toString(), "--dry-run");
            names(dry, "would be: 1 created");
            RunningJar.Finished strict =
                    RunningJar.command(data, "import", folder.path().toString(), "--strict");
            names(strict, "refused: ");
            assertEquals(head, DatabaseServer.number(data, "select max(rev) from revision"), "nothing was written");
            assertEquals(404, service.get("/api/v1/works/van-ban-moi").statusCode());

            RunningJar.Finished real =
                    RunningJar.command(data, "import", folder.path().toString());
            names(real, "1 created");
            Await.until(
                    "the new work is served",
                    SEEN_WITHIN,
                    () -> service.get("/api/v1/works/van-ban-moi").statusCode() == 200);
            assertEquals(4, service.total());
            service.awaitHits("van+ban+moi", 1);
            assertEquals(404, service.get("/api/v1/works/hong").statusCode());
        }
    }

    @Test
    void wrongUsageEndsWithTwoAndTouchesNothing() throws Exception {
        Path data = temp.resolve("data");
        for (List<String> line : List.of(List.of("fly"), List.of("backup"), List.of("import", "--force"))) {
            RunningJar.Finished finished = RunningJar.command(data, line.toArray(String[]::new));
            assertEquals(2, finished.code(), finished.said());
            assertTrue(finished.said().contains("Usage: "), finished.said());
        }
        assertFalse(Files.exists(data));
    }

    @Test
    void aPortThatIsTakenIsNamedAndTheDatabaseIsStopped() throws Exception {
        Path data = temp.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            RunningJar.Finished finished = RunningJar.start(
                            data,
                            temp.resolve("no-content"),
                            List.of("quarkus.http.port=" + taken.getLocalPort()),
                            List.of())
                    .end();
            assertEquals(1, finished.code(), finished.said());
            assertTrue(finished.said().contains(taken.getLocalPort() + " is taken"), finished.said());
        }
        assertEquals(-1, DatabaseServer.port(data), "PostgreSQL left its folder");
    }

    private static void names(RunningJar.Finished finished, String summary) {
        assertEquals(1, finished.code(), finished.said());
        assertTrue(finished.said().contains("works/hong.md:5: "), finished.said());
        assertTrue(finished.said().contains(summary), finished.said());
        assertFalse(finished.said().contains("\tat "), finished.said());
    }
}
