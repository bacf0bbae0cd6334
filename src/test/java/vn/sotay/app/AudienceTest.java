package vn.sotay.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.WorkMetadata;

/** What is for members, or for one committee, as everybody meets it: here, not here, and in no count. */
@QuarkusTest
class AudienceTest {
    private static final String SHELF = "tu-sach-doi-tuong";
    private static final String OPEN = "doi-tuong-moi-nguoi";
    private static final String MEMBERS = "doi-tuong-dang-vien";
    private static final String COMMITTEE = "doi-tuong-dang-bo";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @Inject
    MeterRegistry metrics;

    private String elsewhere = "";
    private String inside = "";

    @BeforeEach
    void works() {
        readers.committee("dt-dang-bo", null);
        readers.committee("dt-chi-bo", "dt-dang-bo");
        readers.committee("dt-noi-khac", null);
        elsewhere = readers.tokenOf("dt-noi-khac");
        inside = readers.tokenOf("dt-chi-bo");
        library.shelf(SHELF, "Đối tượng");
        publish(COMMITTEE, Audience.parse("dt-dang-bo"), "Chỉ riêng xylophon của đảng bộ.");
        publish(MEMBERS, Audience.MEMBERS, "Chỉ riêng xylophon của đảng viên.");
        library.publish(Library.work(OPEN, "Công khai đối tượng thử")
                .on(SHELF)
                .linked(
                        new WorkMetadata.Link(RelationType.GUIDES, MEMBERS, null, null, null),
                        new WorkMetadata.Link(RelationType.GUIDES, COMMITTEE, null, null, null))
                .text("# Chương I\n\nMọi người đều đọc xylophon."));
    }

    private void publish(String slug, Audience audience, String text) {
        library.publish(
                Library.work(slug, "Riêng " + slug).on(SHELF).audience(audience).text("# Chương I\n\n" + text));
    }

    @Test
    void listsAndCountsHaveWhatTheViewerMaySee() {
        for (int again = 0; again < 2; again++) {
            get(null, "works?shelf=" + SHELF).body("items.slug", contains(OPEN)).body("total", is(1));
            get(elsewhere, "works?shelf=" + SHELF)
                    .body("items.slug", containsInAnyOrder(OPEN, MEMBERS))
                    .body("total", is(2));
            get(inside, "works?shelf=" + SHELF)
                    .body("items.slug", containsInAnyOrder(OPEN, MEMBERS, COMMITTEE))
                    .body("total", is(3));
            String count = "items.find { it.slug == '" + SHELF + "' }.workCount";
            get(null, "shelves").body(count, is(1));
            get(elsewhere, "shelves").body(count, is(2));
            get(inside, "shelves").body(count, is(3));
        }
    }

    @Test
    void whatIsNotForSomebodyIsAnsweredLikeWhatDoesNotExist() {
        String missing = get404(null, "works/khong-co").replace("khong-co", "?");
        for (String path :
                List.of("", "/editions", "/editions/1", "/sections/chuong-i", "/editions/1/sections/chuong-i")) {
            given().get("/api/v1/works/" + MEMBERS + path).then().statusCode(404);
            get(elsewhere, "works/" + MEMBERS + path);
            as(elsewhere).get("/api/v1/works/" + COMMITTEE + path).then().statusCode(404);
            get(inside, "works/" + COMMITTEE + path);
        }
        assertEquals(missing, get404(null, "works/" + MEMBERS).replace(MEMBERS, "?"));
        assertEquals(missing, get404(elsewhere, "works/" + COMMITTEE).replace(COMMITTEE, "?"));
    }

    @Test
    void contentByHashIsServedToThoseWhoMaySeeAWorkThatHoldsIt() {
        String hash = get(inside, "works/" + COMMITTEE).extract().path("toc[0].content");
        as(inside)
                .get("/api/v1/content/" + hash)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Authorization"))
                .body(containsString("xylophon"));
        as(elsewhere).get("/api/v1/content/" + hash).then().statusCode(404);
        given().get("/api/v1/content/" + hash).then().statusCode(404);
        String open = get(null, "works/" + OPEN).extract().path("toc[0].content");
        as(inside).get("/api/v1/content/" + open).then().statusCode(200).header("Cache-Control", startsWith("public"));
    }

    @Test
    void relationsToWhatMayNotBeSeenAreLeftOut() {
        get(null, "works/" + OPEN).body("relations", empty());
        get(elsewhere, "works/" + OPEN).body("relations.size()", is(1));
        get(inside, "works/" + OPEN).body("relations.size()", is(2));
    }

    @Test
    void searchFindsAndCountsWhatTheViewerMaySee() throws Exception {
        Await.until(
                "the index has them",
                Duration.ofSeconds(30),
                () -> ((List<?>) given().auth()
                                        .oauth2(inside)
                                        .get("/api/v1/search?q=xylophon")
                                        .path("items"))
                                .size()
                        == 3);
        get(null, "search?q=xylophon").body("items.slug", contains(OPEN)).body("total", is(1));
        get(elsewhere, "search?q=xylophon")
                .body("items.slug", containsInAnyOrder(OPEN, MEMBERS))
                .body("total", is(2))
                .body("facets.shelf.find { it.value == '" + SHELF + "' }.count", is(2));
        get(inside, "search?q=xylophon&group=section").body("total", is(3));
    }

    @Test
    void preparedAnswersDoNotReachTheWrongViewer() {
        String path = "works?shelf=" + SHELF + "&sort=title";
        Response mine = as(inside).get("/api/v1/" + path);
        mine.then().header("Cache-Control", "private, no-cache").header("Vary", containsString("Authorization"));
        Response open = given().get("/api/v1/" + path);
        open.then().header("Cache-Control", "public, no-cache");
        assertNotEquals(mine.header("ETag"), open.header("ETag"));
        // From memory now, each its own.
        assertEquals(mine.header("ETag"), as(inside).get("/api/v1/" + path).header("ETag"));
        assertEquals(open.header("ETag"), given().get("/api/v1/" + path).header("ETag"));
        given().header("If-None-Match", mine.header("ETag"))
                .get("/api/v1/" + path)
                .then()
                .statusCode(200);
        as(inside)
                .header("If-None-Match", mine.header("ETag"))
                .get("/api/v1/" + path)
                .then()
                .statusCode(304);
        // Signed out, the same credentials open nothing any more, prepared or not.
        as(inside).delete("/api/v1/me/devices").then().statusCode(204);
        as(inside).get("/api/v1/" + path).then().statusCode(401);
    }

    @Test
    void membersOfDifferentCellsShareAnAnswerThatIsTheSameForThem() {
        String path = "works?shelf=" + SHELF + "&sort=title&limit=2";
        readers.committee("dt-chi-bo-2", "dt-noi-khac");
        String other = readers.tokenOf("dt-chi-bo-2");
        // Each once, so that the credentials are known.
        get(other, "shelves");
        get(elsewhere, "works?limit=1");
        FunctionCounter prepared = metrics.get("sotay.requests.prepared").functionCounter();
        get(elsewhere, path).body("total", is(2));
        double before = prepared.count();
        get(other, path).body("total", is(2));
        assertEquals(before + 1, prepared.count(), "sent from memory");
        get(inside, path).body("total", is(3));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static RequestSpecification as(String token) {
        return given().headers(bearer(token));
    }

    private static ValidatableResponse get(@Nullable String token, String path) {
        return (token == null ? given() : as(token))
                .get("/api/v1/" + path)
                .then()
                .statusCode(200);
    }

    private static String get404(@Nullable String token, String path) {
        return (token == null ? given() : as(token))
                .get("/api/v1/" + path)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }
}
