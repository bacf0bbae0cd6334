package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of the first import: the next start goes on, and nothing is there twice, half or lost. */
class KilledImportIT {
    private static final int WORKS = 600;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @Test
    void isCompletedByTheNextStart() throws Exception {
        Path content = SampleFolder.of(temp.resolve("content"), WORKS).path();
        Path data = temp.resolve("data");
        // The start that goes on after one kill is killed itself.
        int acknowledged = 0;
        for (int works : new int[] {1, 250, 450}) {
            acknowledged = killAt(works, acknowledged, data, content);
        }

        try (PackagedService service = PackagedService.start(data, content)) {
            assertTrue(service.total() >= acknowledged, "what was answered is there");
            service.awaitStarted();
            assertEquals(WORKS, service.total());
            Map<String, String> all = LibraryCopy.of(service, false);
            for (int i = 0; i < WORKS; i++) {
                String address = "/api/v1/works/" + SampleFolder.slug(i);
                assertTrue(all.containsKey(address), address + " is listed");
                JsonNode work = service.json(address);
                assertEquals(SampleFolder.SECTIONS, work.path("toc").size(), address);
                assertEquals(1, work.path("edition").path("number").asInt(), "published once: " + address);
            }
            assertEquals(0, DatabaseServer.number(data, "select max(rev) - count(*) from revision"), "no gap");
            assertEquals(service.head(), DatabaseServer.number(data, "select max(rev) from revision"));
            assertEquals(
                    0,
                    DatabaseServer.number(
                            data,
                            "select count(*) from (select slug from revision where subject = 'work' group by slug"
                                    + " having count(*) > 1) twice"),
                    "no work is published twice");
        }
    }

    /** How many works had been seen when the process was killed. */
    private static int killAt(int works, int before, Path data, Path content) throws Exception {
        try (PackagedService service = PackagedService.start(data, content)) {
            int[] seen = {0};
            assertTrue(service.total() >= before, "what was answered is there");
            Await.until("works appear", Duration.ofSeconds(60), () -> {
                seen[0] = service.total();
                return seen[0] >= works;
            });
            service.sigkill();
            assertTrue(seen[0] < WORKS, "killed in the middle, not at " + seen[0]);
            return seen[0];
        }
    }
}
