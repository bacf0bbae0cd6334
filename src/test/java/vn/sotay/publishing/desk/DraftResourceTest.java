package vn.sotay.publishing.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.SettableClock;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.app.Await;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditEntry;
import vn.sotay.audit.AuditFilter;
import vn.sotay.catalog.Kind;

@QuarkusTest
class DraftResourceTest {
    private static final String DRAFTS = "/api/v1/editorial/drafts";
    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    @Inject
    SignedInReaders readers;

    @Inject
    Library library;

    @Inject
    SettableClock clock;

    @Inject
    Desk desk;

    @Inject
    DraftStore store;

    @Inject
    Release release;

    @Inject
    Audit audit;

    private String editor = "";
    private String approver = "";

    @BeforeEach
    void people() {
        editor = readers.token(Roles.EDITOR);
        approver = readers.token(Roles.APPROVER);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aDraftIsWrittenReviewedAndPublished() {
        String slug = slug();
        String id = open(document(slug, "Điều 1 của thử nghiệm"));
        String tag = get(id).header("ETag", is("\"v1\""))
                .body("draft.state", is("draft"))
                .body("draft.newWork", is(true))
                .body("metadata.slug", is(slug))
                .extract()
                .header("ETag");

        tag = tag(act(editor, id, "submit", tag).statusCode(200).body("state", is("inReview")));
        // Sent back with a comment at a place, put right, settled, handed in again.
        tag = tag(as(approver)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("comments", List.of(Map.of("anchor", "dieu-1", "quote", "Nội dung", "text", "Ghi rõ."))))
                .post(DRAFTS + "/" + id + "/request-changes")
                .then()
                .statusCode(200)
                .body("state", is("draft")));
        String comment = as(editor)
                .get(DRAFTS + "/" + id + "/comments")
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].anchor", is("dieu-1"))
                .body("items[0].resolvedBy", nullValue())
                .extract()
                .path("items[0].id");
        // A list says how much there is to put right.
        as(editor).get(DRAFTS + "?work=" + slug).then().body("items[0].openComments", is(1));
        as(editor)
                .post(DRAFTS + "/" + id + "/comments/" + comment + "/resolve")
                .then()
                .statusCode(200)
                .body("resolvedBy", notNullValue());
        as(editor).get(DRAFTS + "?work=" + slug).then().body("items[0].openComments", nullValue());
        tag = tag(patch(editor, id, tag, Map.of("body", "# Điều 1. Phạm vi\n\nNội dung đã ghi rõ."))
                .statusCode(200));
        tag = tag(act(editor, id, "submit", tag).statusCode(200));
        tag = tag(act(approver, id, "approve", tag).statusCode(200).body("state", is("approved")));
        given().get("/api/v1/works/" + slug).then().statusCode(404);

        act(approver, id, "publish", tag)
                .statusCode(200)
                .body("state", is("published"))
                .body("edition", is(1))
                .body("revision", notNullValue());
        given().get("/api/v1/works/" + slug).then().statusCode(200).body("title", is("Điều 1 của thử nghiệm"));
        given().get("/api/v1/works/" + slug + "/sections/dieu-1")
                .then()
                .statusCode(200)
                .body("html", containsString("đã ghi rõ"));
        assertEquals(
                List.of(
                        "draft.approve",
                        "draft.submit",
                        "draft.save",
                        "draft.resolve-comment",
                        "draft.request-changes",
                        "draft.submit",
                        "draft.open"),
                acts("draft:" + id));
        assertEquals(List.of("work.publish"), acts("work:" + slug));
    }

    @Test
    void sectionsAreSplitMergedAndUndone() {
        String body = "# Điều 1. Phạm vi\n\nMột hai.\n\nĐiều 2. Tiếp\n\nBa.\n";
        String id = open(Map.of("body", body));
        as(approver)
                .get(DRAFTS + "/" + id + "/outline")
                .then()
                .statusCode(200)
                .header("ETag", is("\"v1\""))
                .body("sections.anchor", contains("dieu-1"))
                .body("sections[0].words", is(6))
                .body("sections[0].firstLine", is("Một hai."));
        structure(id, null, Map.of("op", "split", "line", 5)).statusCode(428);
        structure(id, "\"v9\"", Map.of("op", "split", "line", 5)).statusCode(412);
        String tag = tag(structure(
                        id,
                        "\"v1\"",
                        Map.of("op", "split", "line", 5),
                        Map.of("op", "move", "anchor", "dieu-2", "before", "dieu-1"))
                .statusCode(200)
                .body("draft.step", is(3))
                .body("sections.anchor", contains("dieu-2", "dieu-1"))
                .body("sections.line", contains(1, 4)));
        structure(
                        id,
                        tag,
                        Map.of("op", "rename", "anchor", "dieu-2", "heading", "x"),
                        Map.of("op", "merge", "anchor", "dieu-9"))
                .statusCode(400)
                .body("violations[0].field", is("operations[1].anchor"));
        structure(id, tag).statusCode(400).body("violations[0].field", is("operations"));
        structure(id, tag, Map.of("op", "split")).statusCode(400).body("violations[0].field", is("operations[0].line"));
        structure(id, tag, Map.of("op", "burn")).statusCode(400);
        // Each operation is a step: undone one by one.
        tag = tag(act(editor, id, "steps/2/restore", tag).statusCode(200));
        get(id).body("body", is(body.replace("Điều 2.", "# Điều 2.")));
        structure(id, tag, Map.of("op", "merge", "anchor", "dieu-2")).statusCode(200);
        get(id).body("body", is(body));
    }

    private static ValidatableResponse structure(
            String token, String id, @Nullable String tag, List<Map<String, Object>> operations) {
        RequestSpecification request = as(token).contentType("application/json").body(Map.of("operations", operations));
        return (tag == null ? request : request.header("If-Match", tag))
                .post(DRAFTS + "/" + id + "/structure")
                .then();
    }

    @SafeVarargs
    private final ValidatableResponse structure(String id, @Nullable String tag, Map<String, Object>... operations) {
        return structure(editor, id, tag, List.of(operations));
    }

    @Test
    void ofTwoEditorsWhoWriteAtOnceNoneOverwritesTheOther() {
        String other = readers.token(Roles.EDITOR);
        String id = open(document(slug(), "Hai người cùng sửa"));
        String read = tag(get(id));
        String saved = tag(
                patch(editor, id, read, Map.of("body", "Của người thứ nhất.")).statusCode(200));
        patch(other, id, read, Map.of("body", "Của người thứ hai."))
                .statusCode(412)
                .body("type", is("urn:sotay:problem:precondition-failed"));
        patch(other, id, null, Map.of("body", "Của người thứ hai.")).statusCode(428);
        get(id).header("ETag", is(saved)).body("body", is("Của người thứ nhất."));
        // What is the same again is no step, and takes nobody's tag away.
        patch(editor, id, saved, Map.of("body", "Của người thứ nhất."))
                .statusCode(200)
                .header("ETag", is(saved))
                .body("step", is(2));
        patch(other, id, saved, Map.of("metadata", Map.of("note", "Thêm ghi chú")))
                .statusCode(200);
        get(id).body("body", is("Của người thứ nhất.")).body("metadata.note", is("Thêm ghi chú"));
    }

    @Test
    void whoEditedLastCannotApproveAndAnEditorNever() {
        String both = readers.token(Roles.EDITOR, Roles.APPROVER);
        String id = open(both, document(slug(), "Bốn mắt"));
        String tag = tag(act(both, id, "submit", tag(get(id))).statusCode(200));
        act(both, id, "approve", tag)
                .statusCode(403)
                .body("type", is("urn:sotay:problem:forbidden"))
                .body("detail", containsString("edited this draft last"));
        act(editor, id, "approve", tag).statusCode(403);
        act(editor, id, "publish", tag).statusCode(403);
        act(approver, id, "publish", tag)
                .statusCode(409)
                .body("detail", is("This draft is in review; it can be published only while it is approved."));
        act(approver, id, "approve", tag).statusCode(200);
    }

    @Test
    void theDeskIsClosedToOthers() {
        String id = open(document(slug(), "Không phải ai cũng vào"));
        for (String path : List.of("", "/" + id, "/" + id + "/steps", "/" + id + "/preview", "/" + id + "/comments")) {
            given().get(DRAFTS + path).then().statusCode(401);
            as(readers.token()).get(DRAFTS + path).then().statusCode(403);
        }
        patch(approver, id, "\"v1\"", Map.of("body", "x")).statusCode(403);
        as(editor).get(DRAFTS + "/" + UUID.randomUUID()).then().statusCode(404);
        as(editor).get(DRAFTS + "/khong-phai-so").then().statusCode(404);
        as(editor)
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body("{}")
                .patch(DRAFTS + "/" + id)
                .then()
                .statusCode(415);
    }

    @Test
    void anySavedStepCanBeMadeTheContentAgain() {
        String id = open(document(slug(), "Hoàn tác"));
        String tag = tag(patch(editor, id, tag(get(id)), Map.of("body", "Hai")).statusCode(200));
        tag = tag(patch(editor, id, tag, Map.of("metadata", Map.of("title", "Tên khác")))
                .statusCode(200));
        as(editor)
                .get(DRAFTS + "/" + id + "/steps?limit=2")
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items.number", contains(3, 2))
                .body("items.kind", everyItem(is("saved")))
                .body("next", notNullValue());
        as(approver)
                .get(DRAFTS + "/" + id + "/steps/1")
                .then()
                .statusCode(200)
                .body("step.kind", is("opened"))
                .body("body", containsString("Nội dung"))
                .body("metadata.title", is("Hoàn tác"));
        as(editor).post(DRAFTS + "/" + id + "/steps/1/restore").then().statusCode(428);
        tag = tag(act(editor, id, "steps/1/restore", tag).statusCode(200).body("step", is(4)));
        get(id).body("body", containsString("Nội dung")).body("metadata.title", is("Hoàn tác"));
        // The undoing is a step as well.
        act(editor, id, "steps/3/restore", tag).statusCode(200).body("step", is(5));
        get(id).body("body", is("Hai")).body("metadata.title", is("Tên khác"));
        as(editor)
                .get(DRAFTS + "/" + id + "/steps/4")
                .then()
                .body("step.kind", is("restored"))
                .body("step.restored", is(1));
        as(editor).get(DRAFTS + "/" + id + "/steps/9").then().statusCode(404);
    }

    @Test
    void aWorkIsReopenedAndItsNextEditionPublished() {
        String slug = slug();
        library.publish(Library.work(slug, "Tái bản").text("# Điều 1\n\nCũ."));
        String id = as(editor)
                .contentType("application/json")
                .body(Map.of("work", slug))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/editorial/drafts/"))
                .body("draft.newWork", is(false))
                .body("draft.baseEdition", is(1))
                .body("body", is("# Điều 1\n\nCũ."))
                .extract()
                .path("draft.id");
        patch(editor, id, "\"v1\"", Map.of("metadata", Map.of("slug", "ten-khac")))
                .statusCode(400)
                .body("violations.field", contains("metadata.slug"));
        String tag = tag(
                patch(editor, id, "\"v1\"", Map.of("body", "# Điều 1\n\nMới.")).statusCode(200));
        tag = approved(id, tag);

        // Somebody else publishes meanwhile: nothing is overwritten unseen.
        library.publish(Library.work(slug, "Tái bản").text("# Điều 1\n\nChen ngang."));
        act(approver, id, "publish", tag)
                .statusCode(409)
                .body("detail", containsString("edition 1 then, edition 2 now"));
        get(id).body("draft.state", is("approved")).header("ETag", is(tag));
        tag = tag(act(editor, id, "rebase", tag)
                .statusCode(200)
                .body("state", is("draft"))
                .body("baseEdition", is(2)));
        act(approver, id, "publish", approved(id, tag)).statusCode(200).body("edition", is(3));
        given().get("/api/v1/works/" + slug + "/sections/dieu-1").then().body("html", containsString("Mới"));
        as(editor)
                .contentType("application/json")
                .body(Map.of("work", "khong-co-" + slug))
                .post(DRAFTS)
                .then()
                .statusCode(404);
    }

    @Test
    void aChangeOfDataAloneIsAChangeOfTheWork() {
        String slug = slug();
        library.publish(Library.work(slug, "Dữ liệu").text("Một."));
        String id = reopen(slug);
        String tag = tag(patch(editor, id, "\"v1\"", Map.of("metadata", Map.of("note", "Của bản thảo")))
                .statusCode(200));
        tag = approved(id, tag);
        library.publish(Library.work(slug, "Dữ liệu").about("Chủ đề mới").text("Một."));
        act(approver, id, "publish", tag).statusCode(409).body("detail", containsString("has changed since"));
    }

    @Test
    void ofTwoDraftsOfOneNewWorkTheSecondWaits() {
        String slug = slug();
        String first = open(document(slug, "Hai bản thảo"));
        String second = open(document(slug, "Hai bản thảo khác"));
        String tag = approved(second, "\"v1\"");
        act(approver, first, "publish", approved(first, "\"v1\"")).statusCode(200);
        act(approver, second, "publish", tag)
                .statusCode(409)
                .body("detail", containsString("has been published since"));
        tag = tag(act(editor, second, "rebase", tag).statusCode(200).body("newWork", is(false)));
        act(approver, second, "publish", approved(second, tag)).statusCode(200).body("edition", is(2));
    }

    @Test
    void whatIsIncompleteIsNotHandedIn() {
        String id = open(Map.of("metadata", Map.of("title", "Chưa xong")));
        as(editor)
                .get(DRAFTS + "/" + id + "/preflight")
                .then()
                .statusCode(200)
                .body("errors", is(2))
                .body("points.code", hasItems("slug-missing", "kind-missing", "sources-missing"))
                .body("points[0].severity", is("error"))
                .body("points.find{it.code=='slug-missing'}.message", containsString("chua-xong"));
        act(editor, id, "submit", "\"v1\"")
                .statusCode(409)
                .body("detail", containsString("2 errors"))
                .body("violations.field", contains("metadata.slug", "metadata.kind"));
        get(id).body("draft.state", is("draft")).header("ETag", is("\"v1\""));
    }

    @Test
    void thePreflightKnowsTheLibrary() {
        String held = slug();
        String number = (1 + Math.floorMod(held.hashCode(), 9_000)) + "-QĐ/KT";
        library.publish(
                Library.work(held, "Quy định đang có").document(Kind.REGULATION, number, "Ban A", "2021-10-25"));
        String slug = slug();
        String id = open(Map.of(
                "metadata",
                Map.of(
                        "slug",
                        slug,
                        "kind",
                        "regulation",
                        "title",
                        "Quy định trùng",
                        "number",
                        number,
                        "issued",
                        "2021-10-25",
                        "issuer",
                        "Ban A",
                        "shelves",
                        List.of(Map.of("shelf", "khong-co-tu-nay")),
                        "status",
                        Map.of("value", "inForce")),
                "body",
                "# Điều 1\n\nCăn cứ Quy định số " + number + " ngày 25/10/2021; theo Hướng dẫn số 9999-HD/KT."
                        + " Xem [Điều 9](#dieu-9).\n\n### Điều 2\n"));
        preflight(id)
                .body("points.find{it.code=='duplicate'}.work", is(held))
                .body("points.find{it.code=='duplicate'}.severity", is("error"))
                .body("points.find{it.code=='shelf-unknown'}.field", is("metadata.shelves[0]"))
                .body("points.code", hasItems("status-unsupported", "link-broken", "section-empty"))
                .body("points.find{it.code=='heading-skips-level'}.anchor", is("dieu-2"))
                .body("points.find{it.code=='reference-lacking'}.message", containsString("9999-HD/KT"))
                .body("points.code", not(hasItem("reference-held")))
                .body("size", notNullValue())
                .body("compressed", notNullValue());
        // Another number: what was its own is a reference now. Another issuer may give the same number.
        String tag = tag(patch(editor, id, "\"v1\"", Map.of("metadata", Map.of("number", "8888-QĐ/KT")))
                .statusCode(200));
        preflight(id)
                .body("points.code", not(hasItem("duplicate")))
                .body("points.find{it.code=='reference-held'}.work", is(held))
                .body("points.find{it.code=='reference-held'}.anchor", is("dieu-1"));
        patch(editor, id, tag, Map.of("metadata", Map.of("number", number, "issuer", "Ban B")))
                .statusCode(200);
        preflight(id)
                .body("points.find{it.code=='duplicate-possible'}.severity", is("warning"))
                .body("points.code", not(hasItem("duplicate")));
    }

    @Test
    void thePreviewIsWhatReadersWouldGet() {
        String id = open(Map.of("metadata", Map.of(), "body", "# Điều 1\n\nMột <script>alert(1)</script>hai."));
        as(approver)
                .get(DRAFTS + "/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("sections.anchor", contains("dieu-1"))
                .body("sections[0].html", containsString("Một"))
                .body("sections[0].html", not(containsString("script")));
        String broken = open(Map.of("body", "[".repeat(3_000)));
        as(editor)
                .get(DRAFTS + "/" + broken + "/preview")
                .then()
                .statusCode(409)
                .body("detail", containsString("brackets"));
        preflight(broken).body("points.find{it.code=='text-unusable'}.line", is(1));
    }

    @Test
    void aScheduledDraftIsPublishedWhenItsTimeHasCome() throws Exception {
        String slug = slug();
        String id = open(document(slug, "Hẹn giờ"));
        String tag = approved(id, "\"v1\"");
        schedule(id, tag, clock.instant().minusSeconds(1).toString())
                .statusCode(400)
                .body("violations.field", contains("at"));
        schedule(id, tag, "ngày mai").statusCode(400);
        tag = tag(schedule(id, tag, clock.instant().plusSeconds(3_600).toString())
                .statusCode(200)
                .body("state", is("scheduled")));
        patch(editor, id, tag, Map.of("body", "Sửa lén")).statusCode(409);
        as(editor).header("If-Match", tag).delete(DRAFTS + "/" + id).then().statusCode(409);
        tag = tag(act(approver, id, "unschedule", tag).statusCode(200).body("state", is("approved")));
        tag = tag(
                schedule(id, tag, clock.instant().plusSeconds(3_600).toString()).statusCode(200));

        UUID uid = UUID.fromString(id);
        release.releaseDue(uid);
        assertEquals(DraftState.SCHEDULED, desk.summary(uid).state());
        // While another node holds it, this one lets it be and does not wait.
        QuarkusTransaction.requiringNew().run(() -> {
            store.locked(uid);
            clock.forward(Duration.ofHours(2));
            QuarkusTransaction.requiringNew().run(() -> release.releaseDue(uid));
            assertEquals(
                    DraftState.SCHEDULED,
                    QuarkusTransaction.requiringNew()
                            .call(() -> desk.summary(uid))
                            .state());
        });
        Await.until(
                "published by the timetable",
                Duration.ofSeconds(10),
                () -> desk.summary(uid).state() == DraftState.PUBLISHED);
        given().get("/api/v1/works/" + slug).then().statusCode(200).body("title", is("Hẹn giờ"));
        DraftSummary published = desk.summary(uid);
        assertEquals(1, published.edition());
        assertEquals(published.approvedBy(), published.publishedBy());
        assertEquals("work.publish", acts("work:" + slug).get(0));
    }

    @Test
    void aScheduledDraftWhoseWorkChangedIsRefusedAndSaysWhy() throws Exception {
        String slug = slug();
        library.publish(Library.work(slug, "Hẹn rồi đổi").text("Cũ."));
        String id = reopen(slug);
        String tag = tag(patch(editor, id, "\"v1\"", Map.of("body", "Mới.")).statusCode(200));
        tag = approved(id, tag);
        schedule(id, tag, clock.instant().plusSeconds(3_600).toString()).statusCode(200);
        library.publish(Library.work(slug, "Hẹn rồi đổi").text("Chen ngang."));
        clock.forward(Duration.ofHours(2));
        UUID uid = UUID.fromString(id);
        Await.until(
                "refused by the timetable",
                Duration.ofSeconds(10),
                () -> desk.summary(uid).state() == DraftState.APPROVED);
        get(id).body("draft.refusal", containsString("edition 1 then, edition 2 now"))
                .body("draft.publishAt", nullValue());
        given().get("/api/v1/works/" + slug + "/sections/mo-dau").then().body("html", containsString("Chen ngang"));
        assertEquals("draft.refuse", acts("draft:" + id).get(0));
    }

    @Test
    void draftsAreListedByStateEditorAndWork() {
        String slug = slug();
        String mine = open(document(slug, "Danh sách"));
        String deleted = open(document(slug, "Danh sách, bỏ"));
        String other = open(readers.token(Roles.EDITOR), document(slug, "Danh sách, người khác"));
        String me = get(mine).extract().path("draft.lastEditor");
        as(editor)
                .header("If-Match", "\"v1\"")
                .delete(DRAFTS + "/" + deleted)
                .then()
                .statusCode(204);
        as(approver)
                .get(DRAFTS + "?work=" + slug)
                .then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.id", contains(other, mine));
        as(approver).get(DRAFTS + "?state=draft&editor=" + me).then().body("items.id", contains(mine));
        as(approver).get(DRAFTS + "?state=deleted&work=" + slug).then().body("items.id", contains(deleted));
        String next = as(approver)
                .get(DRAFTS + "?limit=1&work=" + slug)
                .then()
                .body("items.id", contains(other))
                .extract()
                .path("next");
        as(approver)
                .get(DRAFTS + "?limit=1&work=" + slug + "&cursor=" + next)
                .then()
                .body("items.id", contains(mine))
                .body("next", nullValue());
        as(approver).get(DRAFTS + "?limit=1&cursor=" + next).then().statusCode(400);
        as(approver).get(DRAFTS + "?state=xong").then().statusCode(400);
        // Given up, but its history stays, and nothing more can be done with it.
        as(editor).get(DRAFTS + "/" + deleted + "/steps/1").then().statusCode(200);
        act(editor, deleted, "submit", "\"v2\"").statusCode(409);
    }

    @Test
    void aCopyThatIsCurrentIsNotSentAgain() {
        String id = open(document(slug(), "Bản sao"));
        as(editor)
                .header("If-None-Match", "\"v1\"")
                .get(DRAFTS + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", is("\"v1\""));
        as(editor)
                .header("If-None-Match", "\"v0\"")
                .get(DRAFTS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anUploadOpensADraftOfTheWorkThatItIs() {
        String slug = slug();
        library.publish(Library.work(slug, "Hồ sơ").document(Kind.REGULATION, "7-QĐ/KT", "Ban A", "2020"));
        DraftMetadata metadata = DraftForm.content(
                        json("{\"metadata\":{\"slug\":\"" + slug + "\",\"kind\":\"regulation\",\"title\":\"Hồ sơ\"}}"))
                .metadata();
        DraftContents opened = desk.open(metadata, "# Điều 1\n\nToàn văn.", new Editor("tai.len", null));
        assertEquals(false, opened.draft().newWork());
        assertEquals("tai.len", opened.draft().lastEditor());
        // The record's own data with the text that was missing: it is a record no longer.
        DraftContents attached = desk.reopen(slug, "# Điều 1\n\nToàn văn.", new Editor("tai.len", null));
        assertEquals("7-QĐ/KT", attached.metadata().number());
        preflight(attached.draft().id().toString()).body("errors", is(0));
        DraftMetadata unnamed = DraftForm.content(json("{\"metadata\":{\"title\":\"Tên " + slug + "\"}}"))
                .metadata();
        assertTrue(desk.open(unnamed, "", new Editor("tai.len", null)).draft().newWork());
        assertEquals(
                "ten-" + slug,
                desk.open(unnamed, "", new Editor("tai.len", null)).metadata().slug());
    }

    @Test
    void whatTwoPublishAtOnceIsPublishedByOne() {
        String slug = slug();
        List<String> ids = List.of(open(document(slug, "Cùng lúc")), open(document(slug, "Cùng lúc")));
        List<String> tags = ids.stream().map(id -> approved(id, "\"v1\"")).toList();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, ids.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> act(approver, ids.get(i), "publish", tags.get(i))
                        .extract()
                        .statusCode()))
                .toList();
        assertEquals(
                List.of(200, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
        given().get("/api/v1/works/" + slug + "/editions").then().body("total", is(1));
    }

    private static ObjectNode json(String text) {
        return DraftForm.object(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> acts(String subject) {
        return audit.page(new AuditFilter(null, null, subject, null, null), null, 50).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private String approved(String id, String tag) {
        String submitted = tag(act(editor, id, "submit", tag).statusCode(200));
        return tag(act(approver, id, "approve", submitted).statusCode(200));
    }

    private ValidatableResponse preflight(String id) {
        return as(editor).get(DRAFTS + "/" + id + "/preflight").then().statusCode(200);
    }

    private ValidatableResponse schedule(String id, String tag, String at) {
        return as(approver)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("at", at))
                .post(DRAFTS + "/" + id + "/schedule")
                .then();
    }

    private String reopen(String slug) {
        return open(Map.of("work", slug));
    }

    private String open(Map<String, ?> request) {
        return open(editor, request);
    }

    private static String open(String token, Map<String, ?> request) {
        return as(token)
                .contentType("application/json")
                .body(request)
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("draft.id");
    }

    private ValidatableResponse get(String id) {
        return as(editor).get(DRAFTS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse patch(String token, String id, @Nullable String tag, Map<String, ?> patch) {
        RequestSpecification request = as(token).contentType(PATCH).body(patch);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(DRAFTS + "/" + id)
                .then();
    }

    private static ValidatableResponse act(String token, String id, String act, String tag) {
        return as(token)
                .header("If-Match", tag)
                .post(DRAFTS + "/" + id + "/" + act)
                .then();
    }

    private static String tag(ValidatableResponse response) {
        return response.extract().header("ETag");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String slug() {
        return "kt-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static Map<String, Object> document(String slug, String title) {
        return Map.of(
                "metadata",
                Map.of("slug", slug, "kind", "material", "title", title),
                "body",
                "# Điều 1. Phạm vi\n\nNội dung.");
    }
}
