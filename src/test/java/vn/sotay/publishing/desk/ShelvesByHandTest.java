package vn.sotay.publishing.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditFilter;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.ShelfArrangement;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.publishing.Publishing;
import vn.sotay.revision.Revisions;

@QuarkusTest
class ShelvesByHandTest {
    private static final String SHELVES = "/api/v1/editorial/shelves";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @Inject
    Publishing publishing;

    @Inject
    Catalog catalog;

    @Inject
    Revisions revisions;

    @Inject
    Audit audit;

    private RequestSpecification editor(@Nullable String tag) {
        RequestSpecification request = given().auth().oauth2(readers.token(Roles.EDITOR));
        return tag == null ? request : request.header("If-Match", tag);
    }

    private String tag(String shelf) {
        return editor(null)
                .get(SHELVES + "/" + shelf)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse put(String path, String tag, Map<String, ?> body) {
        return editor(tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(SHELVES + path)
                .then();
    }

    private List<String> seen(String shelf) {
        return given().get("/api/v1/works?limit=100&shelf=" + shelf)
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }

    private List<String> logged(long after) {
        return revisions.after(after, 300).stream()
                .map(revision -> revision.change().slug())
                .toList();
    }

    @Test
    void aShelfIsMadeFilledOrderedAndDeleted() {
        List.of("tay-a", "tay-b", "tay-c").forEach(slug -> library.publish(work(slug, "Sách " + slug)));
        String made = editor(null)
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "tay", "title", "  Tủ sách\u00a0 bằng tay "))
                .post(SHELVES)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/editorial/shelves/tay"))
                .body("title", equalTo("Tủ sách bằng tay"))
                .body("works.size()", equalTo(0))
                .extract()
                .header("ETag");
        editor(null)
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "tay", "title", "Khác"))
                .post(SHELVES)
                .then()
                .statusCode(409);

        put("/tay/works/tay-a", made, Map.of()).statusCode(200).body("works.slug", equalTo(List.of("tay-a")));
        put("/tay/works/tay-b", made, Map.of()).statusCode(412);
        put("/tay/works/tay-c", tag("tay"), Map.of()).statusCode(200);
        put("/tay/works/tay-b", tag("tay"), Map.of("before", "tay-c"))
                .statusCode(200)
                .body("works.slug", equalTo(List.of("tay-a", "tay-b", "tay-c")))
                .body("works.stated", equalTo(List.of(false, false, false)));
        assertEquals(List.of("tay-a", "tay-b", "tay-c"), seen("tay"));
        given().get("/api/v1/works/tay-b").then().body("shelves.slug", equalTo(List.of("tay")));

        long head = revisions.head();
        put("/tay/works/tay-c", tag("tay"), Map.of("before", "tay-a")).statusCode(200);
        assertEquals(List.of("tay", "tay-c"), logged(head), "one move is the shelf and one work");
        assertEquals(List.of("tay-c", "tay-a", "tay-b"), seen("tay"));
        put("/tay/works/tay-c", tag("tay"), Map.of("before", "tay-a")).statusCode(200);
        assertEquals(head + 2, revisions.head(), "what is there already is no change");

        put("/tay/works", tag("tay"), Map.of("works", List.of("tay-b", "tay-a", "tay-c")))
                .statusCode(200);
        assertEquals(List.of("tay-b", "tay-a", "tay-c"), seen("tay"));
        put("/tay/works", tag("tay"), Map.of("works", List.of("tay-b", "tay-a")))
                .statusCode(400)
                .body("violations.field", hasItem("works"));
        put("/tay/works", tag("tay"), Map.of("works", List.of("tay-b", "tay-b", "tay-x")))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("works[1]", "works[2]", "works")));
        put("/tay/works/tay-a", tag("tay"), Map.of("before", "khong-co"))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("before")));
        put("/tay/works/khong-co", tag("tay"), Map.of()).statusCode(404);
        editor(null).delete(SHELVES + "/tay").then().statusCode(428);
        editor(tag("tay"))
                .delete(SHELVES + "/tay")
                .then()
                .statusCode(409)
                .body("detail", containsString("3 works stand on this shelf"));

        for (String slug : List.of("tay-a", "tay-b", "tay-c")) {
            editor(tag("tay")).delete(SHELVES + "/tay/works/" + slug).then().statusCode(200);
        }
        editor(tag("tay")).delete(SHELVES + "/tay").then().statusCode(204);
        editor(null).get(SHELVES + "/tay").then().statusCode(404);
        List<String> acts = audit.page(new AuditFilter(null, null, "shelf:tay", null, null), null, 50).items().stream()
                .map(entry -> entry.action())
                .toList();
        assertEquals("shelf.delete", acts.get(0));
        assertTrue(
                acts.containsAll(List.of("shelf.create", "shelf.add", "shelf.move", "shelf.arrange", "shelf.remove")));
    }

    @Test
    void neitherImportNorPublicationUndoesWhatWasDoneByHand() {
        library.shelf("giu", "Giữ");
        library.shelf("giu-khac", "Giữ khác");
        Library.Draft a = work("giu-a", "A").on("giu", 1);
        library.publish(a);
        library.publish(work("giu-b", "B").on("giu", 2));
        library.publish(work("giu-c", "C").on("giu", 3));
        library.publish(work("giu-d", "D").on("giu-khac"));
        put("/giu/works/giu-c", tag("giu"), Map.of("before", "giu-a")).statusCode(200);
        put("/giu/works/giu-d", tag("giu"), Map.of("after", "giu-c")).statusCode(200);
        editor(tag("giu")).delete(SHELVES + "/giu/works/giu-b").then().statusCode(200);
        assertEquals(List.of("giu-c", "giu-d", "giu-a"), seen("giu"));
        long head = revisions.head();

        library.publish(a);
        assertEquals(head, revisions.head(), "the same again says nothing new");
        library.publish(work("giu-a", "A khác").on("giu", 1));
        library.publish(work("giu-b", "B khác").on("giu", 2));
        library.publish(work("giu-d", "D khác").on("giu-khac"));
        library.publish(work("giu-e", "E").on("giu", 1));

        assertEquals(List.of("giu-c", "giu-d", "giu-a", "giu-e"), seen("giu"));
        assertEquals(
                List.of(new ShelfArrangement("giu", List.of("giu-c", "giu-d", "giu-a", "giu-e"), List.of("giu-b"))),
                catalog.arrangements().stream()
                        .filter(shelf -> shelf.shelf().equals("giu"))
                        .toList());
        assertEquals(
                "giu-khac",
                catalog.manuscript("giu-d")
                        .orElseThrow()
                        .metadata()
                        .shelves()
                        .get(0)
                        .shelf(),
                "a work is exported with what its own data say");
        assertEquals(
                1,
                catalog.manuscript("giu-d").orElseThrow().metadata().shelves().size());
        library.publish(work("giu-a", "A không còn"));
        assertFalse(seen("giu").contains("giu-a"), "what the data state no longer is gone, unless added by hand");
    }

    @Test
    void aFolderBringsAnOrderByHandOnce() {
        library.shelf("mang", "Mang");
        List.of("mang-a", "mang-b", "mang-c", "mang-d")
                .forEach(slug -> library.publish(work(slug, slug).on("mang")));
        ShelfArrangement brought =
                new ShelfArrangement("mang", List.of("mang-c", "mang-x", "mang-a"), List.of("mang-b"));
        int steps = 0;
        while (publishing.arrange(brought)) {
            assertTrue(++steps <= 4, "it comes to an end with the last of four works");
        }
        assertEquals(List.of("mang-c", "mang-a", "mang-d"), seen("mang"));
        long head = revisions.head();
        assertFalse(publishing.arrange(brought));
        assertEquals(head, revisions.head());

        put("/mang/works/mang-d", tag("mang"), Map.of("before", "mang-c")).statusCode(200);
        assertTrue(catalog.disagrees(brought));
        assertFalse(publishing.arrange(brought), "the desk has the last word");
        assertEquals(List.of("mang-d", "mang-c", "mang-a"), seen("mang"));
    }

    @Test
    void whatTheDeskSaysOfAShelfStaysUntilAFolderSaysSomethingNew() {
        library.shelf("ta", "Cũ");
        String before = tag("ta");
        editor(before)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"title\":\"Mới\"}")
                .patch(SHELVES + "/ta")
                .then()
                .statusCode(200)
                .body("description", equalTo("Tủ sách của một kiểm thử"));
        editor(before)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"title\":\"Khác\"}")
                .patch(SHELVES + "/ta")
                .then()
                .statusCode(412);
        editor(tag("ta"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"title\":null,\"order\":3,\"description\":null}")
                .patch(SHELVES + "/ta")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("title", "order")));

        library.shelf("ta", "Cũ");
        ShelfDefinition newer = new ShelfDefinition("ta", "Rất mới", "", 900);
        assertEquals(List.of("ta"), catalog.disagreeing(List.of(newer)));
        assertEquals(List.of(), publishing.publishShelves(List.of(newer)));
        given().get("/api/v1/shelves").then().body("items.find{it.slug=='ta'}.title", equalTo("Mới"));
    }

    @Test
    void shelvesAreOrderedAsAWhole() {
        library.shelf("xep-a", "A");
        library.shelf("xep-b", "B");
        var list = editor(null).get(SHELVES).then().statusCode(200).extract();
        List<String> slugs = list.path("items.slug");
        List<String> wanted = slugs.stream()
                .sorted((a, b) -> a.equals("xep-b") ? -1 : b.equals("xep-b") ? 1 : 0)
                .toList();
        put("", list.header("ETag"), Map.of("shelves", wanted)).statusCode(200).body("items.slug", equalTo(wanted));
        put("", list.header("ETag"), Map.of("shelves", slugs)).statusCode(412);
        given().get("/api/v1/shelves").then().body("items[0].slug", equalTo("xep-b"));
    }

    @Test
    void theDeskSeesEveryWorkAndReadersOnlyTheirs() {
        library.shelf("rieng", "Riêng");
        library.publish(work("rieng-a", "A").on("rieng").audience(Audience.MEMBERS));
        editor(null).get(SHELVES + "/rieng").then().body("works.audience", equalTo(List.of("members")));
        given().get("/api/v1/works?shelf=rieng").then().body("total", equalTo(0));
        given().get("/api/v1/shelves").then().body("items.find{it.slug=='rieng'}.workCount", equalTo(0));
        assertFalse(seen("rieng").contains("rieng-a"));
        given().get("/api/v1/works").then().body("items.slug", not(hasItem("rieng-a")));
    }
}
