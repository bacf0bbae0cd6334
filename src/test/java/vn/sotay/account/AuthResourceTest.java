package vn.sotay.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthResourceTest {
    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Inject
    SignedInReaders readers;

    @Inject
    ReaderStore store;

    @Test
    void aCodeBecomesAPasswordAndThePasswordSignsIn() {
        String name = "kt." + UUID.randomUUID().toString().substring(0, 8);
        String code = invite(name);
        // As somebody reads it off paper: small letters, blanks, O for 0.
        String typed = code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('0', 'o');
        post("activate", Map.of("code", typed, "password", "12345678"))
                .statusCode(400)
                .body("type", is("urn:sotay:problem:invalid-body"))
                .body("violations.field", contains("password"));
        post("activate", Map.of("code", typed, "password", PASSWORD))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", is("Bearer"));
        post("activate", Map.of("code", typed, "password", PASSWORD)).statusCode(401);

        String token = post(
                        "login",
                        Map.of("userName", " " + name.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD))
                .statusCode(200)
                .body("mustChangePassword", is(false))
                .extract()
                .path("accessToken");
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("userName", is(name))
                .body("roles", contains("reader"));
    }

    @Test
    void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
        String name = "kt." + UUID.randomUUID().toString().substring(0, 8);
        post("activate", Map.of("code", invite(name), "password", PASSWORD)).statusCode(200);
        String wrong = post("login", Map.of("userName", name, "password", "không phải"))
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .extract()
                .asString();
        String unknown = post("login", Map.of("userName", "khong.co.ai", "password", "không phải"))
                .statusCode(401)
                .extract()
                .asString();
        assertEquals(wrong, unknown);
    }

    @Test
    void whoGuessesMustWaitAndTheOwnerElsewhereNeedNot() {
        String name = "kt." + UUID.randomUUID().toString().substring(0, 8);
        invite(name);
        for (int i = 0; i < 10; i++) {
            post("login", Map.of("userName", name, "password", "đoán lần " + i)).statusCode(401);
        }
        post("login", Map.of("userName", name, "password", "đoán lần 11"))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", is("urn:sotay:problem:too-many-requests"));
    }

    @Test
    void aRefreshTokenIsExchangedAndASecondUseLaterSignsTheDeviceOut() {
        Tokens first = readers.tokens(null);
        String second = refresh(first.refreshToken()).statusCode(200).extract().path("refreshToken");
        assertNotEquals(first.refreshToken(), second);

        // The answer was lost on the way: the client asks again and goes on with what it gets now.
        String again = refresh(first.refreshToken()).statusCode(200).extract().path("refreshToken");
        refresh(second).statusCode(401);
        String token = refresh(again).statusCode(200).extract().path("accessToken");
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);

        // Its successor has been used: whoever has this one now has a copy.
        refresh(first.refreshToken()).statusCode(401);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("type", is("urn:sotay:problem:unauthenticated"));
    }

    @Test
    void whoGotAPasswordFromSomebodyCanOnlyChangeIt() {
        Tokens tokens = readers.tokens(null, Roles.ADMIN);
        String name =
                given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").path("userName");
        PasswordHashing hashing =
                io.quarkus.arc.Arc.container().instance(PasswordHashing.class).get();
        String hash = hashing.hash("được cấp sẵn");
        QuarkusTransaction.requiringNew()
                .run(() -> store.byUserName(name).orElseThrow().setPassword(hash, true, Instant.now()));
        String token = post("login", Map.of("userName", name, "password", "được cấp sẵn"))
                .statusCode(200)
                .body("mustChangePassword", is(true))
                .extract()
                .path("accessToken");
        given().auth()
                .oauth2(token)
                .get("/api/v1/me/devices")
                .then()
                .statusCode(403)
                .body("type", is("urn:sotay:problem:password-change-required"));
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200).body("mustChangePassword", is(true));
        change(token, "được cấp sẵn", "ngắn").statusCode(400).body("violations.field", contains("next"));
        change(token, "không phải", PASSWORD).statusCode(400).body("violations.field", contains("current"));
        change(token, "được cấp sẵn", PASSWORD).statusCode(204);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me/devices")
                .then()
                .statusCode(200)
                .body("total", is(1));
        given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void devicesAreListedAndSignedOut() {
        Tokens tokens = readers.tokens(null);
        String password = given().auth()
                .oauth2(tokens.accessToken())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "KOReader"))
                .post("/api/v1/me/app-passwords")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        String name =
                given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").path("userName");
        given().auth()
                .preemptive()
                .basic(name, password)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles.size()", is(0));
        given().auth()
                .preemptive()
                .basic(name, password)
                .get("/api/v1/me/devices")
                .then()
                .statusCode(403);
        given().auth()
                .preemptive()
                .basic("admin", password)
                .get("/api/v1/me")
                .then()
                .statusCode(401);

        String app = given().auth()
                .oauth2(tokens.accessToken())
                .get("/api/v1/me/devices")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("app", "session"))
                .body("items.find { it.current }.kind", equalTo("session"))
                .extract()
                .path("items.find { it.kind == 'app' }.id");
        given().auth()
                .oauth2(readers.token())
                .delete("/api/v1/me/devices/" + app)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(tokens.accessToken())
                .delete("/api/v1/me/devices/" + app)
                .then()
                .statusCode(204);
        given().auth()
                .preemptive()
                .basic(name, password)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(tokens.accessToken())
                .delete("/api/v1/me/devices")
                .then()
                .statusCode(204);
        given().auth().oauth2(tokens.accessToken()).get("/api/v1/me").then().statusCode(401);
        refresh(tokens.refreshToken()).statusCode(401);
    }

    @Test
    void aBodyThatIsNotWhatIsExpectedIsNamed() {
        post("login", Map.of("userName", "a", "password", "b", "role", "admin"))
                .statusCode(400)
                .body("violations.field", contains("role"))
                .body("violations.message", contains("is not known here"));
        given().contentType(ContentType.JSON)
                .body("{\"userName\": [1]}")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(400)
                .body("violations.field", contains("userName"));
        given().contentType(ContentType.JSON)
                .body("{")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("null")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(400);
        given().contentType(ContentType.TEXT)
                .body("x")
                .post("/api/v1/auth/login")
                .then()
                .statusCode(415);
    }

    @Test
    void theKeySetHasNoPrivatePart() {
        String keys = given().get("/api/v1/auth/keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(keys.contains("\"crv\":\"P-256\""), keys);
        assertTrue(!keys.contains("\"d\":"), keys);
    }

    private String invite(String name) {
        return readers.invited(name);
    }

    private static ValidatableResponse refresh(String token) {
        return post("refresh", Map.of("refreshToken", token));
    }

    private static ValidatableResponse post(String what, Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/auth/" + what)
                .then();
    }

    private static ValidatableResponse change(String token, String current, String next) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("current", current, "next", next))
                .put("/api/v1/me/password")
                .then();
    }
}
