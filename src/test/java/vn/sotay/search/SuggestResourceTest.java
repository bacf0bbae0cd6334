package vn.sotay.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.Library;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Kind;

@QuarkusTest
class SuggestResourceTest {
    @Inject
    Library library;

    @Inject
    Suggestions suggestions;

    private void awaitSuggested(String typed) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (suggestions.complete(typed, 1).items().isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "suggested in time: " + typed);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void suggestsWhatWasPublishedLikeEveryReadableAnswer() {
        library.publish(Library.work("goi-y-mot", "Quẩy quảy gợi ý một")
                .document(Kind.REGULATION, "987-QĐ/TW", "Ban Bí thư", "2013-05")
                .text("## Phần khoáng đạt\n\nLời văn."));
        awaitSuggested("quay quay goi");
        Response answer = given().get("/api/v1/suggest?q=quẩy+quay+go");
        answer.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", "public, no-cache")
                .body("items.text", contains("Quẩy quảy gợi ý một"))
                .body("items[0].kind", equalTo("work"))
                .body("items[0].slug", equalTo("goi-y-mot"))
                .body("keySet()", contains("items"));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/suggest?q=quẩy+quay+go")
                .then()
                .statusCode(304);
        given().get("/api/v1/suggest?q=khoang+dat")
                .then()
                .body("items[0].anchor", equalTo("phan-khoang-dat"))
                .body("items[0].title", equalTo("Quẩy quảy gợi ý một"));
        given().get("/api/v1/suggest?q=987&limit=1").then().body("items[0].text", equalTo("Quy định số 987-QĐ/TW"));
    }

    @Test
    void aTitleThatIsNoLongerPublicIsGoneAtOnce() {
        library.publish(Library.work("goi-y-rut", "Khuây khoả gợi ý rút lại"));
        awaitSuggested("khuay khoa");
        library.publish(Library.work("goi-y-rut", "Khuây khoả gợi ý rút lại").audience(Audience.MEMBERS));
        library.publish(Library.work("goi-y-con", "Nguệch ngoạc gợi ý còn lại"));
        // The next change is suggested only from an index that holds the one before.
        awaitSuggested("nguech ngoac");
        assertTrue(suggestions.complete("khuay khoa", 5).items().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20", "?q=%F0%9F%99%82", "?q=((("})
    void aBoxThatIsStillEmptyHasNoSuggestions(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/suggest" + query)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=a&limit=0", "?q=a&limit=21", "?q=a&limit=x", "?q=a%00"})
    void whatIsNotAcceptedIsSaid(String query) {
        List<String> fields = given().urlEncodingEnabled(false)
                .get("/api/v1/suggest" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .path("violations.field");
        assertFalse(fields.isEmpty());
    }
}
