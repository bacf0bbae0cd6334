package vn.sotay.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the address: an answer or a problem that names the parameter, never a fault of the service. */
@QuarkusTest
class RoughWordsTest {
    static Stream<String> addresses() {
        // Broken surrogates have no form in UTF-8; those of addresses are below.
        Stream<String> words = RoughWords.all().stream().map(typed -> URLEncoder.encode(typed, StandardCharsets.UTF_8));
        return Stream.concat(
                words,
                Stream.of(
                        "%00",
                        "a%00b",
                        "%ED%A0%80",
                        "%ED%BF%BF%ED%A0%80",
                        "%FF%FE",
                        "%C0%80",
                        "%F8%88%80%80%80",
                        "%C3",
                        "%E2%80%AE",
                        "%EF%BF%BE",
                        "a&q=b",
                        "a;q=b",
                        "+",
                        "%2B",
                        "%25",
                        "%2525"));
    }

    private static Response get(String path, String words) {
        return given().urlEncodingEnabled(false).get(path + words);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void areAnsweredOrRefused(String words) {
        for (String path : new String[] {"/api/v1/search?q=", "/api/v1/suggest?q="}) {
            Response answer = get(path, words);
            if (answer.statusCode() == 200) {
                assertTrue(answer.contentType().startsWith("application/json"), answer.contentType());
            } else {
                assertEquals(400, answer.statusCode(), path + answer.asString());
                assertEquals("application/problem+json", answer.contentType());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind", "status", "coverage", "shelf", "year", "sort", "limit", "group", "passages", "cursor"})
    void soAreTheOtherParameters(String parameter) {
        for (String value : new String[] {"%00", "%27", "*", "a%20OR%20b", "-1", "99999999999", "%F0%9F%99%82"}) {
            Response answer = get("/api/v1/search?q=chi&" + parameter + "=", value);
            assertEquals(400, answer.statusCode(), parameter + "=" + value + " " + answer.asString());
            assertEquals("[" + parameter + "]", answer.path("violations.field").toString());
        }
        for (String value : new String[] {"%27", "*", "a%20OR%20b", "%F0%9F%99%82"}) {
            get("/api/v1/search?q=chi&topic=", value).then().statusCode(200);
            get("/api/v1/search?q=chi&issuer=", value).then().statusCode(200);
        }
    }
}
