package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of an editorial board, from an empty folder: files of three kinds become works that readers find; one is
 * corrected, one withdrawn; the audit tells all of it, and a restart changes nothing.
 */
class EditorialStoryIT {
    private static final String ADMIN_PASSWORD = "một câu dài của người quản trị";
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(30);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private static final String EPUB = "so-tay-mau";
    private static final String DOCX = "quy-dinh-15-qd-tu-2024-02-03";
    private static final String PDF = "thong-bao-ve-lich-mo-cua-phong-doc-mau";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @Test
    void fromFilesToReadersAndBackOut() throws Exception {
        Path data = temp.resolve("data");
        DeskClient admin;
        String stone;
        Map<String, String> library;
        JsonNode check;
        JsonNode drafts;
        JsonNode difference;
        try (PackagedService service = start(data)) {
            admin = firstAdministrator(service, data);
            DeskClient editor = admin.appoint("bien.tap", "Người biên tập", "editor");
            DeskClient approver = admin.appoint("nguoi.duyet", "Người duyệt", "approver");
            DeskClient both = admin.appoint("kiem.nhiem", "Người kiêm nhiệm", "editor", "approver");

            publish(editor, approver, drafted(editor, "app/so-tay.epub", Map.of("kind", "book")), EPUB, "chữ nghiêng");
            publish(
                    editor,
                    approver,
                    drafted(editor, "app/quy-dinh.docx", Map.of("kind", "regulation", "slug", DOCX)),
                    DOCX,
                    "quy định này nói về việc đọc sách");
            publish(
                    editor,
                    approver,
                    drafted(editor, "app/thong-bao.pdf", Map.of("kind", "notice")),
                    PDF,
                    "tài liệu hiếm chỉ đọc tại chỗ");
            assertEquals(3, service.total());

            difference = correct(both, approver);
            stone = withdraw(approver);
            check = tellsAll(admin);
            library = LibraryCopy.of(service, true);
            drafts = editor.is(200, "GET", "/api/v1/editorial/drafts", null);
            int code = service.sigterm(STOPS_WITHIN);
            assertTrue(code == 0 || code == 143, "ends as asked, not with " + code + ":\n" + service.said());
            assertFalse(service.said().contains(" ERROR "), service.said());
        }
        try (PackagedService again = start(data)) {
            DeskClient still = admin.at(again);
            assertEquals(check, still.is(200, "GET", "/api/v1/admin/audit/check", null), "token and audit hold");
            assertEquals(library, LibraryCopy.of(again, true));
            assertEquals(difference, again.json("/api/v1/works/" + PDF + "/editions/1/diff/2"));
            assertEquals(stone, text(again.get("/api/v1/works/" + DOCX)));
            again.awaitHits(encoded("tài liệu hiếm"), 1);
            assertEquals(0, hits(again, "quy định này nói về việc đọc sách"));
            DeskClient editor = DeskClient.login(again, "bien.tap", "một câu dài của Người biên tập");
            assertEquals(drafts, editor.is(200, "GET", "/api/v1/editorial/drafts", null));
            assertFalse(again.said().contains("The first administrator is"), "there is one already");
        }
    }

    private PackagedService start(Path data) throws Exception {
        return PackagedService.start(data, temp.resolve("no-content"), "sotay.import-at-start=false");
    }

    /** In with the password that was left in a file, and nothing may be done before there is another. */
    private static DeskClient firstAdministrator(PackagedService service, Path data) throws Exception {
        Path file = data.resolve("first-administrator.txt");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String given = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("password:"))
                .map(line -> line.substring("password:".length()).strip())
                .findFirst()
                .orElseThrow();
        DeskClient admin = DeskClient.login(service, "admin", given);
        JsonNode refusal = admin.is(403, "GET", "/api/v1/admin/readers", null);
        assertTrue(refusal.path("detail").asText().contains("password"), refusal.toString());
        admin.is(204, "PUT", "/api/v1/me/password", Map.of("current", given, "next", ADMIN_PASSWORD));
        admin.is(200, "GET", "/api/v1/admin/readers", null);
        new DeskClient(service, "")
                .is(401, "POST", "/api/v1/auth/login", Map.of("userName", "admin", "password", given));
        return DeskClient.login(service, "admin", ADMIN_PASSWORD);
    }

    /** A draft from a file of another maker; what the preflight complains about is put right. */
    private static String drafted(DeskClient editor, String sample, Map<String, String> correction) throws Exception {
        byte[] file = sample(sample);
        JsonNode upload = editor.upload(sample.substring(sample.lastIndexOf('/') + 1), file);
        assertEquals(file.length, upload.path("size").asInt());
        assertTrue(upload.path("contents").size() >= 2, upload.toString());
        String id = editor.draftOf(upload);

        String title = editor.draft(id).path("metadata").path("title").asText();
        editor.save(id, Map.of("metadata", Collections.singletonMap("title", null)));
        // What kind of work it is, only the head of an official document says.
        assertEquals(
                sample.endsWith(".docx") ? Set.of("metadata.title") : Set.of("metadata.kind", "metadata.title"),
                errors(editor.preflight(id)));
        assertEquals(409, editor.act(id, "submit").status(), "not with an error");
        assertEquals(
                428,
                editor.send(
                                "PATCH",
                                "/api/v1/editorial/drafts/" + id,
                                bytes("{}"),
                                "Content-Type",
                                "application/merge-patch+json")
                        .status());
        Map<String, String> corrected = new TreeMap<>(correction);
        corrected.put("title", title);
        editor.save(id, Map.of("metadata", corrected));
        JsonNode report = editor.preflight(id);
        assertEquals(Set.of(), errors(report));
        assertFalse(report.toString().contains("reference-lacking"), "its own number is no reference: " + report);
        return id;
    }

    private static Set<String> errors(JsonNode report) {
        Set<String> fields = new TreeSet<>();
        for (JsonNode point : report.path("points")) {
            if (point.path("severity").asText().equals("error")) {
                fields.add(point.path("field").asText());
            }
        }
        assertEquals(report.path("errors").asInt(), fields.size(), report.toString());
        return fields;
    }

    /** Through the hands of two people to a reader who is nobody; how long it takes from the answer until it is found. */
    private static void publish(DeskClient editor, DeskClient approver, String id, String slug, String words)
            throws Exception {
        PackagedService service = editor.service();
        editor.done(id, "submit");
        assertEquals(403, editor.act(id, "approve").status());
        assertEquals(403, editor.act(id, "publish").status());
        approver.done(id, "approve");
        assertEquals(403, editor.act(id, "publish").status());
        assertEquals(404, service.get("/api/v1/works/" + slug).statusCode());
        assertEquals(0, hits(service, words));

        long asked = System.nanoTime();
        JsonNode published = approver.done(id, "publish");
        long answered = System.nanoTime();
        assertEquals(1, published.path("edition").asInt(), published.toString());
        Await.until("'" + words + "' is found", FOLLOWED_WITHIN, () -> hits(service, words) == 1);
        long found = System.nanoTime();
        System.out.printf(
                "EditorialStoryIT: %s published in %d ms, found %d ms later%n",
                slug, (answered - asked) / 1_000_000, (found - answered) / 1_000_000);
        reads(service, slug, words);
    }

    /** By the search to the section, and its bytes by their hash. */
    private static void reads(PackagedService service, String slug, String words) throws Exception {
        JsonNode hit = search(service, words).path("items").path(0);
        assertEquals(slug, hit.path("slug").asText(), hit.toString());
        JsonNode work = service.json("/api/v1/works/" + slug);
        assertEquals(hit.path("title"), work.path("title"));
        boolean held = false;
        for (JsonNode entry : work.path("toc")) {
            JsonNode section = service.json("/api/v1/works/" + slug + "/sections/"
                    + entry.path("anchor").asText());
            String html = section.path("html").asText();
            assertEquals(
                    html,
                    text(service.get("/api/v1/content/" + entry.path("content").asText())));
            held |= html.replaceAll("<[^>]*>", "")
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT)
                    .contains(words);
        }
        assertTrue(held, "'" + words + "' stands in a section of " + work);
    }

    /** A mistake is put right: edition 2, and anybody can read what has changed. */
    private static JsonNode correct(DeskClient both, DeskClient approver) throws Exception {
        PackagedService service = both.service();
        String id = both.open(Map.of("work", PDF));
        String body = both.draft(id).path("body").asText();
        assertTrue(body.contains("mượn ba cuốn"), body);
        both.save(id, Map.of("body", body.replace("mượn ba cuốn", "mượn năm cuốn")));
        both.done(id, "submit");
        JsonNode own = both.act(id, "approve").body();
        assertTrue(own.path("detail").asText().contains("another person"), own.toString());
        approver.done(id, "approve");
        assertEquals(2, approver.done(id, "publish").path("edition").asInt());

        JsonNode difference = service.json("/api/v1/works/" + PDF + "/editions/1/diff/2");
        List<String> changes = new ArrayList<>();
        difference
                .findValues("runs")
                .forEach(runs -> runs.forEach(run -> {
                    if (!run.path("state").asText().equals("kept")) {
                        changes.add(run.path("state").asText() + " "
                                + run.path("text").asText().strip());
                    }
                }));
        assertEquals(List.of("deleted ba", "inserted năm"), changes, difference.toString());
        assertEquals(
                2,
                service.json("/api/v1/works/" + PDF)
                        .path("edition")
                        .path("number")
                        .asInt());
        Await.until("the correction is found", FOLLOWED_WITHIN, () -> hits(service, "được mượn năm cuốn") == 1);
        return difference;
    }

    /** Gone from everywhere; what remains says why, and where to read on. */
    private static String withdraw(DeskClient approver) throws Exception {
        PackagedService service = approver.service();
        Await.until("the title is suggested", FOLLOWED_WITHIN, () -> suggested(service));
        List<String> contents = new ArrayList<>();
        for (JsonNode entry : service.json("/api/v1/works/" + DOCX).path("toc")) {
            // A chapter that only has a heading has the same nothing as chapters elsewhere.
            if (entry.path("size").asInt() > 0) {
                contents.add(entry.path("content").asText());
            }
        }
        assertTrue(contents.size() >= 2, contents.toString());
        approver.withdraw(DOCX, Map.of("reason", "Văn bản mẫu đã hết giá trị.", "replacement", EPUB));

        HttpResponse<byte[]> gone = service.get("/api/v1/works/" + DOCX);
        assertEquals(410, gone.statusCode());
        assertTrue(text(gone).contains("Văn bản mẫu đã hết giá trị."), text(gone));
        assertTrue(text(gone).contains("\"" + EPUB + "\""), text(gone));
        for (String below : List.of("/editions", "/editions/1", "/sections/dieu-1")) {
            assertEquals(410, service.get("/api/v1/works/" + DOCX + below).statusCode(), below);
        }
        for (String content : contents) {
            assertEquals(404, service.get("/api/v1/content/" + content).statusCode(), content);
        }
        JsonNode list = service.json("/api/v1/works");
        assertEquals(2, list.path("total").asInt());
        assertFalse(list.findValuesAsText("slug").contains(DOCX), list.toString());
        Await.until(
                "it is found no more", FOLLOWED_WITHIN, () -> hits(service, "quy định này nói về việc đọc sách") == 0);
        Await.until("it is suggested no more", FOLLOWED_WITHIN, () -> !suggested(service));
        return text(gone);
    }

    private static boolean suggested(PackagedService service) throws Exception {
        return service.json("/api/v1/suggest?q=" + encoded("quy định về chế độ"))
                .findValuesAsText("slug")
                .contains(DOCX);
    }

    /** Who did what, each of it; and nothing was changed in it. */
    private static JsonNode tellsAll(DeskClient admin) throws Exception {
        JsonNode entries =
                admin.is(200, "GET", "/api/v1/admin/audit?limit=100", null).path("items");
        Map<String, Integer> acts = new TreeMap<>();
        entries.forEach(entry -> acts.merge(
                entry.path("actor").asText() + " " + entry.path("action").asText(), 1, Integer::sum));
        assertEquals(
                Map.ofEntries(
                        Map.entry("start reader.first-administrator", 1),
                        Map.entry("admin reader.password", 1),
                        Map.entry("admin reader.add", 3),
                        Map.entry("bien.tap reader.activate", 1),
                        Map.entry("nguoi.duyet reader.activate", 1),
                        Map.entry("kiem.nhiem reader.activate", 1),
                        Map.entry("bien.tap upload.add", 3),
                        Map.entry("bien.tap draft.open", 3),
                        Map.entry("bien.tap draft.save", 6),
                        Map.entry("bien.tap draft.submit", 3),
                        Map.entry("kiem.nhiem draft.open", 1),
                        Map.entry("kiem.nhiem draft.save", 1),
                        Map.entry("kiem.nhiem draft.submit", 1),
                        Map.entry("nguoi.duyet draft.approve", 4),
                        Map.entry("nguoi.duyet work.publish", 4),
                        Map.entry("nguoi.duyet work.withdraw", 1)),
                acts);
        for (String slug : List.of(EPUB, DOCX, PDF)) {
            JsonNode of = admin.is(200, "GET", "/api/v1/admin/audit?subject=work:" + slug, null);
            assertEquals(slug.equals(EPUB) ? 1 : 2, of.path("items").size(), of.toString());
        }
        JsonNode check = admin.is(200, "GET", "/api/v1/admin/audit/check", null);
        assertTrue(check.path("intact").asBoolean(), check.toString());
        assertEquals(entries.size(), check.path("entries").asInt());
        return check;
    }

    private static int hits(PackagedService service, String words) throws Exception {
        return search(service, words).path("total").asInt(-1);
    }

    private static JsonNode search(PackagedService service, String words) throws Exception {
        return service.json("/api/v1/search?verbatim=true&q=" + encoded('"' + words + '"'));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EditorialStoryIT.class.getResourceAsStream("/vn/sotay/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
