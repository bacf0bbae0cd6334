package vn.sotay.importing.upload;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.importing.upload.SampleFiles.bold;
import static vn.sotay.importing.upload.SampleFiles.p;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.catalog.Kind;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

@QuarkusTest
class UploadResourceTest {
    private static final String PATH = "/api/v1/editorial/uploads";

    @Inject
    SignedInReaders readers;

    @Inject
    Library library;

    @Inject
    Blobs blobs;

    @Test
    void aFileBecomesAProposalThatIsKept() {
        library.publish(Library.work("quy-dinh-9137-qd-tw-2021-10-25", "Quy định thử")
                .document(Kind.REGULATION, "9137-QĐ/TW", "Ban Chấp hành Trung ương", "2021-10-25"));
        byte[] file = SampleFiles.docx(p("BAN CHẤP HÀNH TRUNG ƯƠNG")
                + p("Số: 9137 -QĐ/TW")
                + p("Hà Nội, ngày 25 tháng 10 năm 2021")
                + bold("QUY ĐỊNH")
                + bold("Về một việc")
                + bold("Điều 1. Phạm vi")
                + p("Chữ.")
                + SampleFiles.picture("Sơ đồ"));
        String token = readers.token(Roles.EDITOR);
        String id = post(token, "quy-dinh.docx", file)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("guess.number", is("9137-QĐ/TW"))
                .body("guess.issued", is("2021-10-25"))
                .body("match", is("quy-dinh-9137-qd-tw-2021-10-25"))
                .body("contents[0].heading", is("Điều 1. Phạm vi"))
                .body("images[0].alt", is("Sơ đồ"))
                .body("markdown", nullValue())
                .extract()
                .path("id");
        String image = given().auth()
                .oauth2(token)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("match", is("quy-dinh-9137-qd-tw-2021-10-25"))
                .body("markdown", containsString("# Điều 1. Phạm vi\n\nChữ."))
                .body("original", is(ContentHash.of(file).hex()))
                .extract()
                .path("images[0].content");
        assertEquals(file.length, blobs.get(ContentHash.of(file)).orElseThrow().bytes().length);
        assertEquals(
                "image/png", blobs.get(new ContentHash(image)).orElseThrow().mediaType());
        // The same file once more: kept once, proposed twice.
        post(token, "quy-dinh.docx", file).statusCode(200);
    }

    @Test
    void onlyEditorsBringFiles() {
        byte[] file = "# Một\n".getBytes(StandardCharsets.UTF_8);
        given().body(file).post(PATH + "?fileName=a.md").then().statusCode(401);
        post(readers.token(), "a.md", file).statusCode(403);
        post(readers.token(Roles.APPROVER), "a.md", file).statusCode(403);
        String token = readers.token(Roles.EDITOR);
        given().auth().oauth2(token).get(PATH + "/khong-co").then().statusCode(404);
        given().auth()
                .oauth2(token)
                .get(PATH + "/0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.BINARY)
                .body(file)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", is("fileName"));
    }

    @Test
    void whatCannotBeUsedIsSaidAndNotKept() throws IOException {
        String token = readers.token(Roles.EDITOR);
        post(token, "a.pdf", new byte[0]).statusCode(422).body("type", is("urn:sotay:problem:unusable-file"));
        post(token, "a.png", SampleFiles.PNG).statusCode(415);
        byte[] secret = "TỐI MẬT\n\nNội dung\n".getBytes(StandardCharsets.UTF_8);
        post(token, "a.md", secret)
                .statusCode(422)
                .body("detail", containsString("tối mật"))
                .body("violations[0].field", is("head, line 1"));
        assertTrue(blobs.get(ContentHash.of(secret)).isEmpty());
        Path folder = Path.of("target", "test-data", "uploads");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void othersAreAnsweredWhileAFileIsRead() throws Exception {
        String token = readers.token(Roles.EDITOR);
        String deep = "<w:tbl><w:tr><w:tc>".repeat(70_000) + "</w:tc></w:tr></w:tbl>".repeat(70_000);
        CompletableFuture<ValidatableResponse> reading =
                CompletableFuture.supplyAsync(() -> post(token, "a.docx", SampleFiles.docx(deep)));
        do {
            given().get("/api/v1/shelves").then().statusCode(200);
        } while (!reading.isDone());
        reading.get().statusCode(422).body("detail", containsString("nested"));
    }

    @Test
    void onlyUploadsMayBeLarge() throws Exception {
        String token = readers.token(Roles.EDITOR);
        byte[] large = ("# Một\n\n" + "chữ nghĩa\n\n".repeat(150_000)).getBytes(StandardCharsets.UTF_8);
        assertTrue(large.length > 1 << 20);
        post(token, "a.md", large).statusCode(200);
        assertEquals(200, chunked(PATH + "?fileName=a.md", token, large));
        given().contentType(ContentType.JSON)
                .body(large)
                .post("/api/v1/auth/login")
                .then()
                .statusCode(413)
                .body("type", is("urn:sotay:problem:too-large"));
        // Blanks, since a reader of JSON would stop at anything else before the bound is reached.
        byte[] blanks = " ".repeat(2 << 20).getBytes(StandardCharsets.UTF_8);
        assertEquals(413, chunked("/api/v1/auth/login", token, blanks));
        // 200 MB are not waited for.
        URI uri = uri(PATH);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String head = "POST " + PATH + "?fileName=a.pdf HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Length: " + (200L << 20) + "\r\n\r\n%PDF-";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("urn:sotay:problem:too-large"), answer);
        }
    }

    private static int chunked(String path, String token, byte[] bytes) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static URI uri(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        int actual = port == 0 ? io.restassured.RestAssured.port : port;
        return URI.create("http://localhost:" + actual + path);
    }

    private static ValidatableResponse post(String token, String name, byte[] bytes) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.BINARY)
                .queryParam("fileName", name)
                .body(bytes)
                .post(PATH)
                .then();
    }
}
