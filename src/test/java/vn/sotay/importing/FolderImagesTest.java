package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;

class FolderImagesTest {
    private static final byte[] GIF = "GIF89a-một".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private Path images = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(root.resolve("content/works"));
        images = Files.createDirectories(root.resolve("content/images"));
    }

    @Test
    void anImageIsFoundByItsHash() throws IOException {
        ContentHash hash = put(GIF, "gif");
        Blob image = source(100, 100).image(hash, 1);
        assertTrue(image != null);
        assertArrayEquals(GIF, image.bytes());
        assertEquals("image/gif", image.mediaType());
        assertNull(source(100, 100).image(ContentHash.of(new byte[1]), 1));
    }

    @Test
    void whatCannotBeTakenIsSaidWithTheLine() throws IOException {
        ContentHash large = put(GIF, "gif");
        assertEquals(
                "the image images/" + large + ".gif is larger than the 5 bytes that sotay.import.max-image-size allows",
                refused(5, 100, large));
        ContentHash other = ContentHash.of(new byte[2]);
        Files.write(images.resolve(other + ".gif"), GIF);
        assertEquals(
                "the image images/" + other + ".gif has another content than its name says", refused(100, 100, other));
        byte[] script = "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8);
        ContentHash wrong = put(script, "png");
        assertEquals("the image images/" + wrong + ".png is no such image as its name says", refused(100, 100, wrong));
        Path secret = Files.write(root.resolve("secret"), "GIF8-bí mật".getBytes(StandardCharsets.UTF_8));
        ContentHash linked = ContentHash.of(Files.readAllBytes(secret));
        Files.createSymbolicLink(images.resolve(linked + ".gif"), secret);
        assertEquals("the image images/" + linked + ".gif is a link that leads out of the folder", refused(linked));
    }

    @Test
    void allImagesOfAWorkTogetherAreBounded() throws IOException {
        ContentHash one = put(GIF, "gif");
        ContentHash two = put("GIF89a-hai".getBytes(StandardCharsets.UTF_8), "gif");
        FolderImages source = source(100, GIF.length + 1);
        source.image(one, 1);
        ManuscriptException refusal = assertThrows(ManuscriptException.class, () -> source.image(two, 9));
        assertEquals(9, refusal.line());
        assertTrue(String.valueOf(refusal.getMessage()).contains("sotay.import.max-work-images"));
    }

    private ContentHash put(byte[] bytes, String suffix) throws IOException {
        ContentHash hash = ContentHash.of(bytes);
        Files.write(images.resolve(hash + "." + suffix), bytes);
        return hash;
    }

    private String refused(ContentHash hash) {
        return refused(100, 100, hash);
    }

    private String refused(int image, int work, ContentHash hash) {
        ManuscriptException refusal = assertThrows(
                ManuscriptException.class, () -> source(image, work).image(hash, 7));
        assertEquals(7, refusal.line());
        return String.valueOf(refusal.getMessage());
    }

    private FolderImages source(int image, int work) {
        return new FolderImages(ContentFolder.open(root.resolve("content"), 1_000), new ImportConfig() {
            @Override
            public MemorySize maxFileSize() {
                return size(1_000);
            }

            @Override
            public MemorySize maxImageSize() {
                return size(image);
            }

            @Override
            public MemorySize maxWorkImages() {
                return size(work);
            }

            @Override
            public int batchWorks() {
                return 1;
            }

            @Override
            public MemorySize batchText() {
                return size(1_000);
            }
        });
    }

    private static MemorySize size(int bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
