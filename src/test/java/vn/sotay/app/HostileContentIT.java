package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder made to break the import, imported beside a service that goes on answering. */
class HostileContentIT {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @Test
    void isRefusedByFileAndLineOrCleanedWhileTheServiceAnswers() throws Exception {
        Path data = temp.resolve("data");
        Path good = SampleFolder.of(temp.resolve("content"), 2).path();
        SampleFolder hostile = hostile(temp.resolve("hostile"));
        try (PackagedService service = PackagedService.start(data, good)) {
            service.awaitStarted();
            RunningJar importing = RunningJar.start(
                    data,
                    good,
                    java.util.List.of(),
                    java.util.List.of("import", hostile.path().toString()));
            CompletableFuture<RunningJar.Finished> ended = CompletableFuture.supplyAsync(() -> end(importing));
            int asked = 0;
            while (!ended.isDone() || asked == 0) {
                assertEquals(200, service.get("/api/v1/works/tai-lieu-0000").statusCode());
                assertEquals(200, service.get("/q/health").statusCode());
                asked++;
            }
            RunningJar.Finished finished = ended.join();
            assertEquals(1, finished.code(), finished.said());
            for (String file : java.util.List.of("yaml", "bom-yaml", "rac", "lon", "long-nhau", "khong-utf8")) {
                assertTrue(
                        finished.said().lines().anyMatch(line -> line.matches("works/" + file + "\\.md:[0-9]+: .+")),
                        file + " is named:\n" + finished.said());
                assertEquals(404, service.get("/api/v1/works/" + file).statusCode(), file);
            }
            assertFalse(finished.said().contains("\tat "), finished.said());
            assertFalse(finished.said().contains("OutOfMemory"), finished.said());
            service.awaitHits("dieu+doc+hai", 1);
            assertEquals(
                    10_000, service.json("/api/v1/works/dau-de").path("toc").size());
            isClean(service);
            assertTrue(service.total() >= 4);
        }
    }

    private static void isClean(PackagedService service) throws Exception {
        String address = "/api/v1/works/doc-hai";
        for (JsonNode entry : service.json(address).path("toc")) {
            String anchor = entry.path("anchor").asText();
            String html =
                    service.json(address + "/sections/" + anchor).path("html").asText();
            String lower = html.toLowerCase(Locale.ROOT);
            assertTrue(html.contains("còn lại"), html);
            assertFalse(lower.contains("<script"), html);
            assertFalse(lower.contains("href=\"javascript:"), html);
            assertFalse(lower.matches("(?s).*<[^>]*\\son[a-z]+=.*"), html);
            assertFalse(lower.contains("<iframe"), html);
            assertFalse(lower.contains("data:text/html"), html);
        }
        String page =
                new String(service.get("/works/doc-hai", "Accept", "text/html").body(), StandardCharsets.UTF_8);
        assertFalse(page.contains("<img src=x"), page);
    }

    private static SampleFolder hostile(Path path) throws Exception {
        SampleFolder folder = SampleFolder.of(path, 0);
        folder.raw("yaml.md", utf8("---\nslug: yaml\ntitle: \"không đóng\nkind: [material\n---\nChữ.\n"));
        folder.raw("bom-yaml.md", utf8(aliases()));
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        folder.raw("rac.md", garbage);
        folder.raw("khong-utf8.md", new byte[] {'-', '-', '-', '\n', (byte) 0xC3, (byte) 0x28, '\n'});
        try (RandomAccessFile large =
                new RandomAccessFile(path.resolve("works/lon.md").toFile(), "rw")) {
            large.setLength(100 * MEBIBYTE);
        }
        folder.work("long-nhau", "Lồng nhau", ">".repeat(100_000) + " chữ\n");
        StringBuilder headings = new StringBuilder();
        for (int i = 1; i <= 10_000; i++) {
            headings.append("## Điểm ").append(i).append("\n\nChữ.\n\n");
        }
        folder.work("dau-de", "Mười nghìn đầu đề", headings.toString());
        folder.work(
                "doc-hai",
                "Điều độc hại <img src=x onerror=alert(1)>",
                "## Một <script>alert(1)</script>\n\ncòn lại <script>alert(1)</script> <b onclick=\"alert(1)\">x</b>\n\n"
                        + "[bấm](javascript:alert(1)) [bấm](JaVaScRiPt&colon;alert(1)) [bấm](data:text/html,x)\n\n"
                        + "<iframe src=\"https://example.org\"></iframe>\n\n## Hai\n\n<svg/onload=alert(1)> còn lại\n");
        return folder;
    }

    /** A few lines that grow to a billion strings when aliases are followed. */
    private static String aliases() {
        StringBuilder yaml = new StringBuilder("---\nslug: bom-yaml\nkind: material\ntitle: \"Bom\"\na0: &a0 [x, x]\n");
        for (int i = 1; i <= 30; i++) {
            yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        return yaml.append("---\n").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RunningJar.Finished end(RunningJar jar) {
        try {
            return jar.end();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
