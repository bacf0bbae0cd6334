package vn.sotay.importing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.Library;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.revision.Revisions;
import vn.sotay.storage.ContentHash;

/** A cover on its way from an editor or a folder to those who may see the work, and to nobody else. */
@QuarkusTest
class CoverTest {
    private static final String EDITORIAL = "/api/v1/editorial/works/";

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @Inject
    Importer importer;

    @Inject
    Exporter exporter;

    @Inject
    Revisions revisions;

    @TempDir
    Path temporary;

    private static byte[] image(int width, int height, int colour, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(colour));
        canvas.fillRect(0, 0, width, height / 2);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private String tag(String slug) {
        return given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .get(EDITORIAL + slug)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse put(String slug, String tag, byte[] bytes) {
        return given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .header("If-Match", tag)
                .contentType("application/octet-stream")
                .body(bytes)
                .put(EDITORIAL + slug + "/cover")
                .then();
    }

    private static List<Integer> sides(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return List.of(image.getWidth(), image.getHeight());
    }

    @Test
    void everyWorkHasACoverAndAnUploadedOneTakesThePlaceOfTheDrawn() throws IOException {
        library.shelf("bia", "Bìa");
        library.publish(work("bia-mot", "Điều lệ & <quy chế>").on("bia"));
        Map<String, Object> drawn =
                given().get("/api/v1/works?shelf=bia").then().extract().path("items[0].cover");
        assertEquals("Bìa sách “Điều lệ & <quy chế>”", drawn.get("alt"));
        assertEquals(List.of(320, 480), List.of(drawn.get("width"), drawn.get("height")));
        String tagged = given().get((String) drawn.get("small"))
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "public, no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tagged)
                .get((String) drawn.get("small"))
                .then()
                .statusCode(304);
        given().header("Range", "bytes=0-7")
                .get((String) drawn.get("small"))
                .then()
                .statusCode(206);
        assertEquals(
                List.of(640, 960),
                sides(given().get((String) drawn.get("large")).asByteArray()));
        given().accept("image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8")
                .get((String) drawn.get("drawing"))
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Content-Security-Policy", containsString("sandbox"));
        given().get("/api/v1/works/bia-mot/cover?size=huge").then().statusCode(400);
        given().get("/api/v1/works/khong-co/cover").then().statusCode(404);

        byte[] jpeg = image(1500, 2000, 0xAA3344, "jpg");
        String before = tag("bia-mot");
        long head = revisions.head();
        put("bia-mot", before, jpeg).statusCode(200);
        assertEquals(head + 1, revisions.head(), "a change of the work's data is one revision");
        put("bia-mot", before, jpeg).statusCode(412);
        put("bia-mot", tag("bia-mot"), jpeg).statusCode(200);
        assertEquals(head + 1, revisions.head(), "the same again is no change");

        Map<String, Object> uploaded =
                given().get("/api/v1/works/bia-mot").then().extract().path("cover");
        assertEquals(List.of(320, 427), List.of(uploaded.get("width"), uploaded.get("height")));
        assertTrue(!uploaded.containsKey("drawing"));
        byte[] small = given().get((String) uploaded.get("small"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .asByteArray();
        assertEquals(List.of(160, 213), sides(small));
        assertArrayEquals(
                small, given().get("/api/v1/works/bia-mot/cover?size=small").asByteArray());
        given().get("/api/v1/works/bia-mot/cover.svg").then().statusCode(404);
        given().get("/api/v1/content/" + ContentHash.of(jpeg)).then().statusCode(200);

        given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .header("If-Match", tag("bia-mot"))
                .delete(EDITORIAL + "bia-mot/cover")
                .then()
                .statusCode(200);
        given().get((String) uploaded.get("small")).then().statusCode(404);
        given().get("/api/v1/works/bia-mot").then().body("cover.drawing", equalTo("/api/v1/works/bia-mot/cover.svg"));
    }

    @Test
    void whoMayNotSeeTheWorkSeesNoCoverOfIt() throws IOException {
        library.publish(work("bia-kin", "Kín").audience(Audience.MEMBERS));
        byte[] png = image(300, 400, 0x123456, "png");
        put("bia-kin", tag("bia-kin"), png).statusCode(200);
        for (String address : List.of(
                "/api/v1/works/bia-kin/cover",
                "/api/v1/works/bia-kin/cover.svg",
                "/api/v1/content/" + ContentHash.of(png))) {
            given().get(address).then().statusCode(404);
        }
        given().auth()
                .oauth2(readers.token())
                .get("/api/v1/works/bia-kin/cover")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");
        String medium = given().auth()
                .oauth2(readers.token())
                .get("/api/v1/works/bia-kin")
                .then()
                .extract()
                .path("cover.medium");
        given().get(medium).then().statusCode(404);
        byte[] seen = given().auth().oauth2(readers.token()).get(medium).asByteArray();
        assertEquals(List.of(300, 400), sides(seen), "never larger than the original");
    }

    @Test
    void whatIsNoCoverIsRefusedByNameAndBeforeItIsDecoded() throws IOException {
        library.publish(work("bia-xau", "Xấu"));
        String tag = tag("bia-xau");
        byte[] png = image(200, 300, 0x444444, "png");
        put("bia-xau", tag, "không phải ảnh".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(415);
        put("bia-xau", tag, new byte[0]).statusCode(415);
        put("bia-xau", tag, "GIF89a................".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .statusCode(415)
                .body("detail", containsString("image/gif"));
        put("bia-xau", tag, "RIFF....WEBPVP8 ......".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .statusCode(415);
        put("bia-xau", tag, Arrays.copyOf(png, png.length / 3)).statusCode(422);
        byte[] bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        put("bia-xau", tag, bomb).statusCode(422).body("detail", containsString("50000"));
        put("bia-xau", tag, image(20, 20, 0, "png")).statusCode(422);
        put("bia-xau", tag, image(100, 900, 0, "png")).statusCode(422);
        given().auth()
                .oauth2(readers.token(Roles.EDITOR))
                .contentType("image/png")
                .body(png)
                .put(EDITORIAL + "bia-xau/cover")
                .then()
                .statusCode(428);
        assertEquals(tag, tag("bia-xau"));
        byte[] large = noise(900, 900);
        assertTrue(large.length > 2 << 20);
        put("bia-xau", tag, large).statusCode(200);
        given().get("/api/v1/works/bia-xau").then().body("cover.drawing", nullValue());
    }

    private static byte[] noise(int width, int height) throws IOException {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void aCoverGoesOutWithTheFolderAndComesBack() throws IOException {
        library.publish(work("bia-xuat", "Xuất").text("# Điều 1\n\nNội dung."));
        byte[] png = image(400, 600, 0x00AA55, "png");
        put("bia-xuat", tag("bia-xuat"), png).statusCode(200);
        Path folder = temporary.resolve("ra");
        exporter.export(folder);
        ContentHash hash = ContentHash.of(png);
        assertArrayEquals(png, Files.readAllBytes(folder.resolve("images/" + hash + ".png")));
        String file = Files.readString(folder.resolve("works/bia-xuat.md"));
        assertTrue(file.contains(hash.hex()), file);

        Path other = temporary.resolve("vao");
        Files.createDirectories(other.resolve("works"));
        Files.createDirectories(other.resolve("images"));
        Files.copy(folder.resolve("images/" + hash + ".png"), other.resolve("images/" + hash + ".png"));
        Files.writeString(other.resolve("works/bia-xuat.md"), file);
        Files.writeString(other.resolve("works/bia-nhap.md"), file.replace("bia-xuat", "bia-nhap"));
        byte[] fresh = image(300, 450, 0x223377, "png");
        ContentHash freshHash = ContentHash.of(fresh);
        Files.write(other.resolve("images/" + freshHash + ".png"), fresh);
        Files.writeString(
                other.resolve("works/bia-moi.md"),
                file.replace("bia-xuat", "bia-moi").replace(hash.hex(), freshHash.hex()));
        Files.writeString(
                other.resolve("works/bia-sai.md"),
                file.replace("bia-xuat", "bia-sai").replace(hash.hex(), "0".repeat(64)));
        ImportReport report = importer.run(other, ImportOptions.DEFAULT, Progress.NONE);

        assertEquals(1, report.unchanged(), "what was exported is nothing new");
        assertEquals(2, report.created());
        assertEquals(1, report.errors().size());
        assertTrue(report.errors().get(0).message().contains("cover"));
        given().get("/api/v1/works/bia-moi").then().body("cover.drawing", nullValue());
        given().get("/api/v1/content/" + freshHash).then().statusCode(200);
    }
}
