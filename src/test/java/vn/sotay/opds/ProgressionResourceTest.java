package vn.sotay.opds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.AppPassword;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;

@QuarkusTest
class ProgressionResourceTest {
    private static final String WORK = "tien-do";
    private static final String TYPE = "application/opds-progression+json";
    private static final String DEVICE =
            "{\"id\":\"urn:uuid:019c0047-cc8d-7ec4-a3c3-938ccadc020a\",\"name\":\"Máy đọc\"}";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    private String reader = "";

    @BeforeEach
    void fill() {
        library.publish(work(WORK, "Tiến độ")
                .text("## Điều 1\n\n" + "Một. ".repeat(50) + "\n\n## Điều 2\n\n" + "Hai. ".repeat(50)
                        + "\n\n### Khoản 1\n\n" + "Ba. ".repeat(50)));
        library.publish(work("tien-do-khong-chu", "Không chữ"));
        library.publish(work("tien-do-noi-bo", "Nội bộ")
                .audience(Audience.parse("td-noi-kin"))
                .text("## Điều 1\n\nNội bộ.\n"));
        reader = readers.token();
    }

    @Test
    void aPlaceGoesToOtherReadingSystemsAndToOurOwnApps() throws IOException {
        get(WORK).statusCode(200).contentType(TYPE).body(is(emptyString()));
        put(document("2026-01-27T18:00:00+07:00", 0.4, "EPUB/text/dieu-2.xhtml"))
                .statusCode(201)
                .header("Cache-Control", is("no-store"))
                .body("title", is("Điều 2"))
                .body("modified", is("2026-01-27T11:00:00Z"));
        put(document("2026-01-27T12:00:00Z", 0.5, "#khoan-1")).statusCode(200);
        get(WORK)
                .body("progression", is(0.5f))
                .body("device.name", is("Máy đọc"))
                .body("device.id", is("urn:uuid:019c0047-cc8d-7ec4-a3c3-938ccadc020a"))
                .body("modified", is("2026-01-27T12:00:00Z"))
                .body("references[0]", containsString("EPUB/text/dieu-2.xhtml#"));
        assertEquals(
                List.of(),
                FeedSchemas.complaints("progression", get(WORK).extract().body().asByteArray()));
        own("/api/v1/me/progress")
                .body("items.work", contains(WORK))
                .body("items[0].places", hasSize(1))
                .body("items[0].places[0].place.totalProgression", is(0.5f));
        // A place of one of our own apps comes back by the same road.
        given().auth()
                .oauth2(reader)
                .contentType("application/json")
                .body("{\"client\":\"5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11\",\"operations\":[{\"id\":"
                        + "\"0b5c0000-0000-4000-8000-000000000002\",\"seq\":1,\"put\":{\"kind\":\"progress\",\"work\":\""
                        + WORK + "\",\"place\":{\"edition\":1,\"anchor\":\"dieu-1\",\"totalProgression\":0.1}}}]}")
                .post("/api/v1/me/sync")
                .then()
                .statusCode(200)
                .body("items.place.totalProgression", hasItem(0.5f));
        get(WORK)
                .body("progression", is(0.1f))
                .body("title", is("Điều 1"))
                .body("device.id", is("urn:uuid:5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11"));
    }

    @Test
    void withoutAReferenceTheShareOfTheTextIsThePlace() {
        for (String reference : List.of("", "#page=17", "khac.xhtml", "%%%", "EPUB/text/dieu-9.xhtml#khong-co")) {
            put(document("2026-01-27T11:00:00Z", 0.5, reference)).body("title", is("Điều 2"));
        }
        put(document("2026-01-27T11:00:00Z", 0, "")).body("title", is("Điều 1"));
        put(document("2026-01-27T11:00:00Z", 1, "")).body("title", is("Khoản 1"));
    }

    /** Two that come in another order than their clocks say, and one from a device whose clock is ahead. */
    @Test
    void theLastThatCameStands() {
        put(document("2026-01-27T12:00:00Z", 0.9, "")).statusCode(201);
        put(document("2026-01-27T11:00:00Z", 0.2, "")).statusCode(200);
        get(WORK).body("progression", is(0.2f));
        put(document("2999-01-01T00:00:00Z", 0.3, ""));
        String modified = get(WORK).body("progression", is(0.3f)).extract().path("modified");
        assertTrue(Instant.parse(modified).isBefore(Instant.parse("2900-01-01T00:00:00Z")));
    }

    @Test
    void whatIsNoProgressionIsRefusedByName() {
        put("{}")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("progression", "device.id", "device.name", "modified"));
        put(document("gần đây", 1.5, ""))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("progression", "modified"));
        put("{\"modified\":\"2026-01-27T11:00:00Z\",\"device\":{\"id\":\"máy của tôi\",\"name\":\"x\"},\"progression\":0,"
                        + "\"references\":\"#a\"}")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("device.id", "references"));
        for (String bad : List.of("", "[]", "{", "null", "\"x\"")) {
            put(bad).statusCode(400);
        }
        given().auth()
                .oauth2(reader)
                .contentType("text/plain")
                .body("x")
                .put(address(WORK))
                .then()
                .statusCode(415);
        get(WORK).body(is(emptyString()));
    }

    @Test
    void placesAreTheReadersOwn() {
        put(document("2026-01-27T11:00:00Z", 0.5, "")).statusCode(201);
        for (String none : List.of("GET", "PUT")) {
            given().contentType(TYPE)
                    .body("{}")
                    .request(none, address(WORK))
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Basic"))
                    .contentType("application/opds-authentication+json");
        }
        reader = readers.token();
        get(WORK).body(is(emptyString()));
        get("tien-do-noi-bo").statusCode(404);
        put("tien-do-noi-bo", document("2026-01-27T11:00:00Z", 0.5, "")).statusCode(404);
        put("tien-do-khong-chu", document("2026-01-27T11:00:00Z", 0.5, ""))
                .statusCode(404)
                .body("type", is("urn:sotay:problem:no-text"));
        readers.committee("td-noi-kin", null);
        reader = readers.tokenOf("td-noi-kin");
        put("tien-do-noi-bo", document("2026-01-27T11:00:00Z", 0.5, "")).statusCode(201);
    }

    @Test
    void anAppPasswordIsEnough() {
        AppPassword app = SignedInReaders.appPassword(reader);
        String name = app.userName();
        String secret = app.password();
        given().auth()
                .preemptive()
                .basic(name, secret)
                .contentType(TYPE)
                .body(document("2026-01-27T11:00:00Z", 0.5, "").getBytes(StandardCharsets.UTF_8))
                .put(address(WORK))
                .then()
                .statusCode(201);
        given().auth()
                .preemptive()
                .basic(name, secret)
                .get(address(WORK))
                .then()
                .body("progression", is(0.5f));
        given().auth()
                .preemptive()
                .basic(name, secret)
                .get("/api/v1/me/progress")
                .then()
                .statusCode(403);
    }

    @Test
    void feedsTellWhereTheServiceIs() {
        given().get("/opds/v2/search?q=Tiến độ")
                .then()
                .statusCode(200)
                .body(
                        "publications.links.flatten().findAll { it.rel == 'http://opds-spec.org/progression' }.href",
                        hasItem(address(WORK)));
        given().get("/opds/v1.2/search?q=Tiến độ").then().body(containsString(address(WORK)));
        own("/api/v1/me/progress").body("items.find { it.work == '" + WORK + "' }", nullValue());
    }

    private static String address(String slug) {
        return "/opds/works/" + slug + "/progression";
    }

    private static String document(String modified, double progression, String reference) {
        return "{\"title\":\"Ở đâu đó\",\"modified\":\"" + modified + "\",\"device\":" + DEVICE + ",\"progression\":"
                + progression + (reference.isEmpty() ? "" : ",\"references\":[\"" + reference + "\"]") + "}";
    }

    private ValidatableResponse own(String path) {
        return given().auth().oauth2(reader).get(path).then().statusCode(200);
    }

    private ValidatableResponse get(String slug) {
        return given().auth().oauth2(reader).get(address(slug)).then().statusCode(slug.equals(WORK) ? 200 : 404);
    }

    private ValidatableResponse put(String document) {
        return put(WORK, document);
    }

    private ValidatableResponse put(String slug, String document) {
        return given().auth()
                .oauth2(reader)
                .contentType(TYPE)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put(address(slug))
                .then();
    }
}
