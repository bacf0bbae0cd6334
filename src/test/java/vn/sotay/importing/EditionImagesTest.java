package vn.sotay.importing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.revision.Revisions;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** An image on its way from a folder or a draft to those who may see it, and to nobody else. */
@QuarkusTest
class EditionImagesTest {
    private static final String CONTENT = "/api/v1/content/";
    private static final String EDITORIAL = "/api/v1/editorial/content/";

    @Inject
    Importer importer;

    @Inject
    Exporter exporter;

    @Inject
    Revisions revisions;

    @Inject
    SignedInReaders readers;

    @Inject
    Blobs blobs;

    @TempDir
    Path temporary;

    @Test
    void whoSeesTheTextSeesTheImageUntilItIsWithdrawn() throws IOException {
        byte[] open = image(31);
        byte[] closed = image(32);
        Path folder = folder(open, closed);
        work(folder, "anh-chung", "", ContentHash.of(open));
        work(folder, "anh-rieng", "audience: members\n", ContentHash.of(closed));
        assertEquals(2, imported(folder).created());

        given().get("/api/v1/works/anh-chung/sections/muc")
                .then()
                .statusCode(200)
                .body(
                        "html",
                        containsString("<img src=\"" + CONTENT + ContentHash.of(open)
                                + "\" alt=\"Sơ đồ vòng cung\" width=\"31\" height=\"2\" loading=\"lazy\"/>"));
        byte[] served = given().get(CONTENT + ContentHash.of(open))
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("immutable"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asByteArray();
        assertArrayEquals(open, served);
        String member = readers.token();
        given().get(CONTENT + ContentHash.of(closed)).then().statusCode(404);
        as(member, CONTENT + ContentHash.of(closed)).statusCode(200).header("Cache-Control", "private, no-cache");

        String tag = as(readers.token(Roles.EDITOR), "/api/v1/editorial/works/anh-chung")
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(readers.token(Roles.APPROVER))
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Ảnh có sai sót."))
                .post("/api/v1/editorial/works/anh-chung/withdraw")
                .then()
                .statusCode(200);
        given().get(CONTENT + ContentHash.of(open)).then().statusCode(404);
        as(member, CONTENT + ContentHash.of(open)).statusCode(404);
    }

    @Test
    void anExportHasTheImagesAndComingBackChangesNothing() throws IOException {
        byte[] image = image(33);
        ContentHash hash = ContentHash.of(image);
        Path folder = folder(image);
        work(folder, "anh-xuat", "", hash);
        assertEquals(1, imported(folder).created());

        Path exported = temporary.resolve("exported");
        exporter.export(exported);
        assertArrayEquals(image, Files.readAllBytes(exported.resolve("images/" + hash + ".png")));
        Path back = folder(Files.readAllBytes(exported.resolve("images/" + hash + ".png")));
        Files.copy(exported.resolve("works/anh-xuat.md"), back.resolve("works/anh-xuat.md"));
        long head = revisions.head();
        assertEquals(1, imported(back).unchanged());
        assertEquals(head, revisions.head());
    }

    @Test
    void anImportWithoutTheImageNamesTheLine() throws IOException {
        Path folder = folder();
        ContentHash hash = ContentHash.of(new byte[] {3});
        work(folder, "anh-thieu", "", hash);
        assertEquals(
                List.of(new ImportError("works/anh-thieu.md", 9, "There is no image content:" + hash)),
                importer.run(folder, ImportOptions.DEFAULT, Progress.NONE).errors());
    }

    @Test
    void editorsSeeImagesOfDraftsAndNobodyElse() throws IOException {
        byte[] image = image(34);
        ContentHash hash = ContentHash.of(image);
        QuarkusTransaction.requiringNew().run(() -> blobs.put(List.of(Blob.of("image/png", image))));
        ContentHash missing = ContentHash.of(new byte[] {4});
        String editor = readers.token(Roles.EDITOR);
        String id = given().auth()
                .oauth2(editor)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "metadata",
                        Map.of("slug", "anh-" + UUID.randomUUID(), "kind", "book", "title", "Ảnh trong bản thảo"),
                        "body",
                        "# Mục\n\n![](content:" + hash + ")\n\n![Cờ](content:" + missing + ")"))
                .post("/api/v1/editorial/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("draft.id");
        String draft = "/api/v1/editorial/drafts/" + id;
        as(editor, draft + "/preview")
                .body("sections[0].html", containsString("src=\"" + EDITORIAL + hash + "\""))
                .body("sections[0].html", containsString("<p>Cờ</p>"));
        as(editor, draft + "/preflight")
                .body("points.findAll { it.code == 'image-missing' }.line", is(List.of(5)))
                .body("points.findAll { it.code == 'image-missing' }.severity", is(List.of("error")))
                .body("points.findAll { it.code == 'image-without-text' }.anchor", hasItem("muc"));

        String tag = as(readers.token(Roles.APPROVER), EDITORIAL + hash)
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(editor)
                .header("If-None-Match", tag)
                .get(EDITORIAL + hash)
                .then()
                .statusCode(304);
        as(editor, EDITORIAL + missing).statusCode(404);
        as(editor, CONTENT + hash).statusCode(404);
        as(readers.token(), EDITORIAL + hash).statusCode(403);
        given().get(EDITORIAL + hash).then().statusCode(401);
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private ImportReport imported(Path folder) {
        ImportReport report = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        assertEquals(List.of(), report.errors());
        return report;
    }

    private Path folder(byte[]... images) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "folder");
        Files.createDirectories(folder.resolve("works"));
        Files.createDirectories(folder.resolve("images"));
        for (byte[] image : images) {
            Files.write(folder.resolve("images/" + ContentHash.of(image) + ".png"), image);
        }
        return folder;
    }

    private static void work(Path folder, String slug, String more, ContentHash image) throws IOException {
        Files.writeString(folder.resolve("works/" + slug + ".md"), """
                ---
                slug: %s
                kind: book
                title: Tập ảnh
                %scoverage: full
                ---
                # Mục

                ![Sơ đồ vòng cung](content:%s)
                """.formatted(slug, more, image));
    }

    private static byte[] image(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
