package vn.sotay.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditFilter;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.revision.Revision;
import vn.sotay.revision.Revisions;

@QuarkusTest
class WithdrawalTest {
    private static final String REASON = "Nội dung có sai sót; xin đọc bản mới.";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @Inject
    Publishing publishing;

    @Inject
    Revisions revisions;

    @Inject
    Audit audit;

    private String tag(String slug) {
        return given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .get("/api/v1/editorial/works/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse withdraw(String slug, Map<String, String> body) {
        return given().auth()
                .oauth2(readers.token(Roles.APPROVER))
                .header("If-Match", tag(slug))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/editorial/works/" + slug + "/withdraw")
                .then();
    }

    @Test
    void whatIsWithdrawnIsGoneFromEverywhereAndLeavesATombstone() {
        library.shelf("thu-hoi", "Thu hồi");
        library.publish(work("thu-hoi-moi", "Bản thay").on("thu-hoi"));
        library.publish(work("thu-hoi-cu", "Cẩm nang ngoằn ngoèo")
                .on("thu-hoi")
                .text("## Khúc khuỷu\n\nCâu văn chỉ có ở đây."));
        library.publish(work("thu-hoi-ban", "Sách viện dẫn")
                .on("thu-hoi")
                .linked(new WorkMetadata.Link(RelationType.CITES, "thu-hoi-cu", null, null, null)));
        String bytes =
                "/api/v1/content/" + given().get("/api/v1/works/thu-hoi-cu").path("toc[0].content");
        given().get(bytes).then().statusCode(200);
        awaitHits("ngoằn ngoèo", true);
        long before = revisions.head();

        withdraw("thu-hoi-cu", Map.of("reason", REASON, "replacement", "thu-hoi-moi"))
                .statusCode(200)
                .body("slug", equalTo("thu-hoi-cu"))
                .body("title", equalTo("Cẩm nang ngoằn ngoèo"))
                .body("withdrawnAt", notNullValue());

        for (String below : List.of("", "/editions", "/editions/1", "/sections/khuc-khuyu", "/editions/1/sections/x")) {
            given().get("/api/v1/works/thu-hoi-cu" + below)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:sotay:problem:withdrawn"))
                    .body("tombstone.slug", equalTo("thu-hoi-cu"))
                    .body("tombstone.title", equalTo("Cẩm nang ngoằn ngoèo"))
                    .body("tombstone.reason", equalTo(REASON))
                    .body("tombstone.replacement", equalTo("thu-hoi-moi"))
                    .body("tombstone.withdrawnAt", notNullValue());
        }
        given().get(bytes).then().statusCode(404);
        given().get("/api/v1/works?shelf=thu-hoi").then().body("total", equalTo(2));
        given().get("/api/v1/shelves").then().body("items.find { it.slug == 'thu-hoi' }.workCount", equalTo(2));
        given().get("/api/v1/works/thu-hoi-ban").then().body("relations", empty());
        awaitHits("ngoằn ngoèo", false);
        given().accept(ContentType.HTML)
                .get("/van-ban/thu-hoi-cu/khuc-khuyu")
                .then()
                .statusCode(410)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("Đã thu hồi"),
                        containsString(REASON),
                        containsString("href=\"/van-ban/thu-hoi-moi\""),
                        not(containsString("khuyu"))));
        assertEquals(
                List.of("thu-hoi-cu→null", "thu-hoi-ban→public"),
                revisions.after(before, 10).stream()
                        .map(Revision::change)
                        .filter(change -> change.slug().startsWith("thu-hoi"))
                        .map(change -> change.slug() + '→' + change.audienceAfter())
                        .toList());
        var entries = audit.page(new AuditFilter(null, null, "work:thu-hoi-cu", null, null), null, 10)
                .items();
        assertEquals(
                List.of("work.withdraw"),
                entries.stream().map(entry -> entry.action()).toList());
        assertEquals(
                REASON,
                Objects.requireNonNull(entries.get(0).after()).get("reason").asText());
    }

    private void awaitHits(String query, boolean wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            Response answer =
                    given().queryParam("q", query).queryParam("verbatim", true).get("/api/v1/search");
            List<String> slugs = answer.then().statusCode(200).extract().path("items.slug");
            if (slugs.contains("thu-hoi-cu") == wanted) {
                return;
            }
            assertTrue(System.nanoTime() < deadline, "found: " + slugs);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void itsSlugIsNeverGivenAgain() {
        library.publish(work("thu-hoi-mai", "Thu hồi mãi"));
        withdraw("thu-hoi-mai", Map.of("reason", REASON)).statusCode(200).body("$", not(hasKey("replacement")));
        assertEquals(
                Outcome.Result.TAKEN,
                library.publish(work("thu-hoi-mai", "Thu hồi mãi")).result());
        Manuscript again = new Manuscript(work("thu-hoi-mai", "Bản khác").metadata(), "");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> publishing.publish(List.of(publishing.prepare(again)), new Actor("bien.tap", false)));
        assertEquals(ProblemType.CONFLICT, refused.type());
        given().get("/api/v1/works/thu-hoi-mai").then().statusCode(410);
    }

    @Test
    void thoseWhoCouldNotSeeItLearnNothing() {
        library.publish(work("thu-hoi-thanh-vien", "Thu hồi nội bộ").audience(Audience.MEMBERS));
        library.publish(work("thu-hoi-kin", "Bản thay chỉ cho một đảng bộ")
                .audience(new Audience(Audience.Scope.COMMITTEES, List.of("dang-bo-xa"))));
        withdraw("thu-hoi-thanh-vien", Map.of("reason", REASON, "replacement", "thu-hoi-kin"))
                .statusCode(200);
        given().get("/api/v1/works/thu-hoi-thanh-vien").then().statusCode(404).body("$", not(hasKey("tombstone")));
        given().auth()
                .oauth2(readers.token())
                .get("/api/v1/works/thu-hoi-thanh-vien")
                .then()
                .statusCode(410)
                .body("tombstone.reason", equalTo(REASON))
                .body("tombstone", not(hasKey("replacement")));
    }

    @Test
    void onlyAnApproverWhoSawTheWorkAsItIsWithdrawsIt() {
        library.publish(work("thu-hoi-dieu-kien", "Một"));
        String address = "/api/v1/editorial/works/thu-hoi-dieu-kien/withdraw";
        String read = tag("thu-hoi-dieu-kien");
        library.publish(work("thu-hoi-dieu-kien", "Hai"));
        String body = "{\"reason\":\"" + REASON + "\"}";
        var request = given().contentType(ContentType.JSON).body(body).header("If-Match", read);
        request.post(address).then().statusCode(401);
        given().spec(request)
                .auth()
                .oauth2(readers.token(Roles.EDITOR))
                .post(address)
                .then()
                .statusCode(403);
        String approver = readers.token(Roles.APPROVER);
        given().auth()
                .oauth2(approver)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(428);
        given().auth()
                .oauth2(approver)
                .contentType(ContentType.JSON)
                .header("If-Match", read)
                .body(body)
                .post(address)
                .then()
                .statusCode(412);
        assertFalse(given().get("/api/v1/works/thu-hoi-dieu-kien").statusCode() == 410);
        withdraw("thu-hoi-dieu-kien", Map.of("reason", " ", "replacement", "khong-co"))
                .statusCode(400)
                .body("violations.field", contains("reason", "replacement"));
        withdraw("thu-hoi-dieu-kien", Map.of("reason", REASON, "replacement", "thu-hoi-dieu-kien"))
                .statusCode(400)
                .body("violations.field", hasItem("replacement"));
        withdraw("thu-hoi-dieu-kien", Map.of("reason", REASON)).statusCode(200);
        given().auth()
                .oauth2(approver)
                .contentType(ContentType.JSON)
                .header("If-Match", read)
                .body(body)
                .post(address)
                .then()
                .statusCode(410);
    }
}
