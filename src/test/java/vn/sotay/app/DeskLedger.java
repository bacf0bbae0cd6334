package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a desk has said to have done, to be held against what is there after the desk was killed. */
final class DeskLedger {
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(20);

    /** In the title of every work. */
    static final String COMMON = "Sổ ghi chép";

    /** How a work may be found. */
    enum Standing {
        /** Whole. */
        THERE,
        /** As if it had never been. */
        ABSENT,
        /** A tombstone. */
        GONE
    }

    /** Works with all that may have become of them; more than one where the service was killed before it answered. */
    private final Map<String, List<Standing>> standings = new ConcurrentHashMap<>();

    private final Map<String, Planned> works = new TreeMap<>();
    private final Map<String, String> uploads = new ConcurrentHashMap<>();

    /** A work and the SHA-256 of each of its sections. */
    record Planned(String slug, String title, String draft, List<String> contents) {}

    /** Notes a work that is to be published from a draft. */
    Planned plan(DeskClient editor, String slug, String title, String draft) throws Exception {
        List<String> contents = new ArrayList<>();
        for (JsonNode section : editor.is(200, "GET", "/api/v1/editorial/drafts/" + draft + "/preview", null)
                .path("sections")) {
            contents.add(sha256(section.path("html").asText().getBytes(StandardCharsets.UTF_8)));
        }
        Planned planned = new Planned(slug, title, draft, contents);
        works.put(slug, planned);
        stands(slug, Standing.ABSENT);
        return planned;
    }

    void stands(String slug, Standing... possible) {
        standings.put(slug, List.of(possible));
    }

    void uploaded(JsonNode upload) {
        uploads.put(upload.path("id").asText(), upload.path("original").asText());
    }

    /** Holds all of it against the service; what was open is known from now on, and has to stay so. */
    void check(DeskClient editor, DeskClient admin, Path data) throws Exception {
        PackagedService service = editor.service();
        Map<String, String> present = new TreeMap<>();
        for (Planned work : works.values()) {
            Standing found = found(service, work);
            assertTrue(
                    standings.getOrDefault(work.slug(), List.of()).contains(found),
                    work.slug() + " is " + found + ", not one of " + standings.get(work.slug()));
            stands(work.slug(), found);
            String state =
                    editor.draft(work.draft()).path("draft").path("state").asText();
            assertEquals(found == Standing.ABSENT ? "approved" : "published", state, "draft of " + work.slug());
            if (found == Standing.THERE) {
                present.put(work.slug(), work.title());
            }
        }
        for (Map.Entry<String, String> upload : uploads.entrySet()) {
            JsonNode kept = editor.is(200, "GET", "/api/v1/editorial/uploads/" + upload.getKey(), null);
            assertEquals(upload.getValue(), kept.path("original").asText());
            assertTrue(kept.path("markdown").asText().contains("Bài"), kept.toString());
        }
        assertEquals(present, all(service, "/api/v1/works?"), "catalogue");
        searchIsTheCatalogue(service, present);
        assertTrue(admin.is(200, "GET", "/api/v1/admin/audit/check", null)
                .path("intact")
                .asBoolean());
        databaseAgreesWithItself(data);
    }

    /** Whole, or not at all. */
    private static Standing found(PackagedService service, Planned planned) throws Exception {
        String address = "/api/v1/works/" + planned.slug();
        HttpResponse<byte[]> answer = service.get(address);
        if (answer.statusCode() != 200) {
            for (String content : planned.contents()) {
                assertEquals(404, service.get("/api/v1/content/" + content).statusCode(), "content of " + address);
            }
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 410, address);
            return answer.statusCode() == 410 ? Standing.GONE : Standing.ABSENT;
        }
        JsonNode work = service.json(address);
        assertEquals(planned.title(), work.path("title").asText());
        assertEquals(planned.contents(), work.path("toc").findValuesAsText("content"), address);
        for (JsonNode entry : work.path("toc")) {
            String html = service.json(
                            address + "/sections/" + entry.path("anchor").asText())
                    .path("html")
                    .asText();
            byte[] content = service.get(
                            "/api/v1/content/" + entry.path("content").asText())
                    .body();
            assertEquals(entry.path("content").asText(), sha256(content), address);
            assertEquals(html, new String(content, StandardCharsets.UTF_8), address);
        }
        return Standing.THERE;
    }

    private static void searchIsTheCatalogue(PackagedService service, Map<String, String> present) throws Exception {
        String search =
                "/api/v1/search?verbatim=true&passages=0&q=" + URLEncoder.encode(COMMON, StandardCharsets.UTF_8);
        long head = service.head();
        Await.until("the index has followed", FOLLOWED_WITHIN, () -> {
            JsonNode index = service.json(search).path("index");
            return !index.path("behind").asBoolean(true)
                    && index.path("revision").asLong() == head;
        });
        assertEquals(present, all(service, search + "&"), "search index");
    }

    /** Slugs and titles on all pages of a list. */
    private static Map<String, String> all(PackagedService service, String list) throws Exception {
        Map<String, String> titles = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = service.json(list + "limit=100" + cursor);
            for (JsonNode item : page.path("items")) {
                String before = titles.put(
                        item.path("slug").asText(), item.path("title").asText());
                assertEquals(null, before, "listed twice");
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return titles;
    }

    private static void databaseAgreesWithItself(Path data) throws Exception {
        for (Map.Entry<String, String> question : Map.of(
                        "revisions have no gap",
                        "select max(rev) - count(*) from revision",
                        "no file is kept in part",
                        "select count(*) from blob where size <> coalesce((select sum(octet_length(bytes)) from"
                                + " blob_chunk chunk where chunk.sha256 = blob.sha256), 0)",
                        "each publication is in the audit, once",
                        "select (select count(*) from audit where action = 'work.publish')"
                                + " - (select count(*) from draft where state = 'published')",
                        "each withdrawal is in the audit, once",
                        "select (select count(*) from audit where action = 'work.withdraw')"
                                + " - (select count(*) from tombstone)",
                        "each upload is in the audit, once",
                        "select (select count(*) from audit where action = 'upload.add')"
                                + " - (select count(*) from upload)")
                .entrySet()) {
            assertEquals(0, DatabaseServer.number(data, question.getValue()), question.getKey());
        }
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
