package vn.sotay.sync;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.storage.ContentHash;

@QuarkusTest
class BundleResourceTest {
    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    private static List<String> entries(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(ContentHash.of(zip.readAllBytes()).hex(), entry.getName());
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static List<String> bodies(String slug) {
        return given().get("/api/v1/works/" + slug).jsonPath().getList("toc.content");
    }

    private static String text(int sections) {
        return IntStream.rangeClosed(1, sections)
                .mapToObj(i -> "## Mục " + i + "\n\n" + ("Lời của mục " + i + ". ").repeat(20 + i))
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void aBundleHoldsAllBodiesAndAnnouncesItsSize() throws IOException {
        library.publish(work("goi-mot", "Gói một").text(text(12)));
        byte[] file = given().get("/api/v1/works/goi-mot/bundle")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", "public, no-cache")
                .extract()
                .asByteArray();
        assertEquals(bodies("goi-mot"), entries(file));
        given().head("/api/v1/works/goi-mot/bundle")
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(file.length));
        library.publish(work("goi-mot", "Gói một").text(text(12)).about("Chủ đề khác"));
        assertArrayEquals(
                file, given().get("/api/v1/works/goi-mot/bundle").asByteArray(), "the same contents, the same file");
    }

    @Test
    void aShelfIsInOneFileWithWhatTheReaderMaySeeOnly() throws IOException {
        library.shelf("goi-tu", "Tủ gói");
        library.publish(work("goi-hai", "Gói hai").on("goi-tu", 2).text(text(3)));
        library.publish(work("goi-ba", "Gói ba").on("goi-tu", 1).text(text(4)));
        library.publish(work("goi-rieng", "Gói riêng")
                .on("goi-tu", 3)
                .audience(Audience.MEMBERS)
                .text("## Riêng\n\nChỉ đảng viên đọc."));
        byte[] everybody = given().get("/api/v1/shelves/goi-tu/bundle").asByteArray();
        Set<String> expected = new HashSet<>(bodies("goi-hai"));
        expected.addAll(bodies("goi-ba"));
        List<String> names = entries(everybody);
        assertEquals(expected, new HashSet<>(names));
        assertEquals(names.size(), expected.size(), "nothing twice");
        assertEquals(bodies("goi-ba"), names.subList(0, 4), "in the order of the shelf");
        Response member = given().auth().oauth2(readers.token()).get("/api/v1/shelves/goi-tu/bundle");
        assertEquals("private, no-cache", member.header("Cache-Control"));
        assertEquals(names.size() + 1, entries(member.asByteArray()).size());
        given().get("/api/v1/works/goi-rieng/bundle").then().statusCode(404);
    }

    @Test
    void whereThereIsNoTextThereIsNoBundle() {
        library.publish(work("goi-khong", "Gói không"));
        given().get("/api/v1/works/goi-khong/bundle")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sotay:problem:no-text"));
        given().get("/api/v1/works/goi-khong-co/bundle").then().statusCode(404);
        given().get("/api/v1/shelves/goi-khong-co/bundle").then().statusCode(404);
    }

    @Test
    void aTransferThatBreaksOffGoesOnByteByByte() throws IOException {
        library.publish(work("goi-dut", "Gói đứt").text(text(9)));
        Response whole = given().get("/api/v1/works/goi-dut/bundle");
        byte[] file = whole.asByteArray();
        String tag = whole.header("ETag");
        ByteArrayOutputStream pieced = new ByteArrayOutputStream();
        int step = file.length / 7 + 1;
        for (int from = 0; from < file.length; from += step) {
            int to = Math.min(file.length, from + step) - 1;
            byte[] part = given().header("Range", "bytes=" + from + "-" + to)
                    .header("If-Range", tag)
                    .get("/api/v1/works/goi-dut/bundle")
                    .then()
                    .statusCode(206)
                    .header("Content-Range", "bytes " + from + "-" + to + "/" + file.length)
                    .extract()
                    .asByteArray();
            pieced.write(part);
        }
        assertArrayEquals(file, pieced.toByteArray());
        for (int at : new int[] {0, 1, file.length / 2, file.length - 2, file.length - 1}) {
            range("bytes=" + at + "-" + at, 206, Arrays.copyOfRange(file, at, at + 1));
        }
        range("bytes=" + (file.length - 3) + "-", 206, Arrays.copyOfRange(file, file.length - 3, file.length));
        range("bytes=-5", 206, Arrays.copyOfRange(file, file.length - 5, file.length));
        // Reversed, several or a thousand of them, another unit: RFC 9110 lets the server send the whole.
        String thousand =
                IntStream.range(0, 1_000).mapToObj(i -> i + "-" + i).collect(Collectors.joining(",", "bytes=", ""));
        for (String odd : List.of("bytes=9-3", "bytes=0-1,4-5", "bytes=0-,0-,0-", thousand, "letters=0-1", "bytes=x")) {
            range(odd, 200, file);
        }
        given().header("Range", "bytes=" + file.length + "-")
                .get("/api/v1/works/goi-dut/bundle")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + file.length);
        given().header("If-None-Match", tag)
                .get("/api/v1/works/goi-dut/bundle")
                .then()
                .statusCode(304);

        library.publish(work("goi-dut", "Gói đứt").text(text(10)));
        Response changed =
                given().header("Range", "bytes=10-").header("If-Range", tag).get("/api/v1/works/goi-dut/bundle");
        assertEquals(200, changed.statusCode(), "never a piece of another file");
        assertNotEquals(tag, changed.header("ETag"));
        assertTrue(entries(changed.asByteArray()).size() == 10);
    }

    private static void range(String range, int status, byte[] bytes) {
        assertArrayEquals(
                bytes,
                given().header("Range", range)
                        .get("/api/v1/works/goi-dut/bundle")
                        .then()
                        .statusCode(status)
                        .extract()
                        .asByteArray(),
                range);
    }
}
