package vn.sotay.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.revision.Revisions;

@QuarkusTest
class ReplacingTest {
    private static final Actor DESK = new Actor("bien.tap", false);

    @Inject
    Library library;

    @Inject
    Publishing publishing;

    @Inject
    Catalog catalog;

    @Inject
    Revisions revisions;

    @Inject
    SignedInReaders readers;

    private static Library.Draft document(String slug, String number, String issued) {
        return work(slug, "Quy định thử " + slug).document(Kind.REGULATION, number, "Ban Bí thư", issued);
    }

    private static WorkMetadata.Link replaces(String slug, boolean partial) {
        return new WorkMetadata.Link(RelationType.REPLACES, slug, null, null, null, partial);
    }

    private static ValidatableResponse shown(String slug) {
        return given().get("/api/v1/works/" + slug).then().statusCode(200);
    }

    @Test
    void theReplacedWorkSaysByWhatAndSinceWhen() {
        library.publish(document("thay-cu", "801-QĐ/TW", "2015-01-02"));
        library.publish(work("thay-ban", "Bạn của bản cũ")
                .linked(new WorkMetadata.Link(RelationType.CITES, "thay-cu", null, null, null)));
        long before = revisions.head();
        library.publish(document("thay-moi", "802-QĐ/TW", "2021-07-30").linked(replaces("thay-cu", false)));
        shown("thay-cu")
                .body("status.value", equalTo("replaced"))
                .body("status.asOf", equalTo("2021-07-30"))
                .body("status.source", equalTo("Quy định số 802-QĐ/TW ngày 30/7/2021"));
        given().get("/api/v1/works?status=replaced&issuer=ban-bi-thu&year=2015")
                .then()
                .body("items.slug", hasItems("thay-cu"));
        List<String> logged = revisions.after(before, 20).stream()
                .map(row -> row.change().slug())
                .toList();
        // The one that links to the replaced work shows its status, so it changed too.
        assertThat(logged, hasItems("thay-cu", "thay-moi", "thay-ban"));
        // What was stated is exported, not what follows.
        assertEquals(
                WorkMetadata.Status.UNKNOWN,
                catalog.manuscripts("thay-ct", 1).get(0).metadata().status());
        assertEquals(
                "thay-cu", catalog.manuscripts("thay-ct", 1).get(0).metadata().slug());
    }

    @Test
    void theOrderInWhichTheTwoArePublishedDoesNotMatter() {
        library.publish(document("truoc-moi", "804-QĐ/TW", "2021-07").linked(replaces("truoc-cu", true)));
        library.publish(document("truoc-cu", "803-QĐ/TW", "2015"));
        shown("truoc-cu")
                .body("status.value", equalTo("partlyInForce"))
                .body("status.source", equalTo("Quy định số 804-QĐ/TW"));
        shown("truoc-moi").body("relations[0].partial", equalTo(true));
        library.publish(document("truoc-moi", "804-QĐ/TW", "2021-07"));
        shown("truoc-cu").body("status.value", equalTo("unknown")).body("status", not(hasKey("source")));
    }

    @Test
    void withdrawingTheReplacingWorkTakesItBack() {
        library.publish(document("lui-cu", "805-QĐ/TW", "2015-01-02"));
        library.publish(document("lui-moi", "806-QĐ/TW", "2021-07-30").linked(replaces("lui-cu", false)));
        shown("lui-cu").body("status.value", equalTo("replaced"));
        String tag = given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .get("/api/v1/editorial/works/lui-moi")
                .header("ETag");
        long before = revisions.head();
        given().auth()
                .oauth2(readers.token(Roles.APPROVER))
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Nhầm\"}")
                .post("/api/v1/editorial/works/lui-moi/withdraw")
                .then()
                .statusCode(200);
        shown("lui-cu").body("status.value", equalTo("unknown"));
        assertThat(
                revisions.after(before, 20).stream()
                        .map(row -> row.change().slug())
                        .toList(),
                hasItems("lui-cu", "lui-moi"));
    }

    @Test
    void whatAnEditorStatedStands() {
        WorkMetadata stated = document("tay-cu", "807-QĐ/TW", "2015-01-02").metadata();
        Manuscript manuscript = new Manuscript(
                with(stated, new WorkMetadata.Status(EffectStatus.IN_FORCE, new PartialDate("2026"), "Công báo")), "");
        publishing.publish(List.of(publishing.prepare(manuscript)), DESK);
        library.publish(document("tay-moi", "808-QĐ/TW", "2021-07-30").linked(replaces("tay-cu", false)));
        shown("tay-cu").body("status.value", equalTo("inForce")).body("status.source", equalTo("Công báo"));
    }

    private static WorkMetadata with(WorkMetadata of, WorkMetadata.Status status) {
        return new WorkMetadata(
                of.slug(),
                of.kind(),
                of.title(),
                of.number(),
                of.issuer(),
                of.issued(),
                of.effective(),
                status,
                of.creators(),
                of.publisher(),
                of.year(),
                of.isbn(),
                of.language(),
                of.shelves(),
                of.topics(),
                of.relations(),
                of.audience(),
                of.coverage(),
                of.evidence(),
                of.note(),
                of.sources());
    }

    @Test
    void aWorkForFewerPeopleIsNotToldOf() {
        library.publish(document("kin-cu", "809-QĐ/TW", "2015-01-02"));
        library.publish(document("kin-moi", "810-QĐ/TW", "2021-07-30")
                .audience(Audience.MEMBERS)
                .linked(replaces("kin-cu", false)));
        shown("kin-cu").body("status.value", equalTo("unknown"));
        library.publish(document("kin-moi", "810-QĐ/TW", "2021-07-30").linked(replaces("kin-cu", false)));
        shown("kin-cu").body("status.value", equalTo("replaced"));
    }

    @Test
    void noWorkReplacesItselfByWayOfOthers() {
        library.publish(document("vong-a", "811-QĐ/TW", "2015-01-02").linked(replaces("vong-b", false)));
        library.publish(document("vong-b", "812-QĐ/TW", "2015-01-02").linked(replaces("vong-c", false)));
        Library.Draft closing = document("vong-c", "813-QĐ/TW", "2015-01-02").linked(replaces("vong-a", true));
        assertEquals(Outcome.Result.CONFLICT, library.publish(closing).result());
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> publishing.publish(List.of(publishing.prepare(new Manuscript(closing.metadata(), ""))), DESK));
        assertEquals(ProblemType.CONFLICT, refused.type());
        assertThat(refused.getMessage(), containsString("vong-c → vong-a → vong-b → vong-c"));
    }
}
