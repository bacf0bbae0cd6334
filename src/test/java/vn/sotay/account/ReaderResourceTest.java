package vn.sotay.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReaderResourceTest {
    private static final String BASE = "/api/v1/admin/readers";

    @Inject
    SignedInReaders readers;

    private String admin = "";

    @BeforeEach
    void committees() {
        readers.committee("qt-dang-bo", null);
        readers.committee("qt-chi-bo", "qt-dang-bo");
        readers.committee("qt-noi-khac", null);
        admin = readers.token(Roles.ADMIN);
    }

    @Test
    void aReaderIsMadeFoundAndChanged() {
        String name = name();
        Response added = as(admin)
                .body(Map.of(
                        "userName",
                        name,
                        "displayName",
                        "Trần Thị Bình",
                        "memberCode",
                        "MC-" + name,
                        "committee",
                        "qt-chi-bo",
                        "roles",
                        List.of(Map.of("role", "editor"))))
                .post(BASE);
        added.then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("reader.state", is("invited"))
                .body("reader.roles.role", contains("editor"));
        String id = added.path("reader.id");
        as(admin)
                .get(BASE + "?q=tran thi BINH&committee=qt-dang-bo&role=editor&limit=100")
                .then()
                .statusCode(200)
                .body("items.userName", hasItems(name));
        as(admin).get(BASE + "?q=mc-" + name).then().body("total", is(1));
        as(admin).get(BASE + "?q=mc-" + name + "&committee=qt-noi-khac").then().body("items", empty());

        patch(admin, id, "\"v0\"", "{\"displayName\":\"Trần Thị Bình An\",\"committee\":null,\"roles\":[]}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("displayName", is("Trần Thị Bình An"))
                .body("roles", empty())
                .body("committee", is((Object) null));
        patch(admin, id, "\"v0\"", "{\"displayName\":\"Ghi đè\"}")
                .statusCode(412)
                .body("type", is("urn:sotay:problem:precondition-failed"));
        as(admin).get(BASE + "/" + id).then().body("displayName", is("Trần Thị Bình An"));
        as(admin)
                .contentType(ContentType.JSON)
                .body("{}")
                .patch(BASE + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        as(admin)
                .body(Map.of(
                        "userName",
                        "Có Dấu",
                        "displayName",
                        " ",
                        "committee",
                        "khong-co",
                        "roles",
                        List.of(
                                Map.of("role", "vua"),
                                Map.of("role", "secretary"),
                                Map.of("role", "editor", "scope", "qt-chi-bo"))))
                .post(BASE)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "userName",
                                "displayName",
                                "committee",
                                "roles[0].role",
                                "roles[1].scope",
                                "roles[2].scope"));
        String name = name();
        as(admin)
                .body(Map.of("userName", name, "displayName", "Một"))
                .post(BASE)
                .then()
                .statusCode(201);
        as(admin)
                .body(Map.of("userName", name, "displayName", "Hai"))
                .post(BASE)
                .then()
                .statusCode(409);
        patch(admin, UUID.randomUUID().toString(), "\"v0\"", "{}").statusCode(404);
        as(admin).get(BASE + "?state=gone&limit=0&cursor=x").then().statusCode(400);
        as(admin).get(BASE + "?cursor=x").then().statusCode(400).body("violations.field", contains("cursor"));
    }

    @Test
    void blockingSignsOutAtOnce() {
        Tokens tokens = readers.tokens("qt-chi-bo");
        String id =
                given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").path("id");
        String tag = as(admin).get(BASE + "/" + id).header("ETag");
        patch(admin, id, tag, "{\"state\":\"blocked\"}").statusCode(200);
        given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").then().statusCode(401);
        as(admin).post(BASE + "/" + id + "/activation-code").then().statusCode(409);
    }

    @Test
    void aNewCodeReplacesThePasswordAndSignsOut() {
        Tokens tokens = readers.tokens("qt-chi-bo");
        String id =
                given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").path("id");
        String code = as(readers.tokenOf("qt-chi-bo", Roles.SECRETARY))
                .post(BASE + "/" + id + "/activation-code")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", "một câu dài dễ nhớ"))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(200);
    }

    @Test
    void whoAdministersACommitteeReachesItsReadersAndNobodyElse() {
        String own = id(readers.tokenOf("qt-chi-bo"));
        String other = id(readers.tokenOf("qt-noi-khac"));
        String editor = id(readers.tokenOf("qt-chi-bo", Roles.EDITOR));
        String local = readers.tokenOf("qt-dang-bo", Roles.COMMITTEE_ADMIN);
        String tag =
                as(local).get(BASE + "/" + own).then().statusCode(200).extract().header("ETag");
        as(local).get(BASE + "/" + other).then().statusCode(404);
        as(local).get(BASE + "?committee=qt-noi-khac").then().statusCode(200).body("total", is(0));
        patch(local, own, tag, "{\"displayName\":\"Tên mới\"}").statusCode(200);
        // Neither more for somebody, nor into somebody else's house, nor the account of one who may do more.
        patch(local, own, "\"v1\"", "{\"roles\":[{\"role\":\"admin\"}]}").statusCode(403);
        patch(local, own, "\"v1\"", "{\"committee\":\"qt-noi-khac\"}").statusCode(403);
        as(admin)
                .get(BASE + "/" + own)
                .then()
                .body("committee", is("qt-chi-bo"))
                .body("roles", empty());
        as(local).post(BASE + "/" + editor + "/activation-code").then().statusCode(403);
        as(local)
                .body(Map.of("userName", name(), "displayName", "Người mới", "committee", "qt-chi-bo"))
                .post(BASE)
                .then()
                .statusCode(201);
        as(local)
                .body(Map.of("userName", name(), "displayName", "Người mới", "committee", "qt-noi-khac"))
                .post(BASE)
                .then()
                .statusCode(403);
        as(local)
                .body(Map.of("userName", name(), "displayName", "Người mới"))
                .post(BASE)
                .then()
                .statusCode(403);
    }

    @Test
    void committeesAreATree() {
        as(admin)
                .body(Map.of("name", "Chi bộ mới", "parent", "qt-dang-bo", "cell", true))
                .put("/api/v1/admin/committees/qt-moi")
                .then()
                .statusCode(200)
                .body("parent", is("qt-dang-bo"));
        as(admin)
                .body(Map.of("name", "Vòng tròn", "parent", "qt-chi-bo"))
                .put("/api/v1/admin/committees/qt-dang-bo")
                .then()
                .statusCode(400)
                .body("violations.field", contains("parent"));
        as(admin)
                .body(Map.of("name", "Dưới chi bộ", "parent", "qt-moi"))
                .put("/api/v1/admin/committees/qt-duoi")
                .then()
                .statusCode(400);
        as(admin)
                .get("/api/v1/admin/committees")
                .then()
                .statusCode(200)
                .body("items.slug", hasItems("qt-moi", "qt-dang-bo"));
    }

    @Test
    void whatAdministratorsDoStandsInTheAudit() {
        String name = name();
        as(admin)
                .body(Map.of("userName", name, "displayName", "Có ghi lại"))
                .post(BASE)
                .then()
                .statusCode(201);
        as(admin)
                .get("/api/v1/admin/audit?subject=reader:" + name)
                .then()
                .statusCode(200)
                .body("items.action", contains("reader.add"))
                .body("items[0].after.displayName", is("Có ghi lại"));
        as(admin).get("/api/v1/admin/audit/check").then().statusCode(200).body("intact", is(true));
        as(admin)
                .get("/api/v1/admin/audit?since=hôm qua")
                .then()
                .statusCode(400)
                .body("violations.field", contains("since"));
        String next = as(admin)
                .get("/api/v1/admin/audit?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        as(admin).get("/api/v1/admin/audit?limit=1&cursor=" + next).then().statusCode(200);
        as(admin)
                .get("/api/v1/admin/audit?limit=1&actor=a&cursor=" + next)
                .then()
                .statusCode(400);
    }

    private static String id(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").path("id");
    }

    private static String name() {
        return "kt." + UUID.randomUUID().toString().substring(0, 8);
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static ValidatableResponse patch(String token, String id, String tag, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(body)
                .patch(BASE + "/" + id)
                .then();
    }
}
