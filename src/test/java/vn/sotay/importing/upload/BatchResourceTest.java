package vn.sotay.importing.upload;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.importing.upload.SampleFiles.bold;
import static vn.sotay.importing.upload.SampleFiles.p;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.app.Await;
import vn.sotay.catalog.Kind;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

@QuarkusTest
class BatchResourceTest {
    private static final String PATH = "/api/v1/editorial/batches/";

    @Inject
    SignedInReaders readers;

    @Inject
    Library library;

    @Inject
    Blobs blobs;

    @Inject
    EntityManager entities;

    private String editor = "";
    private String batch = "";

    @BeforeEach
    void begin() {
        editor = readers.token(Roles.EDITOR);
        batch = UUID.randomUUID().toString();
    }

    @Test
    void filesOfAllKindsAreReadInTheBackground() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1; i++) {
            ids.add(put("q" + i + ".docx", document("950" + i + "-QĐ/TW", i)));
            ids.add(put("s" + i + ".epub", SampleFiles.epub("<p>Chữ " + i + "</p>", "<p>Nữa</p>")));
            ids.add(put(
                    "p" + i + ".pdf",
                    new SamplePdf()
                            .lines(72, 80, "Văn bản thử số " + i, "có vài dòng chữ.")
                            .bytes()));
            ids.add(put("m" + i + ".md", ("# Mục " + i + "\n\nChữ.").getBytes(StandardCharsets.UTF_8)));
        }
        byte[] secret = ("TUYỆT MẬT\n\nRiêng " + batch).getBytes(StandardCharsets.UTF_8);
        String marked = put("mat.md", secret);
        String broken = put("hong.pdf", "%PDF-1.7 không".getBytes(StandardCharsets.UTF_8));
        String image = put("anh.png", SampleFiles.PNG);
        put("rong.docx", new byte[0]);

        JsonPath done = done();
        assertEquals(4, done.getInt("counts.ready"));
        assertEquals(1, done.getInt("counts.stopped"));
        assertEquals(3, done.getInt("counts.refused"));
        assertEquals("stopped", file(done, marked, "state"));
        assertTrue(file(done, marked, "problem.detail").contains("tuyệt mật"));
        assertEquals("urn:sotay:problem:unusable-file", file(done, broken, "problem.type"));
        assertEquals("urn:sotay:problem:unsupported-media-type", file(done, image, "problem.type"));
        assertEquals("regulation", file(done, ids.get(0), "guess.kind"));
        assertEquals("9500-QĐ/TW", file(done, ids.get(0), "guess.number"));
        get("/api/v1/editorial/uploads/" + file(done, ids.get(0), "upload"))
                .statusCode(200)
                .body("markdown", containsString("Điều 1"));
        // Nothing is kept of what is marked, and no bytes wait any more.
        assertTrue(blobs.get(ContentHash.of(secret)).isEmpty());
        assertEquals(0L, count("select count(*) from batch_chunk where batch = :batch"));
        given().auth()
                .oauth2(editor)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.hasItem(batch));
    }

    @Test
    void whoAsksSeesHowFarReadingHasComeAndMayEndIt() throws Exception {
        String id = put("dai.md", "# Một".getBytes(StandardCharsets.UTF_8));
        done();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        update batch_file set state = 'converting', upload = null, reader = :reader, unit = 'PAGES',
                        done = 12, total = 30, leased_until = clock_timestamp() + interval '1 hour'
                        where id = :id""")
                        .setParameter("reader", UUID.randomUUID())
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        JsonPath now = batch();
        assertEquals("converting", file(now, id, "state"));
        assertEquals("pages", file(now, id, "progress.unit"));
        assertEquals("12", file(now, id, "progress.done"));
        assertEquals("30", file(now, id, "progress.total"));
        assertEquals(2, now.getInt("pollAfter"));
        given().auth()
                .oauth2(editor)
                .delete(PATH + batch + "/files/" + id)
                .then()
                .statusCode(204);
        assertEquals("cancelled", file(batch(), id, "state"));
    }

    @Test
    void aFileIsBroughtOnceHoweverOften() throws Exception {
        byte[] bytes = ("# Một " + batch).getBytes(StandardCharsets.UTF_8);
        String id = put("a.md", bytes);
        put(id, "a.md", bytes).statusCode(200);
        put(id, "a.md", "khác".getBytes(StandardCharsets.UTF_8)).statusCode(409);
        done();
        put(id, "a.md", bytes).statusCode(200).body("state", is("ready"));
        get(PATH + batch).body("files", hasSize(1)).body("pollAfter", nullValue());
        given().auth()
                .oauth2(editor)
                .delete(PATH + batch + "/files/" + id)
                .then()
                .statusCode(409);
        get(PATH + UUID.randomUUID()).statusCode(404);
        get(PATH + "khong").statusCode(404);
        put("khong", "a.md", bytes).statusCode(404);
        given().auth()
                .oauth2(editor)
                .contentType(ContentType.BINARY)
                .body(bytes)
                .put(PATH + batch + "/files/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("violations[0].field", is("fileName"));
    }

    @Test
    void whatADeadReaderHadTakenIsReadAgainAndWhatKillsEachTimeIsGivenUp() throws Exception {
        String again = put("a.md", "# Một".getBytes(StandardCharsets.UTF_8));
        String deadly = put("b.md", "# Hai".getBytes(StandardCharsets.UTF_8));
        done();
        // As a killed process leaves them: taken, with their bytes, and nobody who reads.
        QuarkusTransaction.requiringNew().run(() -> {
            for (String id : List.of(again, deadly)) {
                entities.createNativeQuery("""
                                insert into batch_chunk (batch, file, ordinal, bytes)
                                values (:batch, :id, 0, convert_to('# Chữ', 'UTF8'))""")
                        .setParameter("batch", UUID.fromString(batch))
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate();
                entities.createNativeQuery("""
                                update batch_file set state = 'converting', upload = null, reader = :reader,
                                attempts = :attempts, leased_until = clock_timestamp()
                                where id = :id""")
                        .setParameter("reader", UUID.randomUUID())
                        .setParameter("attempts", id.equals(again) ? 1 : 3)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate();
            }
        });
        JsonPath done = done();
        assertEquals("ready", file(done, again, "state"));
        assertEquals("refused", file(done, deadly, "state"));
        assertTrue(file(done, deadly, "problem.detail").contains("3 times"));
    }

    @Test
    void aBatchCanBeGivenUp() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(put("a" + i + ".docx", document("1-QĐ/TW", i)));
        }
        given().auth().oauth2(editor).delete(PATH + batch).then().statusCode(204);
        JsonPath now = batch();
        assertTrue(now.getInt("counts.cancelled") > 0, now.prettify());
        assertTrue(now.get("pollAfter") == null);
        assertEquals(0L, count("select count(*) from batch_chunk where batch = :batch"));
        String last = ids.get(3);
        assertEquals("cancelled", file(now, last, "state"));
        given().auth()
                .oauth2(editor)
                .delete(PATH + batch + "/files/" + last)
                .then()
                .statusCode(204);
        put(last, "a3.docx", document("1-QĐ/TW", 3)).statusCode(200);
        assertEquals("ready", file(done(), last, "state"));
    }

    @Test
    void filesAreMatchedAndConfirmedTogetherAndOnce() throws Exception {
        String number = (10_000 + new java.util.Random().nextInt(80_000)) + "-QĐ/TW";
        String slug = "quy-dinh-" + batch;
        library.publish(Library.work(slug, "Quy định thử")
                .document(Kind.REGULATION, number, "Ban Chấp hành Trung ương", "2021-10-25"));
        String known = put("a.docx", document(number, 1));
        String rival = put("b.docx", document(number, 2));
        String fresh = put("c.docx", document("99999-QĐ/TW", 3));
        JsonPath done = done();
        assertEquals(slug, file(done, known, "match.works[0].slug"));
        assertEquals("true", file(done, known, "match.works[0].certain"));
        assertEquals("record", file(done, known, "match.works[0].coverage"));
        assertEquals(rival, file(done, known, "match.rivals[0]"));
        String version = file(done, known, "match.works[0].version");

        List<Map<String, String>> decisions = List.of(
                decision(known, slug, version),
                decision(rival, slug, version),
                decision(fresh, null, null),
                decision(UUID.randomUUID().toString(), null, null));
        ValidatableResponse first = confirm(decisions)
                .statusCode(200)
                .body("drafts", is(2))
                .body("items[0].opened", is(true))
                .body("items[1].problem.status", is(409))
                .body("items[2].draft", notNullValue())
                .body("items[3].problem.status", is(404));
        String draft = first.extract().path("items[0].draft");
        get("/api/v1/editorial/drafts/" + draft)
                .body("draft.work", is(slug))
                .body("draft.newWork", is(false))
                .body("body", containsString("Điều 1"));
        get("/api/v1/editorial/drafts/" + first.extract().path("items[2].draft"))
                .body("metadata.kind", is("regulation"))
                .body("metadata.number", is("99999-QĐ/TW"));
        confirm(decisions)
                .body("drafts", is(2))
                .body("items[0].draft", is(draft))
                .body("items[0].opened", is(false))
                .body("items[2].draft", is((String) first.extract().path("items[2].draft")));
        confirm(List.of(decision(known, null, null))).body("items[0].problem.status", is(409));
        // Given up, it can be confirmed anew, from the work as it is now.
        given().auth()
                .oauth2(editor)
                .header("If-Match", "*")
                .delete("/api/v1/editorial/drafts/" + draft)
                .then()
                .statusCode(204);
        library.publish(Library.work(slug, "Quy định thử khác")
                .document(Kind.REGULATION, number, "Ban Chấp hành Trung ương", "2021-10-25"));
        confirm(List.of(decision(known, slug, version))).body("items[0].problem.status", is(412));
        confirm(List.of(decision(known, slug, null))).body("items[0].problem.status", is(428));
        String now = file(batch(), known, "match.works[0].version");
        confirm(List.of(decision(known, slug, now))).body("items[0].opened", is(true));
        confirm(List.of()).statusCode(400);
    }

    @Test
    void theFileIsPublishedBesideItsTextToThoseWhoMaySeeTheWork() throws Exception {
        String slug = "co-ban-goc-" + batch;
        library.publish(Library.work(slug, "Có bản gốc").audience(vn.sotay.audience.Audience.MEMBERS));
        byte[] bytes = document("7-QĐ/TW", batch.hashCode());
        String id = put("Bản gốc.docx", bytes);
        JsonPath done = done();
        String upload = file(done, id, "upload");
        String draft = given().auth()
                .oauth2(editor)
                .contentType(ContentType.JSON)
                .body(Map.of("work", slug, "publishOriginal", true))
                .post("/api/v1/editorial/uploads/" + upload + "/draft")
                .then()
                .statusCode(201)
                .body("draft.original", is("Bản gốc.docx"))
                .extract()
                .path("draft.id");
        String original = "/api/v1/works/" + slug + "/original";
        get(original).statusCode(404);
        String approver = readers.token(Roles.APPROVER);
        act(editor, draft, "submit");
        act(approver, draft, "approve");
        act(approver, draft, "publish");
        get("/api/v1/works/" + slug)
                .body("original.fileName", is("Bản gốc.docx"))
                .body("original.size", is(bytes.length))
                .body("original.sha256", is(ContentHash.of(bytes).hex()));
        byte[] sent = get(original)
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .extract()
                .asByteArray();
        assertEquals(ContentHash.of(bytes), ContentHash.of(sent));
        given().get(original).then().statusCode(404);
    }

    @Test
    void theFileStandsBesideItsDraftForThoseWhoCompareThem() throws Exception {
        byte[] bytes = document("8-QĐ/TW", batch.hashCode());
        String id = put("Bản gốc, đã ký.docx", bytes);
        done();
        String draft = confirm(List.of(decision(id, null, null)))
                .statusCode(200)
                .extract()
                .path("items[0].draft");
        String source = "/api/v1/editorial/drafts/" + draft + "/source";
        byte[] sent = get(source)
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename*=UTF-8''B%E1%BA%A3n%20g%E1%BB%91c%2C%20%C4%91%C3%A3%20k%C3%BD.docx"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asByteArray();
        assertEquals(ContentHash.of(bytes), ContentHash.of(sent));
        // A PDF is shown by the browser in a frame of the desk, and nowhere else.
        String pdf = put("thong-bao.pdf", new SamplePdf().line(72, 72, 12, "Thong bao mau " + batch).bytes());
        done();
        String other = confirm(List.of(decision(pdf, null, null))).extract().path("items[0].draft");
        get("/api/v1/editorial/drafts/" + other + "/source")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("inline"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"));
        // Typed by hand, a draft has none.
        String typed = given().auth()
                .oauth2(editor)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/editorial/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("draft.id");
        get("/api/v1/editorial/drafts/" + typed + "/source").statusCode(404);
        get("/api/v1/editorial/drafts/khong-co/source").statusCode(404);
    }

    private static void act(String token, String draft, String act) {
        given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .post("/api/v1/editorial/drafts/" + draft + "/" + act)
                .then()
                .statusCode(200);
    }

    private static byte[] document(String number, int variant) {
        return SampleFiles.docx(p("BAN CHẤP HÀNH TRUNG ƯƠNG")
                + p("Số: " + number)
                + p("Hà Nội, ngày 25 tháng 10 năm 2021")
                + bold("QUY ĐỊNH")
                + bold("Về một việc")
                + bold("Điều 1. Phạm vi")
                + p("Chữ " + variant + "."));
    }

    private static Map<String, String> decision(String file, @Nullable String work, @Nullable String version) {
        Map<String, String> decision = new LinkedHashMap<>();
        decision.put("file", file);
        if (work != null) {
            decision.put("work", work);
        }
        if (version != null) {
            decision.put("version", version);
        }
        return decision;
    }

    private ValidatableResponse confirm(List<Map<String, String>> decisions) {
        return given().auth()
                .oauth2(editor)
                .contentType(ContentType.JSON)
                .body(Map.of("files", decisions))
                .post(PATH + batch + "/confirm")
                .then();
    }

    private JsonPath done() throws Exception {
        Await.until("all read", Duration.ofSeconds(90), () -> batch().get("pollAfter") == null);
        return batch();
    }

    private JsonPath batch() {
        return get(PATH + batch).statusCode(200).extract().jsonPath();
    }

    private static String file(JsonPath batch, String id, String field) {
        return String.valueOf((Object) batch.get("files.find{it.id=='" + id + "'}." + field));
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(editor).get(path).then();
    }

    private String put(String name, byte[] bytes) {
        String id = UUID.randomUUID().toString();
        put(id, name, bytes).statusCode(200).body("state", notNullValue());
        return id;
    }

    private ValidatableResponse put(String id, String name, byte[] bytes) {
        return given().auth()
                .oauth2(editor)
                .contentType(ContentType.BINARY)
                .queryParam("fileName", name)
                .body(bytes)
                .put(PATH + batch + "/files/" + id)
                .then();
    }

    private Object count(String sql) {
        return entities.createNativeQuery(sql, Long.class)
                .setParameter("batch", UUID.fromString(batch))
                .getSingleResult();
    }
}
