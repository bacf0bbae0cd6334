package vn.sotay.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;

@QuarkusTest
class SyncResourceTest {
    private static final String PHONE = "5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11";
    private static final String TABLET = "c7a0b4de-1111-4c0e-9f57-2f1f0f9b6d22";

    @Inject
    SignedInReaders readers;

    @Inject
    Library library;

    @Inject
    NoteFollower follower;

    @Inject
    EntityManager entities;

    private String reader = "";

    @BeforeEach
    void signIn() {
        reader = readers.token();
    }

    @Test
    void twoDevicesHearOfEachOther() {
        String note = uuid();
        String token = sync(PHONE, null, note(uuid(), 0, note, "Hỏi lại chi ủy"))
                .body("results.outcome", contains("applied"))
                .body("items", empty())
                .extract()
                .path("token");
        String tablet = sync(TABLET, null)
                .body("items.id", contains(note))
                .body("items[0].text", is("Hỏi lại chi ủy"))
                .body("items[0].kind", is("note"))
                .extract()
                .path("token");
        sync(TABLET, tablet, note(uuid(), 1, note, "Đã hỏi")).body("results[0].version", is(2));
        token = sync(PHONE, token).body("items[0].text", is("Đã hỏi")).extract().path("token");
        sync(PHONE, token).body("items", empty()).body("token", is(token));
        sync(PHONE, token, "{\"id\":\"" + uuid() + "\",\"base\":2,\"delete\":\"" + note + "\"}")
                .body("results[0].outcome", is("applied"));
        sync(TABLET, tablet).body("items[0].deleted", is(true)).body("items[0].text", nullValue());
    }

    @Test
    void aRepeatIsADuplicate() {
        String operation = note(uuid(), 0, uuid(), "Một lần");
        sync(PHONE, null, operation).body("results[0].outcome", is("applied"));
        sync(PHONE, null, operation)
                .body("results[0].outcome", is("duplicate"))
                .body("results[0].version", is(1))
                .body("items", hasSize(1));
    }

    @Test
    void badOperationsAreRefusedByThemselves() {
        String good = uuid();
        sync(
                        PHONE,
                        null,
                        note(uuid(), 0, uuid(), "x".repeat(20_001)),
                        note("no-uuid", 0, uuid(), "a"),
                        note(uuid(), -1, uuid(), "a"),
                        note(uuid(), 0, uuid(), "a\\ud800b"),
                        note(uuid(), 0, uuid(), "a\\u0000b"),
                        "{\"id\":\"" + uuid() + "\"}",
                        "17",
                        place(7),
                        place(-0.1),
                        place("\"NaN\""),
                        "{\"id\":\"" + uuid() + "\",\"put\":{\"kind\":\"settings\",\"values\":{\"theme\":\"pink\"}}}",
                        note(uuid(), 0, good, "<script>alert(1)</script> 😀"))
                .body(
                        "results.outcome",
                        contains(
                                "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused",
                                "refused", "refused", "refused", "applied"))
                .body("results[0].problem.code", is("too-long"))
                .body("results[0].problem.message", containsString("20000"))
                .body("results[7].problem.field", is("put.place.totalProgression"))
                .body("results[10].problem.field", is("put.values.theme"));
        sync(TABLET, null).body("items.id", contains(good)).body("items[0].text", is("<script>alert(1)</script> 😀"));
    }

    @Test
    void aNoteOfAMegabyteIsRefusedByItselfAndNothingIsLost() {
        sync(PHONE, null, note(uuid(), 0, uuid(), "x".repeat(1 << 20)), note(uuid(), 0, uuid(), "ngắn"))
                .body("results.outcome", contains("refused", "applied"));
    }

    @Test
    void tooManyOperationsAreRefusedAsAWhole() {
        List<String> operations = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            operations.add(note(uuid(), 0, uuid(), "n" + i));
        }
        post(request(PHONE, null, operations.toArray(String[]::new)))
                .statusCode(400)
                .body("violations[0].field", is("operations"))
                .body("violations[0].message", containsString("500"));
        String[] most = operations.subList(0, 500).toArray(String[]::new);
        post(request(PHONE, null, most)).statusCode(200).body("results", hasSize(500));
        String next = post("{\"client\":\"" + TABLET + "\",\"limit\":300}")
                .statusCode(200)
                .body("items", hasSize(300))
                .body("token", nullValue())
                .extract()
                .path("next");
        sync(TABLET, next).body("items", hasSize(200)).body("next", nullValue()).body("token", notNullValue());
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAsAWhole() throws IOException {
        String operation = note(uuid(), 0, uuid(), "còn");
        String token = sync(PHONE, null, operation).extract().path("token");
        // The answer does not wait for the body, of which only the beginning comes.
        String begun = request(PHONE, token, note(uuid(), 0, uuid(), "mất"));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST /api/v1/me/sync HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + reader
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + ((4 << 20) + 1) + "\r\n\r\n" + begun;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("urn:sotay:problem:too-large"), answer);
            assertTrue(answer.contains("4096 KiB"), answer);
        }
        sync(PHONE, token).body("items", empty()).body("token", is(token));
        sync(TABLET, null).body("items.text", contains("còn"));
    }

    @Test
    void framesThatAreNoneAreRefused() {
        post("[]").statusCode(400);
        post("{").statusCode(400);
        post("{\"client\":\"x\",\"limit\":0,\"more\":1}")
                .statusCode(400)
                .body("violations.field", contains("more", "client", "limit"));
        post("{\"client\":\"" + PHONE + "\",\"client\":\"" + PHONE + "\"}").statusCode(400);
    }

    @Test
    void tokensThatAreNotTheReadersOwnStartAgain() {
        String token = sync(PHONE, null, note(uuid(), 0, uuid(), "a")).extract().path("token");
        String changed = (token.charAt(5) == 'A' ? 'B' : 'A') + token.substring(1);
        for (String bad :
                List.of("", "x", token + "AAAA", token.substring(4), changed, "A".repeat(44), "=".repeat(500))) {
            post(request(PHONE, bad)).statusCode(410).body("type", is("urn:sotay:problem:sync-restart"));
        }
        String mine = reader;
        reader = readers.token();
        post(request(PHONE, token)).statusCode(410);
        reader = mine;
        sync(PHONE, token).body("items", empty());
    }

    @Test
    void whatWasCountedInALostRunIsRecognised() {
        String note = uuid();
        String kept = sync(PHONE, null, note(uuid(), 0, note, "một")).extract().path("token");
        String lost = sync(PHONE, kept, note(uuid(), 1, note, "hai")).extract().path("token");
        restored(note, 1);
        post(request(PHONE, lost)).statusCode(410);
        String now =
                sync(TABLET, kept, note(uuid(), 0, uuid(), "mới")).extract().path("token");
        sync(TABLET, now, note(uuid(), 0, uuid(), "mới nữa"));
        post(request(PHONE, lost)).statusCode(410);
        sync(PHONE, kept);
        sync(PHONE, now);
    }

    /** Copies of requests that come after a restore must not bring back what was deleted since. */
    @Test
    void operationsWithATokenOfBeforeARestoreStartAgain() {
        String note = uuid();
        String kept = sync(PHONE, null, note(uuid(), 0, note, "một")).extract().path("token");
        String lost = note(uuid(), 0, uuid(), "hai");
        sync(PHONE, kept, lost);
        restored(note, 1);
        lineage(note, "before");
        post(request(PHONE, kept, lost)).statusCode(410);
        sync(PHONE, kept).body("items", empty());
        String now =
                sync(TABLET, null).body("items.text", contains("một")).extract().path("token");
        post(request(PHONE, kept, lost)).statusCode(410);
        String edit = note(uuid(), 1, note, "một nữa").replace("\"base\"", "\"baseBefore\"");
        post(request(PHONE, now, edit).replace("\"token\"", "\"before\":\"" + kept + "\",\"token\""))
                .statusCode(200)
                .body("results[0].outcome", is("applied"))
                .body("items.text", contains("một nữa"));
        sync(PHONE, now, note(uuid(), 0, uuid(), "ba"));
    }

    @Test
    void aDeletionAfterARestoreDoesNotTakeANewerTextThatItNeverSaw() {
        String anchor = uuid();
        String note = uuid();
        String kept =
                sync(PHONE, null, note(uuid(), 0, anchor, "gốc")).extract().path("token");
        String older = sync(PHONE, kept, note(uuid(), 0, note, "cũ")).extract().path("token");
        String newer =
                sync(TABLET, older, note(uuid(), 2, note, "mới")).extract().path("token");
        restored(anchor, 1);
        lineage(anchor, "before");
        String now = sync(PHONE, null).extract().path("token");
        String deleted = "{\"id\":\"%s\",\"baseBefore\":2,\"delete\":\"%s\"}".formatted(uuid(), note);
        again(now, older, deleted).body("results[0].outcome", is("applied"));
        String back = note(uuid(), 2, note, "cũ").replace("\"base\"", "\"changed\":[],\"baseBefore\"");
        again(now, older, back).body("results[0].outcome", is("kept")).body("items.deleted", contains(true));
        back = note(uuid(), 3, note, "mới").replace("\"base\"", "\"changed\":[],\"baseBefore\"");
        again(now, newer, back).body("results[0].outcome", is("applied")).body("items.text", contains("mới"));
        String both = note(uuid(), 3, note, "mới").replace("\"base\"", "\"base\":1,\"baseBefore\"");
        again(now, newer, both).body("results[0].problem.field", is("baseBefore"));
    }

    /** Operations are carried out before all pages have come, and are lost with a restore although the page is not. */
    @Test
    void aPageIsOfTheHistoryInWhichItWasTold() {
        String note = uuid();
        String first = sync(PHONE, null, note(uuid(), 0, note, "một")).extract().path("token");
        sync(TABLET, first, note(uuid(), 0, uuid(), "hai"), note(uuid(), 0, uuid(), "ba"));
        String next = post(request(PHONE, first, note(uuid(), 0, uuid(), "bốn"))
                        .replace("\"operations\"", "\"limit\":1,\"operations\""))
                .statusCode(200)
                .body("results[0].outcome", is("applied"))
                .extract()
                .path("next");
        sync(PHONE, next);
        restored(note, 3);
        post(request(PHONE, next)).statusCode(410);
    }

    /** A history that was lost with a whole run of the database is known by its lineage. */
    @Test
    void aRestartBeforeTheRestoreHidesNothing() {
        String[] own = readerWithPassword();
        reader = own[0];
        String anchor = uuid();
        String kept =
                sync(PHONE, null, note(uuid(), 0, anchor, "gốc")).extract().path("token");
        restarted(anchor);
        String lost =
                sync(PHONE, kept, note(uuid(), 0, uuid(), "hai")).extract().path("token");
        restored(anchor, 1);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        with back as (delete from reading_epoch where reader =
                            (select reader from reading_item where id = cast(:note as uuid)) returning reader, since, nonce)
                        update reading_head set epoch_since = back.since, epoch_nonce = back.nonce
                        from back where reading_head.reader = back.reader""")
                        .setParameter("note", anchor)
                        .executeUpdate());
        lineage(anchor, "before");
        String now = sync(TABLET, null).extract().path("token");
        post(request(PHONE, lost)).statusCode(410);
        sync(TABLET, now, "{\"id\":\"%s\",\"base\":1,\"delete\":\"%s\"}".formatted(uuid(), anchor))
                .body("results[0].outcome", is("applied"));
        String back = note(uuid(), 1, anchor, "gốc").replace("\"base\"", "\"changed\":[],\"baseBefore\"");
        again(now, lost, back).body("results[0].outcome", is("kept"));
        erase("{\"password\":\"" + own[1] + "\"}", 204);
        post("{\"client\":\"" + PHONE + "\",\"before\":\"" + lost + "\"}")
                .statusCode(200)
                .body("erased", is(true));
    }

    private void restarted(String note) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        update reading_head set epoch_run = 'before'
                        where reader = (select reader from reading_item where id = cast(:note as uuid))""")
                        .setParameter("note", note)
                        .executeUpdate());
    }

    private ValidatableResponse again(String token, String before, String operation) {
        return post(request(PHONE, token, operation).replace("\"token\"", "\"before\":\"" + before + "\",\"token\""))
                .statusCode(200);
    }

    private void lineage(String note, String lineage) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        update reading_head set lineage = :lineage
                        where reader = (select reader from reading_item where id = cast(:note as uuid))""")
                        .setParameter("lineage", lineage)
                        .setParameter("note", note)
                        .executeUpdate());
    }

    /** What was erased after a restore must not come back from a device that saw nothing but what the restore undid. */
    @Test
    void aLostRunHearsOfWhatWasErasedSince() {
        String[] own = readerWithPassword();
        reader = own[0];
        String note = uuid();
        String kept = sync(PHONE, null, note(uuid(), 0, note, "một")).extract().path("token");
        String lost = sync(PHONE, kept, note(uuid(), 1, note, "hai")).extract().path("token");
        restored(note, 1);
        post(request(PHONE, lost)).statusCode(410);
        erase("{\"password\":\"" + own[1] + "\"}", 204);
        sync(TABLET, lost, note(uuid(), 2, note, "ba"))
                .body("erased", is(true))
                .body("results[0].problem.code", is("erased"))
                .body("items", empty());
        // It was starting again while that happened.
        post("{\"client\":\"" + PHONE + "\",\"before\":\"" + lost + "\"}")
                .statusCode(200)
                .body("erased", is(true));
        sync(PHONE, null).body("erased", nullValue());
        String now = sync(PHONE, kept).body("erased", is(true)).extract().path("token");
        post("{\"client\":\"" + PHONE + "\",\"before\":\"" + now + "\"}")
                .statusCode(200)
                .body("erased", nullValue());
        post("{\"client\":\"" + PHONE + "\",\"before\":\"x\"}").statusCode(200).body("erased", nullValue());
        post("{\"client\":\"" + PHONE + "\",\"before\":1}")
                .statusCode(400)
                .body("violations.field", contains("before"));
    }

    /** As after a restore of a backup that was made at this version: the counter goes back, the database runs anew. */
    private void restored(String note, int version) {
        QuarkusTransaction.requiringNew().run(() -> {
            Object reader = entities.createNativeQuery(
                            "select reader from reading_item where id = cast(:note as uuid)", UUID.class)
                    .setParameter("note", note)
                    .getSingleResult();
            for (String statement : List.of(
                    "update reading_head set version = :version, epoch_run = 'before' where reader = :reader",
                    "delete from reading_item where version > :version and reader = :reader",
                    "delete from reading_operation where version > :version and reader = :reader")) {
                entities.createNativeQuery(statement)
                        .setParameter("version", version)
                        .setParameter("reader", reader)
                        .executeUpdate();
            }
        });
    }

    @Test
    void twoDevicesAtOnceAreReceivedOneAfterTheOther() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Integer>>> versions = new ArrayList<>();
        for (String device : List.of(PHONE, TABLET)) {
            versions.add(both.submit(() -> {
                start.await();
                List<Integer> got = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    List<Integer> two = sync(device, null, note(uuid(), 0, uuid(), "a"), note(uuid(), 0, uuid(), "b"))
                            .extract()
                            .path("results.version");
                    assertEquals(two.get(0) + 1, two.get(1));
                    got.addAll(two);
                }
                return got;
            }));
        }
        start.countDown();
        List<Integer> all = new ArrayList<>(versions.get(0).get());
        all.addAll(versions.get(1).get());
        both.shutdown();
        assertEquals(40, all.stream().distinct().count());
        assertEquals(40, all.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    @Test
    void placesOfEachDeviceAreOffered() {
        sync(PHONE, null, progress(1, "rd-mot", 0.7)).body("results[0].outcome", is("applied"));
        sync(PHONE, null, progress(2, "rd-mot", 0.2));
        sync(PHONE, null, progress(1, "rd-mot", 0.7))
                .body("results[0].outcome", is("kept"))
                .body("results[0].seq", is(2));
        sync(TABLET, null, progress(1, "rd-mot", 0.5)).body("items.client", hasItem(PHONE));
        sync(TABLET, null, progress(2, "rd-hai", 0.1));
        get("/api/v1/me/progress")
                .body("items.work", contains("rd-hai", "rd-mot"))
                .body("items[1].furthest.totalProgression", is(0.7f))
                .body("items[1].places.client", contains(TABLET, PHONE))
                .body("items[1].places[1].place.totalProgression", is(0.2f));
    }

    @Test
    void settingsFollowTheReader() {
        sync(PHONE, null, settings("{\"theme\":\"contrast\",\"fontScale\":1.5}"));
        sync(TABLET, null, settings("{\"theme\":null,\"mode\":\"paged\"}"))
                .body("items[0].values.fontScale", is(1.5f))
                .body("items[0].values.mode", is("paged"))
                .body("items[0].values.theme", nullValue());
    }

    @Test
    void notesFollowACorrection() {
        String work = "rd-" + uuid().substring(0, 8);
        String quote = "Chi ủy chuẩn bị nội dung sinh hoạt";
        library.publish(
                Library.work(work, "Hướng dẫn").text("## Điều 1\n\n" + quote + " mỗi tháng.\n\n## Điều 2\n\nHết."));
        String stays = uuid();
        String moves = uuid();
        String goes = uuid();
        String token = sync(
                        PHONE,
                        null,
                        highlight(stays, work, "dieu-2", "Hết."),
                        highlight(moves, work, "dieu-1", quote),
                        highlight(goes, work, "dieu-1", "mỗi tháng"))
                .body("results.outcome", contains("applied", "applied", "applied"))
                .extract()
                .path("token");
        library.publish(Library.work(work, "Hướng dẫn")
                .text("## Điều 1\n\nBỏ.\n\n## Điều 2\n\nHết.\n\n## Điều 3\n\nNay " + quote + " từng quý."));
        follower.step();
        token = sync(PHONE, token)
                .body("items.id", not(hasItem(stays)))
                .body("items.find { it.id == '" + moves + "' }.placement.state", is("exact"))
                .body("items.find { it.id == '" + moves + "' }.placement.anchor", is("dieu-3"))
                .body("items.find { it.id == '" + moves + "' }.placement.start", is(4))
                .body("items.find { it.id == '" + moves + "' }.target.anchor", is("dieu-1"))
                .body("items.find { it.id == '" + goes + "' }.placement.state", is("lost"))
                .extract()
                .path("token");
        get("/api/v1/me/notes?lost=true&work=" + work).body("items.id", contains(goes));
        follower.step();
        sync(PHONE, token).body("items", empty());

        library.publish(
                Library.work(work, "Hướng dẫn").text("## Điều 1\n\n" + quote + " mỗi tháng.\n\n## Điều 2\n\nHết."));
        follower.step();
        sync(PHONE, token).body("items", hasSize(2)).body("items.placement", contains(nullValue(), nullValue()));
    }

    @Test
    void aPlaceIntoNowhereIsKeptAndSaidToBeLost() {
        String note = uuid();
        String token = sync(PHONE, null, highlight(note, "rd-khong-co", "dieu-1", "Chữ không có"))
                .body("results[0].outcome", is("applied"))
                .extract()
                .path("token");
        follower.step();
        sync(PHONE, token).body("items[0].placement.state", is("lost"));
    }

    /** Else a placement would tell whether a text that she may not see has certain words. */
    @Test
    void aTextThatSheMayNotSeeAnswersLikeNone() {
        readers.committee("rd-noi-kin", null);
        String work = "rd-" + uuid().substring(0, 8);
        library.publish(Library.work(work, "Tài liệu nội bộ")
                .audience(Audience.parse("rd-noi-kin"))
                .text("## Điều 1\n\nMột câu chỉ có ở đây."));
        String note = uuid();
        String token = sync(PHONE, null, highlight(note, work, "dieu-1", "Một câu chỉ có ở đây"))
                .extract()
                .path("token");
        follower.step();
        sync(PHONE, token).body("items[0].placement.state", is("lost"));

        reader = readers.tokenOf("rd-noi-kin");
        note = uuid();
        sync(PHONE, null, highlight(note, work, "dieu-1", "Một câu chỉ có ở đây"));
        follower.step();
        get("/api/v1/me/notes").body("items[0].placement", nullValue());
    }

    @Test
    void notesAreFoundWithoutAccentsAndTakenAway() {
        sync(
                PHONE,
                null,
                note(uuid(), 0, uuid(), "Hỏi lại chi ủy"),
                note(uuid(), 0, uuid(), "# Việc khác <b>*100%*</b>"),
                highlight(uuid(), "rd-mot", "dieu-1", "tổ chức cơ sở đảng"));
        search("hoi CHI uy").body("total", is(1)).body("items[0].text", is("Hỏi lại chi ủy"));
        search("100%").body("total", is(1));
        search("___").body("total", is(0));
        get("/api/v1/me/notes?kind=highlight").body("items.target.quote.exact", contains("tổ chức cơ sở đảng"));
        String next = get("/api/v1/me/notes?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        get("/api/v1/me/notes?limit=2&cursor=" + next).body("items.text", contains("Hỏi lại chi ủy"));
        given().auth()
                .oauth2(reader)
                .get("/api/v1/me/notes?cursor=" + next + "&q=a&kind=x")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(reader)
                .get("/api/v1/me/notes/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .contentType("text/markdown")
                .body(containsString("# Ghi chú của tôi"))
                .body(containsString("\n\\# Việc khác \\<b\\>\\*100%\\*\\</b\\>\n"))
                .body(containsString("> tổ chức cơ sở đảng"));
        given().auth()
                .oauth2(reader)
                .get("/api/v1/me/notes/export?format=json")
                .then()
                .statusCode(200)
                .body("type", is("AnnotationCollection"))
                .body("total", is(3))
                .body("first.items.target.source.id", hasItem("/api/v1/works/rd-mot/editions/1/sections/dieu-1"));
    }

    @Test
    void whatIsErasedStaysErased() {
        String[] own = readerWithPassword();
        reader = own[0];
        String operation = note(uuid(), 0, uuid(), "Bí mật");
        String token = sync(PHONE, null, operation).extract().path("token");
        String tablet = sync(TABLET, null).extract().path("token");
        erase("{\"password\":\"sai mật khẩu\"}", 400);
        erase("{}", 400);
        sync(PHONE, token).body("items", empty());
        erase("{\"password\":\"" + own[1] + "\"}", 204);
        get("/api/v1/me/notes").body("total", is(0));
        String now = sync(TABLET, tablet, note(uuid(), 0, uuid(), "Chưa gửi"))
                .body("erased", is(true))
                .body("results[0].outcome", is("refused"))
                .body("results[0].problem.code", is("erased"))
                .body("items", empty())
                .extract()
                .path("token");
        sync(TABLET, now).body("erased", nullValue());
        // A copy of the first operation that was on its way all the time.
        sync(PHONE, null, operation).body("results[0].outcome", is("duplicate")).body("items", empty());
        sync(TABLET, now, note(uuid(), 0, uuid(), "Bắt đầu lại")).body("results[0].outcome", is("applied"));
    }

    /** A device that was off when everything was erased, and one that had never heard of anything. */
    @Test
    void anOldDeviceOfAnErasedReaderIsToldAndCannotBringAnythingBack() {
        String[] own = readerWithPassword();
        reader = own[0];
        String item = uuid();
        String before = sync(PHONE, null, note(uuid(), 0, item, "Cũ")).extract().path("token");
        erase("{\"password\":\"" + own[1] + "\"}", 204);
        sync(PHONE, before).body("erased", is(true)).body("items", empty()).body("results", empty());
        String edit = note(uuid(), 1, item, "Sửa khi không có mạng");
        for (int again = 0; again < 2; again++) {
            sync(PHONE, before, edit).body("erased", is(true)).body("results[0].problem.code", is("erased"));
        }
        sync(TABLET, null).body("items", empty()).body("erased", nullValue());
        get("/api/v1/me/notes").body("total", is(0));
        get("/api/v1/me/progress").body("items", empty());
    }

    @Test
    void nobodyElseHearsOfIt() {
        sync(PHONE, null, note(uuid(), 0, uuid(), "Của tôi"));
        for (String other : List.of(readers.token(), readers.token(Roles.ADMIN))) {
            reader = other;
            sync(PHONE, null).body("items", empty());
            get("/api/v1/me/notes").body("total", is(0));
        }
        given().contentType(ContentType.JSON)
                .body(request(PHONE, null))
                .post("/api/v1/me/sync")
                .then()
                .statusCode(401);
    }

    private String[] readerWithPassword() {
        String admin = readers.token(Roles.ADMIN);
        String name = "rd." + uuid().substring(0, 8);
        String code = given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("userName", name, "displayName", "Người đọc"))
                .post("/api/v1/admin/readers")
                .then()
                .statusCode(201)
                .extract()
                .path("activation.code");
        String password = "một câu dài dễ nhớ";
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", password))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        assertNotEquals(null, token);
        return new String[] {token, password};
    }

    private void erase(String body, int status) {
        given().auth()
                .oauth2(reader)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/me/data/erasure")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse search(String words) {
        return given().auth()
                .oauth2(reader)
                .queryParam("q", words)
                .get("/api/v1/me/notes")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(reader).get(path).then().statusCode(200);
    }

    private ValidatableResponse sync(String client, @Nullable String token, String... operations) {
        return post(request(client, token, operations)).statusCode(200).header("Cache-Control", is("no-store"));
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(reader)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/me/sync")
                .then();
    }

    private static String request(String client, @Nullable String token, String... operations) {
        return "{\"client\":\"" + client + "\"" + (token == null ? "" : ",\"token\":\"" + token + "\"")
                + ",\"operations\":[" + String.join(",", operations) + "]}";
    }

    private static String note(String operation, int base, String item, String text) {
        return "{\"id\":\"" + operation + "\",\"base\":" + base + ",\"put\":{\"kind\":\"note\",\"id\":\"" + item
                + "\",\"work\":\"rd-mot\",\"text\":\"" + text + "\"}}";
    }

    private static String highlight(String item, String work, String anchor, String quote) {
        return "{\"id\":\"" + uuid() + "\",\"base\":0,\"put\":{\"kind\":\"highlight\",\"id\":\"" + item
                + "\",\"work\":\"" + work + "\",\"colour\":\"yellow\",\"target\":{\"edition\":1,\"anchor\":\"" + anchor
                + "\",\"quote\":{\"exact\":\"" + quote + "\"}}}}";
    }

    private static String place(Object total) {
        return "{\"id\":\"" + uuid() + "\",\"seq\":1,\"put\":{\"kind\":\"progress\",\"work\":\"rd-mot\",\"place\":"
                + "{\"edition\":1,\"anchor\":\"dieu-1\",\"totalProgression\":" + total + "}}}";
    }

    private static String progress(int seq, String work, double total) {
        return "{\"id\":\"" + uuid() + "\",\"seq\":" + seq + ",\"put\":{\"kind\":\"progress\",\"work\":\"" + work
                + "\",\"place\":{\"edition\":1,\"anchor\":\"dieu-1\",\"totalProgression\":" + total + "}}}";
    }

    private static String settings(String values) {
        return "{\"id\":\"" + uuid() + "\",\"put\":{\"kind\":\"settings\",\"values\":" + values + "}}";
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
