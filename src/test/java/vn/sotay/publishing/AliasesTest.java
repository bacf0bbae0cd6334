package vn.sotay.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;

@QuarkusTest
class AliasesTest {
    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    private ValidatableResponse add(String slug, String alias) {
        return given().auth()
                .oauth2(readers.token(Roles.APPROVER))
                .contentType(ContentType.JSON)
                .body(Map.of("alias", alias))
                .post("/api/v1/editorial/works/" + slug + "/aliases")
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/works/ten-cu, /api/v1/works/ten-dung",
        "/api/v1/works/ten-cu/sections/ten-cu?x=1, /api/v1/works/ten-dung/sections/ten-cu?x=1",
        "/api/v1/works/ten-cu/editions/1, /api/v1/works/ten-dung/editions/1",
        "/van-ban/ten-cu, /van-ban/ten-dung",
        "/van-ban/ten-cu/ten-cu, /van-ban/ten-dung/ten-cu",
        "/doc/ten-cu, /doc/ten-dung"
    })
    void everyAddressOfAnAliasLeadsToTheSame(String asked, String answered) {
        library.publish(work("ten-dung", "Tên đúng").text("## Tên cũ\n\nLời văn.\n\n## Khác\n\nLời khác."));
        add("ten-dung", "ten-cu").statusCode(200).body("aliases", contains("ten-cu"));
        given().redirects().follow(false).get(asked).then().statusCode(308).header("Location", endsWith(answered));
        given().get(asked).then().statusCode(200);
    }

    @Test
    void anAliasBelongsToOneWorkAndIsNoSlug() {
        library.publish(work("bi-danh-mot", "Bí danh một"));
        library.publish(work("bi-danh-hai", "Bí danh hai"));
        add("bi-danh-mot", "bi-danh").statusCode(200);
        add("bi-danh-mot", "bi-danh").statusCode(200).body("aliases", contains("bi-danh"));
        add("bi-danh-hai", "bi-danh").statusCode(409);
        add("bi-danh-hai", "bi-danh-mot").statusCode(409);
        add("khong-co", "bi-danh-ba").statusCode(404);
        assertEquals(
                Outcome.Result.TAKEN,
                library.publish(work("bi-danh", "Trùng bí danh")).result());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tên", "a--b", "-a", "van-ban", "works", "a/b", " "})
    void whatIsNoNameIsRefused(String alias) {
        add("bat-ky", alias).statusCode(400).body("violations[0].field", equalTo("alias"));
    }

    @Test
    void anAliasTellsNothingToThoseWhoMayNotSeeTheWork() {
        library.publish(work("bi-danh-kin", "Kín").audience(Audience.MEMBERS));
        add("bi-danh-kin", "bi-danh-cua-kin").statusCode(200);
        given().redirects()
                .follow(false)
                .get("/api/v1/works/bi-danh-cua-kin")
                .then()
                .statusCode(404);
        given().redirects()
                .follow(false)
                .auth()
                .oauth2(readers.token())
                .get("/api/v1/works/bi-danh-cua-kin")
                .then()
                .statusCode(308);
    }

    @Test
    void onlyAnApproverAddsOne() {
        given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .contentType(ContentType.JSON)
                .body("{\"alias\":\"a\"}")
                .post("/api/v1/editorial/works/bat-ky/aliases")
                .then()
                .statusCode(403);
    }
}
