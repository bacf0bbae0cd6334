package vn.sotay.opds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.Library;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Kind;
import vn.sotay.opds.epub.EpubCheck;
import vn.sotay.storage.ContentHash;

@QuarkusTest
class DownloadResourceTest {
    private static final String TEXT = "## Điều 1. Phạm vi\n\n1. Một.\n2. Hai.\n\n## Điều 2. Hiệu lực\n\nTừ hôm nay.\n";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @TempDir
    Path folder;

    private static String address(String slug) {
        return "/api/v1/works/" + slug + "/edition.epub";
    }

    private static Response get(String slug, String... headers) {
        var request = given();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get(address(slug));
    }

    @Test
    void theFileIsInOrderAndCarriesTheHashOfItsBytes() throws IOException {
        library.publish(work("tai-ve", "Tải về")
                .document(Kind.REGULATION, "1-QĐ/TW", "Ban Bí thư", "2024-01-02")
                .text(TEXT));
        Response answer = get("tai-ve");
        byte[] bytes = answer.then()
                .statusCode(200)
                .contentType("application/epub+zip")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "public, no-cache")
                .header("Content-Disposition", "attachment; filename=\"tai-ve.epub\"")
                .header("Content-Encoding", nullValue())
                .extract()
                .asByteArray();
        assertEquals('"' + ContentHash.of(bytes).hex() + '"', answer.header("ETag"));
        assertEquals(String.valueOf(bytes.length), answer.header("Content-Length"));
        assertEquals(List.of(), EpubCheck.complaints(Files.write(folder.resolve("tai-ve.epub"), bytes)));
        assertArrayEquals(bytes, get("tai-ve").asByteArray());
        byte[] numbered =
                given().get("/api/v1/works/tai-ve/editions/1/edition.epub").asByteArray();
        assertArrayEquals(bytes, numbered, "the current edition by its number");
        given().head(address("tai-ve"))
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(bytes.length))
                .header("ETag", answer.header("ETag"));
    }

    @Test
    void aDownloadThatWasCutOffGoesOnAtAnyByte() {
        library.publish(work("noi-lai", "Nối lại").text(TEXT));
        Response whole = get("noi-lai");
        byte[] bytes = whole.asByteArray();
        String tag = whole.header("ETag");
        for (int cut : IntStream.concat(
                        IntStream.of(0, 1, bytes.length - 1), IntStream.iterate(7, i -> i < bytes.length, i -> i + 977))
                .toArray()) {
            Response rest = get("noi-lai", "Range", "bytes=" + cut + "-", "If-Range", tag);
            assertEquals(206, rest.statusCode());
            assertEquals("bytes " + cut + "-" + (bytes.length - 1) + "/" + bytes.length, rest.header("Content-Range"));
            assertEquals(String.valueOf(bytes.length - cut), rest.header("Content-Length"));
            assertEquals("application/epub+zip", rest.contentType());
            assertArrayEquals(Arrays.copyOfRange(bytes, cut, bytes.length), rest.asByteArray(), "from " + cut);
        }
        assertArrayEquals(
                Arrays.copyOfRange(bytes, 100, 201),
                get("noi-lai", "Range", "bytes=100-200").asByteArray());
        assertArrayEquals(
                Arrays.copyOfRange(bytes, bytes.length - 22, bytes.length),
                get("noi-lai", "Range", "bytes=-22").asByteArray());
        assertEquals(
                200,
                get("noi-lai", "Range", "bytes=5-", "If-Range", "\"another\"").statusCode());
        String many =
                IntStream.range(0, 1000).mapToObj(i -> i + "-" + i).collect(Collectors.joining(",", "bytes=", ""));
        for (String odd : List.of("bytes=0-1,5-6", "bytes=9-2", "lines=1-2", "bytes=x-", many)) {
            Response answer = get("noi-lai", "Range", odd);
            assertEquals(200, answer.statusCode(), odd);
            assertArrayEquals(bytes, answer.asByteArray());
        }
        given().header("Range", "bytes=0-1").head(address("noi-lai")).then().statusCode(200);
        get("noi-lai", "Range", "bytes=" + bytes.length + "-")
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */" + bytes.length)
                .header("Content-Disposition", nullValue())
                .body("type", equalTo("urn:sotay:problem:range-not-satisfiable"));
    }

    @Test
    void whoHasItDoesNotGetItAgain() {
        library.publish(work("da-co", "Đã có").text(TEXT));
        String tag = get("da-co").header("ETag");
        Response known = get("da-co", "If-None-Match", "\"x\", " + tag);
        assertEquals(304, known.statusCode());
        assertEquals(tag, known.header("ETag"));
        assertEquals(0, known.asByteArray().length);
        assertEquals(
                304, get("da-co", "If-None-Match", tag, "Range", "bytes=0-1").statusCode());
        assertEquals(200, get("da-co", "If-Match", tag).statusCode());
        get("da-co", "If-Match", "\"x\"")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:sotay:problem:precondition-failed"));
    }

    @Test
    void whatStandsInItMakesItAnother() {
        library.publish(work("doi-khac", "Đổi khác").text(TEXT));
        String before = get("doi-khac").header("ETag");
        library.publish(work("doi-khac", "Đổi khác").about("Tổ chức").text(TEXT));
        String described = get("doi-khac").header("ETag");
        assertNotEquals(before, described, "a topic is in it");
        library.publish(work("doi-khac", "Đổi khác").about("Tổ chức").text(TEXT + "\nThêm."));
        assertNotEquals(described, get("doi-khac").header("ETag"));
        String old = "/api/v1/works/doi-khac/editions/1/edition.epub";
        given().get(old)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"doi-khac-ban-1.epub\"");
    }

    @Test
    void whatIsNotThereIsSaid() {
        library.publish(work("chi-du-lieu", "Chỉ dữ liệu"));
        get("chi-du-lieu").then().statusCode(404).body("type", equalTo("urn:sotay:problem:no-text"));
        get("chua-tung-co").then().statusCode(404).body("type", equalTo("urn:sotay:problem:not-found"));
        given().get("/api/v1/works/chi-du-lieu/editions/1/edition.epub").then().statusCode(404);
        given().get("/api/v1/works/chi-du-lieu/editions/x/edition.epub").then().statusCode(400);
        given().header("Accept", "text/html").get(address("chi-du-lieu")).then().statusCode(406);
    }

    @Test
    void whatIsForMembersIsKeptByNobodyElse() {
        library.publish(
                work("noi-bo-tai", "Nội bộ").audience(Audience.parse("members")).text(TEXT));
        assertEquals(404, get("noi-bo-tai").statusCode());
        String token = readers.token();
        given().auth()
                .oauth2(token)
                .get(address("noi-bo-tai"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Cookie");
    }

    @Test
    void whoHangsUpDoesNoHarm() throws IOException {
        library.publish(work("cup-may", "Cúp máy").text(TEXT));
        byte[] bytes = get("cup-may").asByteArray();
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("GET " + address("cup-may") + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.setSoLinger(true, 0);
            }
        }
        assertArrayEquals(bytes, get("cup-may").asByteArray());
    }

    @Test
    void twoRequestsOnOneConnectionAreAnsweredInTurn() throws IOException {
        library.publish(work("lien-tiep", "Liên tiếp").text(TEXT));
        byte[] bytes = get("lien-tiep").asByteArray();
        String request = "GET " + address("lien-tiep") + " HTTP/1.1\r\nHost: x\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write((request + "\r\n" + request + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(all);
            assertTrue(all.size() > 2 * bytes.length, "both");
        }
    }
}
