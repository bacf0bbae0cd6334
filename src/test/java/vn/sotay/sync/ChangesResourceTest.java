package vn.sotay.sync;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.storage.ContentHash;

/** Sync as a phone sees it. What a page has in general, PlannerTest proves; here it is the real library and the wire. */
@QuarkusTest
class ChangesResourceTest {
    private static final String RESTART = "urn:sotay:problem:sync-restart";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @Inject
    EntityManager entities;

    /** A phone: what it keeps by type and slug, and where it stands. */
    private static final class Phone {
        final Map<String, Map<String, Object>> kept = new TreeMap<>();
        final Map<String, Object> last = new HashMap<>();

        @Nullable
        String credentials;

        @Nullable
        String since;

        Phone as(@Nullable String token) {
            credentials = token;
            return this;
        }

        Response ask(int limit) {
            RequestSpecification request = given().queryParam("limit", limit);
            if (credentials != null) {
                request.auth().oauth2(credentials);
            }
            if (since != null) {
                request.queryParam("since", since);
            }
            return request.get("/api/v1/changes");
        }

        /** Follows to the last page; what came by slug. */
        Map<String, String> sync(int limit) {
            last.clear();
            Map<String, String> came = new TreeMap<>();
            while (true) {
                JsonPath page = ask(limit).then().statusCode(200).extract().jsonPath();
                List<Map<String, Object>> changes = page.getList("changes");
                assertTrue(changes.size() <= limit);
                for (Map<String, Object> change : changes) {
                    String type = String.valueOf(change.get("type"));
                    String slug = String.valueOf(change.get("slug"));
                    came.put(slug, type);
                    last.put(slug, change);
                    String key = (type.startsWith("shelf") ? "shelf " : "work ") + slug;
                    if (type.equals("shelf") || type.equals("work")) {
                        kept.put(key, change);
                    } else {
                        kept.remove(key);
                    }
                }
                String next = page.getString("next");
                since = next == null ? Objects.requireNonNull(page.getString("token")) : next;
                if (next == null) {
                    assertEquals(900, page.getInt("pollAfter"));
                    assertEquals(900, page.getInt("spread"));
                    return came;
                }
                assertNull(page.getString("token"), "a token before the last page would lose the rest");
            }
        }

        String said(String subject) {
            return String.valueOf(kept.get(subject));
        }

        Phone fresh() {
            Phone other = new Phone().as(credentials);
            other.sync(100);
            return other;
        }
    }

    private void agrees(Phone phone) {
        assertEquals(phone.fresh().kept, phone.kept, "by differences or anew: the same");
    }

    @Test
    void aWorkComesWholeAndWithWhatItIsSignedBy() throws Exception {
        library.shelf("dong-bo", "Đồng bộ");
        Phone phone = new Phone();
        phone.sync(100);
        library.publish(work("db-quy-dinh", "Quy định \"đồng bộ\"")
                .on("dong-bo", 3)
                .about("Đồng bộ")
                .linked(new WorkMetadata.Link(RelationType.BASED_ON, null, "Điều lệ", null, null))
                .text("## Điều 1. Một\n\nLời.\n\n## Điều 2. Hai\n\nLời khác."));
        assertEquals(Map.of("db-quy-dinh", "work"), phone.sync(100));
        Map<String, Object> change = phone.kept.get("work db-quy-dinh");
        JsonPath work =
                JsonPath.from(new ObjectMapper().writeValueAsString(change)).setRootPath("work");
        assertEquals("Quy định \"đồng bộ\"", work.getString("title"));
        assertEquals(List.of(Map.of("slug", "dong-bo", "position", 3)), work.getList("shelves"));
        assertEquals(List.of(Map.of("type", "basedOn", "label", "Điều lệ")), work.getList("relations"));
        assertEquals(List.of("dieu-1", "dieu-2"), work.getList("toc.anchor"));
        byte[] body = given().get("/api/v1/content/" + work.getString("toc[0].content"))
                .asByteArray();
        assertEquals(work.getString("toc[0].content"), ContentHash.of(body).hex());
        assertEquals(work.getInt("toc[0].size"), body.length);
        String manifest = "{\"edition\":1,\"publishedAt\":\"" + work.getString("edition.publishedAt")
                + "\",\"sections\":[{\"anchor\":\"dieu-1\",\"content\":\"" + work.getString("toc[0].content")
                + "\",\"heading\":\"Điều 1. Một\",\"level\":1},{\"anchor\":\"dieu-2\",\"content\":\""
                + work.getString("toc[1].content")
                + "\",\"heading\":\"Điều 2. Hai\",\"level\":1}],\"title\":\"Quy định \\\"đồng bộ\\\"\",\"work\":\"db-quy-dinh\"}";
        assertEquals(
                ContentHash.of(manifest.getBytes(StandardCharsets.UTF_8)).hex(),
                work.getString("edition.manifest"),
                "whoever has the object can make the manifest");
        agrees(phone);
    }

    @Test
    void pagesOfOneGiveWhatOnePageGives() {
        for (int i = 0; i < 5; i++) {
            library.publish(work("tung-trang-" + i, "Từng trang " + i));
        }
        Phone phone = new Phone();
        phone.sync(3);
        agrees(phone);
        Phone slow = new Phone();
        slow.since = phone.since;
        library.publish(work("tung-trang-0", "Từng trang không"));
        library.publish(work("tung-trang-1", "Từng trang một"));
        String first = slow.ask(1).asString();
        assertEquals(first, slow.ask(1).asString(), "a page can be replayed");
        // Changes between two pages: what has been passed comes again, what has not comes once.
        slow.since = JsonPath.from(first).getString("next");
        assertNotNull(slow.since);
        library.publish(work("tung-trang-0", "Từng trang không nữa"));
        assertEquals(Map.of("tung-trang-0", "work", "tung-trang-1", "work"), slow.sync(1));
        phone.sync(100);
        assertEquals(phone.since, slow.since);
        agrees(phone);
    }

    @Test
    void aPollOfTheHeadIsOneAnswerForEverybodyAndCostsNoBody() {
        Phone phone = new Phone();
        phone.sync(100);
        Response head = phone.ask(100);
        assertEquals(List.of(), head.jsonPath().getList("changes"));
        assertEquals(phone.since, head.jsonPath().getString("token"));
        assertEquals("public, no-cache", head.header("Cache-Control"));
        given().header("If-None-Match", head.header("ETag"))
                .get("/api/v1/changes?limit=100&since=" + phone.since)
                .then()
                .statusCode(304);
        given().header("If-None-Match", head.header("ETag"))
                .head("/api/v1/changes?limit=100&since=" + phone.since)
                .then()
                .statusCode(304);
        readers.committee("pol-a", null);
        readers.committee("pol-b", null);
        Phone one = new Phone().as(readers.tokenOf("pol-a"));
        Phone two = new Phone().as(readers.tokenOf("pol-b"));
        one.sync(100);
        two.sync(100);
        assertEquals(one.since, two.since, "members who see the same have the same token");
        assertEquals("private, no-cache", one.ask(100).header("Cache-Control"));
    }

    @Test
    void audiencesThatWidenAndNarrowReachWhomTheyConcern() {
        readers.committee("ph-a", null);
        readers.committee("ph-b", null);
        Phone anonymous = new Phone();
        Phone first = new Phone().as(readers.tokenOf("ph-a"));
        Phone second = new Phone().as(readers.tokenOf("ph-b"));
        library.publish(work("ph-mot", "Phạm vi một").audience(Audience.MEMBERS));
        library.publish(work("ph-hai", "Phạm vi hai")
                .linked(new WorkMetadata.Link(RelationType.CITES, "ph-mot", null, null, null)));
        List.of(anonymous, first, second).forEach(phone -> phone.sync(100));
        assertFalse(anonymous.kept.containsKey("work ph-mot"));
        assertFalse(anonymous.said("work ph-hai").contains("ph-mot"), "nor is it spoken of");
        assertTrue(second.said("work ph-hai").contains("ph-mot"));

        library.publish(work("ph-mot", "Phạm vi một").audience(Audience.parse("ph-a")));
        assertEquals(Map.of("ph-hai", "work"), anonymous.sync(100));
        assertEquals(Map.of("ph-mot", "work", "ph-hai", "work"), first.sync(100));
        assertEquals(Map.of("ph-mot", "noLongerVisible", "ph-hai", "work"), second.sync(100));

        library.publish(work("ph-mot", "Phạm vi một rộng"));
        assertEquals(Map.of("ph-mot", "work", "ph-hai", "work"), anonymous.sync(100));
        List.of(first, second).forEach(phone -> phone.sync(100));
        List.of(anonymous, first, second).forEach(this::agrees);
    }

    @Test
    void whatWasWithdrawnIsToldWithReasonAndReplacementToThoseWhoCouldSeeIt() {
        readers.committee("th-a", null);
        readers.committee("th-b", null);
        library.publish(work("th-moi", "Bản mới").audience(Audience.parse("th-a")));
        library.publish(work("th-cu", "Bản cũ").audience(Audience.MEMBERS));
        library.publish(work("th-rieng", "Bản riêng").audience(Audience.parse("th-a")));
        Phone anonymous = new Phone();
        Phone first = new Phone().as(readers.tokenOf("th-a"));
        Phone second = new Phone().as(readers.tokenOf("th-b"));
        List.of(anonymous, first, second).forEach(phone -> phone.sync(100));
        withdraw("th-cu", "th-moi");
        withdraw("th-rieng", null);
        assertEquals(Map.of(), anonymous.sync(100));
        assertEquals(Map.of("th-cu", "withdrawn", "th-rieng", "withdrawn"), first.sync(100));
        assertEquals(Map.of("th-cu", "withdrawn"), second.sync(100));
        assertTrue(first.last.toString().contains("replacement=th-moi"));
        assertTrue(first.last.toString().contains("reason=Có sai sót"));
        assertFalse(second.last.toString().contains("th-moi"), "the replacement is not for them");
        List.of(anonymous, first, second).forEach(this::agrees);
        assertEquals(Map.of(), first.sync(100));
    }

    @Test
    void whatEditorsDoWithAShelfByHandArrives() {
        library.shelf("ke-tay", "Kệ xếp tay");
        library.publish(work("tay-mot", "Một").on("ke-tay"));
        library.publish(work("tay-hai", "Hai").on("ke-tay"));
        Phone phone = new Phone();
        phone.sync(100);
        shelf("ke-tay", "/works/tay-mot", "PUT", "{\"before\":\"tay-hai\"}");
        phone.sync(100);
        assertTrue(phone.said("work tay-mot").contains("place="), phone.said("work tay-mot"));
        shelf("ke-tay", "/works/tay-hai", "DELETE", "");
        assertEquals(Map.of("ke-tay", "shelf", "tay-hai", "work"), phone.sync(100));
        assertTrue(!phone.said("work tay-hai").contains("ke-tay"), phone.said("work tay-hai"));
        agrees(phone);

        given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "ke-bo", "title", "Kệ bỏ đi"))
                .post("/api/v1/editorial/shelves")
                .then()
                .statusCode(201);
        assertEquals(Map.of("ke-bo", "shelf"), phone.sync(100));
        shelf("ke-bo", "", "DELETE", "");
        assertEquals(Map.of("ke-bo", "shelfRemoved"), phone.sync(100));
        agrees(phone);
    }

    private void shelf(String slug, String path, String method, String body) {
        String address = "/api/v1/editorial/shelves/" + slug;
        String token = readers.token(Roles.EDITOR);
        String tag = given().auth().oauth2(token).get(address).header("ETag");
        RequestSpecification request = given().auth().oauth2(token).header("If-Match", tag);
        if (!body.isEmpty()) {
            request.contentType(ContentType.JSON).body(body);
        }
        assertEquals(2, request.request(method, address + path).statusCode() / 100);
    }

    @Test
    void shelvesAndAliasesAreChangesToo() {
        library.shelf("ke-cu", "Kệ cũ");
        library.publish(work("ke-sach", "Sách trên kệ").on("ke-cu"));
        Phone phone = new Phone();
        phone.sync(100);
        library.shelf("ke-cu", "Kệ mới");
        assertEquals(Map.of("ke-cu", "shelf"), phone.sync(100));
        given().auth()
                .oauth2(readers.token(Roles.APPROVER))
                .contentType(ContentType.JSON)
                .body(Map.of("alias", "ke-ten-khac"))
                .post("/api/v1/editorial/works/ke-sach/aliases")
                .then()
                .statusCode(200);
        assertEquals(Map.of("ke-sach", "work"), phone.sync(100));
        assertTrue(phone.said("work ke-sach").contains("aliases=[ke-ten-khac]"));
        agrees(phone);
    }

    @Test
    void aReaderWhoIsMovedGoesOnWithTheirToken() {
        readers.committee("ch-tren", null);
        readers.committee("ch-a", "ch-tren");
        readers.committee("ch-b", null);
        library.publish(work("ch-cua-a", "Của chi bộ A").audience(Audience.parse("ch-a")));
        library.publish(work("ch-cua-tren", "Của cấp trên").audience(Audience.parse("ch-tren")));
        library.publish(work("ch-cua-b", "Của chi bộ B").audience(Audience.parse("ch-b")));
        library.publish(work("ch-chung", "Chung")
                .linked(new WorkMetadata.Link(RelationType.CITES, "ch-cua-a", null, null, null)));
        Phone phone = new Phone();
        phone.sync(100);
        phone.as(readers.tokenOf("ch-a"));
        Map<String, String> signedIn = phone.sync(100);
        assertEquals("work", signedIn.get("ch-cua-a"));
        assertEquals("work", signedIn.get("ch-chung"), "it speaks of 'ch-cua-a' now");
        assertFalse(signedIn.containsKey("ch-cua-b"));
        agrees(phone);

        Phone stranger = new Phone().as(readers.tokenOf("ch-b"));
        stranger.since = phone.since;
        stranger.ask(100).then().statusCode(410).body("type", equalTo(RESTART));
        Phone out = new Phone();
        out.since = phone.since;
        out.ask(100).then().statusCode(410);

        move(phone, "ch-b");
        Map<String, String> moved = phone.sync(2);
        assertEquals(
                Map.of(
                        "ch-cua-a", "noLongerVisible",
                        "ch-cua-tren", "noLongerVisible",
                        "ch-cua-b", "work",
                        "ch-chung", "work"),
                moved);
        agrees(phone);
        stranger.ask(100).then().statusCode(410);

        // And the tree above may change: what is asked for is again the difference.
        given().auth()
                .oauth2(readers.token(Roles.ADMIN))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Đơn vị ch-b", "parent", "ch-tren"))
                .put("/api/v1/admin/committees/ch-b")
                .then()
                .statusCode(200);
        assertEquals(Map.of("ch-cua-tren", "work"), phone.sync(100));
        agrees(phone);
    }

    @Test
    void aTokenOfARestoredLibraryOrOfAnotherServerMeansToStartAgain() {
        library.publish(work("phuc-hoi", "Phục hồi"));
        Phone phone = new Phone();
        phone.sync(100);
        String since = phone.since;
        // As if the last commits had been lost with the disk, and others had taken their numbers.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update revision set nonce = uuid_send(gen_random_uuid())"
                                + " where rev = (select max(rev) from revision)")
                        .executeUpdate());
        phone.ask(99)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo(RESTART))
                .body("restart", equalTo("/api/v1/changes"))
                .body("detail", containsString("/api/v1/changes"));
        phone.since = null;
        phone.kept.clear();
        // What was prepared before is not kept over a restore, for which the service is started anew.
        phone.sync(98);
        assertNotEquals(since, phone.since);
        library.publish(work("phuc-hoi", "Phục hồi lần nữa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "AQEAAAAAAAADLAAAAAAAAABjH9w1Yx2mQbT7vV3mCq0sZQyE1rJ8uNfK",
                "%00",
                "%F0%9F%98%80",
                "đảng",
                "..",
                "AQEAAAAAAAADLAAAAAAAAABjH9w1Yx2mQbT7vV3mCq0sZQyE1rJ8uNfKAAAA"
            })
    void whatIsNoTokenOfOursMeansToStartAgain(String since) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/changes?since=" + since.replace("đả", "%C4%91%E1%BA%A3"))
                .then()
                .statusCode(410)
                .body("type", equalTo(RESTART));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x", "99999999999"})
    void aLimitOutOfRangeIsNamed(String limit) {
        given().queryParam("limit", limit)
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("limit")));
    }

    private void withdraw(String slug, @Nullable String replacement) {
        String approver = readers.token(Roles.APPROVER);
        String tag = given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .get("/api/v1/editorial/works/" + slug)
                .header("ETag");
        Map<String, String> body = new HashMap<>(Map.of("reason", "Có sai sót."));
        if (replacement != null) {
            body.put("replacement", replacement);
        }
        given().auth()
                .oauth2(approver)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/editorial/works/" + slug + "/withdraw")
                .then()
                .statusCode(200);
    }

    private void move(Phone phone, String committee) {
        String id = given().auth()
                .oauth2(phone.credentials)
                .get("/api/v1/me")
                .jsonPath()
                .getString("id");
        String admin = readers.token(Roles.ADMIN);
        String tag =
                given().auth().oauth2(admin).get("/api/v1/admin/readers/" + id).header("ETag");
        given().auth()
                .oauth2(admin)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body("{\"committee\":\"" + committee + "\"}")
                .patch("/api/v1/admin/readers/" + id)
                .then()
                .statusCode(200);
    }
}
