package vn.sotay.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionResourceTest {
    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Inject
    SignedInReaders readers;

    @Test
    void aBrowserIsSignedInByACookieThatNoScriptReads() {
        Cookie cookie = signIn();
        assertTrue(cookie.isHttpOnly());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertFalse(cookie.isSecured(), "there is no TLS in tests");
        assertTrue(cookie.getMaxAge() > 0);

        given().cookie(cookie).get("/api/v1/me").then().statusCode(200).body("displayName", is("Người thử"));
        given().cookie(cookie)
                .get("/api/v1/me/devices")
                .then()
                .statusCode(200)
                .body("items.find { it.current }.kind", is("browser"));
    }

    @Test
    void whatChangesSomethingNeedsTheHeaderThatOtherSitesCannotSet() {
        Cookie cookie = signIn();
        Map<String, String> app = Map.of("name", "Máy đọc");
        given().cookie(cookie)
                .contentType(ContentType.JSON)
                .body(app)
                .post("/api/v1/me/app-passwords")
                .then()
                .statusCode(403)
                .body("type", is("urn:sotay:problem:forbidden"))
                .body("detail", containsString("X-Requested-By"));
        given().cookie(cookie)
                .header("X-Requested-By", "sotay")
                .contentType(ContentType.JSON)
                .body(app)
                .post("/api/v1/me/app-passwords")
                .then()
                .statusCode(200);
    }

    @Test
    void signedOutTheCookieIsWorthNothingAndClosesNothing() {
        Cookie cookie = signIn();
        given().cookie(cookie)
                .header("X-Requested-By", "sotay")
                .delete("/api/v1/auth/session")
                .then()
                .statusCode(204)
                .cookie("sotay", "");
        given().cookie(cookie).get("/api/v1/me").then().statusCode(401);
        given().cookie(cookie).get("/api/v1/shelves").then().statusCode(200);
        given().cookie(cookie)
                .header("X-Requested-By", "sotay")
                .delete("/api/v1/auth/session")
                .then()
                .statusCode(204);
    }

    @Test
    void aCookieIsNoAppPasswordAndNoTokenIsACookie() {
        Cookie cookie = signIn();
        given().auth()
                .preemptive()
                .basic(userName, cookie.getValue())
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        String token = readers.tokens(null).accessToken();
        given().cookie("sotay", token).get("/api/v1/me").then().statusCode(401);
        given().cookie("sotay", "x".repeat(4000)).get("/api/v1/me").then().statusCode(401);
        // With both, the header counts, and wrong ones are refused.
        given().cookie(cookie)
                .header("Authorization", "Bearer falsch")
                .get("/api/v1/shelves")
                .then()
                .statusCode(401);
    }

    @Test
    void aWrongPasswordGetsNoCookie() {
        open("nobody.at.all", "không phải").statusCode(401).header("Set-Cookie", not(containsString("sotay=")));
    }

    @Test
    void aCodeOpensASessionToo() {
        String code = readers.invited("kt.phien");
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", PASSWORD))
                .post("/api/v1/auth/session/activation")
                .then()
                .statusCode(200)
                .body("userName", is("kt.phien"))
                .body("mustChangePassword", is(false))
                .cookie("sotay");
    }

    @Test
    void changingThePasswordKeepsThisBrowserAndSignsOthersOut() {
        Cookie first = signIn();
        Cookie second = open(userName, PASSWORD).statusCode(200).extract().detailedCookie("sotay");
        given().cookie(first)
                .header("X-Requested-By", "sotay")
                .contentType(ContentType.JSON)
                .body(Map.of("current", PASSWORD, "next", "một câu dài khác hẳn"))
                .put("/api/v1/me/password")
                .then()
                .statusCode(204);
        given().cookie(second).get("/api/v1/me").then().statusCode(401);
        given().cookie(first).get("/api/v1/me/devices").then().statusCode(200).body("items.kind", hasItem("browser"));
    }

    private String userName = "";

    private Cookie signIn() {
        userName = readers.withPassword(PASSWORD);
        return open(userName, PASSWORD).statusCode(200).extract().detailedCookie("sotay");
    }

    private static ValidatableResponse open(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("userName", name, "password", password, "device", "Trình duyệt"))
                .post("/api/v1/auth/session")
                .then();
    }
}
