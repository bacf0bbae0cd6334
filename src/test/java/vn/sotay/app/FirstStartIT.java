package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.opds.FeedSchemas;

/** The first minutes of an operator: a fresh folder, the library that ships, a stop, and a start again. */
class FirstStartIT {
    private static final Path CONTENT = Path.of("content").toAbsolutePath();
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @Test
    void opensServesStopsAndOpensAgainWithTheSameAnswers() throws Exception {
        Path data = temp.resolve("data");
        Map<String, String> first;
        long head;
        int database;
        try (PackagedService service = PackagedService.start(data, CONTENT)) {
            service.awaitStarted();
            everythingAnswers(service);
            isTheOnlyOneOnItsFolder(service, data);
            first = LibraryCopy.of(service, true);
            head = service.head();
            database = DatabaseServer.port(data);
            assertTrue(DatabaseServer.listens(database));

            int code = service.sigterm(STOPS_WITHIN);
            assertTrue(code == 0 || code == 143, "ends as asked, not with " + code + ":\n" + service.said());
            assertFalse(service.said().contains(" ERROR "), service.said());
        }
        assertEquals(-1, DatabaseServer.port(data), "PostgreSQL left its folder");
        assertFalse(DatabaseServer.listens(database), "PostgreSQL is gone");

        try (PackagedService again = PackagedService.start(data, CONTENT)) {
            assertEquals(200, again.get("/q/health/started").statusCode(), "nothing is left to import");
            assertFalse(again.said().contains("First start"), again.said());
            assertEquals(head, again.head());
            assertEquals(first, LibraryCopy.of(again, true));
        }
    }

    private static void everythingAnswers(PackagedService service) throws Exception {
        int works;
        try (Stream<Path> files = Files.list(CONTENT.resolve("works"))) {
            works = (int) files.filter(file -> file.toString().endsWith(".md")).count();
        }
        assertEquals(works, service.total());
        long shelves = Files.readAllLines(CONTENT.resolve("shelves.yaml")).stream()
                .filter(line -> line.startsWith("- slug:"))
                .count();
        assertEquals(shelves, service.json("/api/v1/shelves").path("items").size());

        syncs(service, works);
        readsASection(service);
        List<String> faults = FeedSchemas.crawl(address -> service.get(address).body());
        assertEquals(List.of(), faults.subList(1, faults.size()), "feeds and manifests are what their schemas say");
        assertTrue(Integer.parseInt(faults.get(0)) > works / 2, faults.get(0));
        service.awaitHits("sinh+hoat+chi+bo", 1);
        JsonNode plain = service.json("/api/v1/search?q=sinh+hoat+chi+bo");
        JsonNode accented = service.json("/api/v1/search?q=sinh+ho%E1%BA%A1t+chi+b%E1%BB%99");
        assertTrue(plain.path("total").asInt() >= accented.path("total").asInt());
        assertTrue(accented.path("total").asInt() > 0);
        for (String path : List.of("/", "/q/health", "/q/health/live", "/q/health/ready", "/q/openapi")) {
            assertEquals(200, service.get(path).statusCode(), path);
        }
        String ui = text(service, "/q/swagger-ui/");
        assertTrue(ui.contains("swagger-ui"), ui);
        String metrics =
                new String(service.get(service.management("/q/metrics")).body(), StandardCharsets.UTF_8);
        assertTrue(metrics.contains("jvm_memory_used_bytes"), metrics);
        assertTrue(metrics.contains("sotay_answers"), metrics);
        assertNotEquals(200, service.get("/q/metrics").statusCode(), "metrics are not for everybody");
    }

    /** What a phone transfers before it can show the whole library, at the most. */
    private static void syncs(PackagedService service, int works) throws Exception {
        Set<String> slugs = new HashSet<>();
        int bytes = 0;
        String since = "";
        do {
            byte[] page = service.get("/api/v1/changes?since=" + since, "Accept-Encoding", "gzip")
                    .body();
            bytes += page.length;
            JsonNode read;
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
                read = new ObjectMapper().readTree(in);
            }
            read.path("changes").forEach(change -> {
                if (change.path("type").asText().equals("work")) {
                    slugs.add(change.path("slug").asText());
                }
            });
            since = read.path("next").asText();
        } while (!since.isEmpty());
        assertEquals(works, slugs.size());
        assertTrue(bytes <= 300_000, "the first sync takes " + bytes + " bytes");
    }

    private static void readsASection(PackagedService service) throws Exception {
        JsonNode guides = service.json("/api/v1/works?coverage=guide&limit=1").path("items");
        String slug = guides.path(0).path("slug").asText();
        JsonNode entry = service.json("/api/v1/works/" + slug).path("toc").path(0);
        JsonNode section = service.json(
                "/api/v1/works/" + slug + "/sections/" + entry.path("anchor").asText());
        assertEquals(entry.path("heading").asText(), section.path("heading").asText());
        byte[] content =
                service.get("/api/v1/content/" + entry.path("content").asText()).body();
        assertEquals(section.path("html").asText(), new String(content, StandardCharsets.UTF_8));
        assertEquals(entry.path("size").asInt(), content.length);
    }

    private static void isTheOnlyOneOnItsFolder(PackagedService service, Path data) throws Exception {
        RunningJar.Finished second =
                RunningJar.start(data, CONTENT, List.of(), List.of()).end();
        assertEquals(1, second.code(), second.said());
        assertTrue(second.said().contains("in use by process " + service.pid()), second.said());
        assertEquals(200, service.get("/q/health").statusCode(), "the first is not disturbed");
    }

    private static String text(PackagedService service, String path) throws Exception {
        return new String(service.get(path).body(), StandardCharsets.UTF_8);
    }
}
