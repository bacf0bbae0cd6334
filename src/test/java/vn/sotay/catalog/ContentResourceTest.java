package vn.sotay.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;

@QuarkusTest
class ContentResourceTest {
    @Inject
    Library library;

    /** Asks each time twice: the first answer is computed and kept, the second is sent as it was prepared. */
    private Response twice(String path, String... header) {
        Response computed = asked(path, header);
        Response prepared = asked(path, header);
        assertEquals(computed.statusCode(), prepared.statusCode());
        assertEquals(computed.asString(), prepared.asString());
        for (String name : new String[] {"ETag", "Cache-Control", "Content-Range", "Content-Type", "Content-Length"}) {
            assertEquals(computed.header(name), prepared.header(name), name);
        }
        return prepared;
    }

    private static Response asked(String path, String... header) {
        var request = given();
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.get(path);
    }

    @Test
    void bytesByHashInWholeInPartAndNotAtAll() {
        library.publish(work("doan-byte", "Đoạn byte").text("## Điều 1\n\nNội dung của điều một."));
        String hash = given().get("/api/v1/works/doan-byte").path("toc[0].content");
        String path = "/api/v1/content/" + hash;
        String whole = twice(path).then().statusCode(200).extract().asString();
        String tag = given().get(path).header("ETag");
        int length = whole.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;

        assertEquals(whole.substring(0, 3), twice(path, "Range", "bytes=0-2").asString());
        given().header("Range", "bytes=0-2")
                .get(path)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-2/" + length);
        twice(path, "If-None-Match", tag).then().statusCode(304).body(emptyString());
        twice(path, "Range", "bytes=" + length + "-")
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */" + length)
                .header("ETag", nullValue())
                .body("type", equalTo("urn:sotay:problem:range-not-satisfiable"))
                .body("detail", startsWith("There are " + length))
                .body("instance", equalTo(path));
    }

    @Test
    void everyAnswerHasAnIdAlsoAPreparedOne() {
        library.publish(work("co-ma", "Có mã"));
        for (int i = 0; i < 2; i++) {
            given().header("X-Request-Id", "toi-" + i)
                    .get("/api/v1/works/co-ma")
                    .then()
                    .statusCode(200)
                    .header("X-Request-Id", "toi-" + i);
        }
    }
}
