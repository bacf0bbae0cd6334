package vn.sotay.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageSizeTest {
    @ParameterizedTest
    @CsvSource({"png, PNG, image/png", "jpg, JPEG, image/jpeg", "gif, GIF, image/gif"})
    void theHeadTellsTheSize(String format, ImageType type, String mediaType) throws IOException {
        byte[] bytes = image(format, 300, 7);
        HeldImage held = HeldImage.of(Blob.of(mediaType, bytes)).orElseThrow();
        assertEquals(new HeldImage(ContentHash.of(bytes), type, 300, 7), held);
    }

    @Test
    void aHeadThatIsCutOffOrAbsurdTellsNothing() throws IOException {
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] whole = image(format, 300, 7);
            ImageType type = Objects.requireNonNull(ImageType.of(whole));
            for (int length = 4; length < 10; length++) {
                assertEquals(ImageSize.UNKNOWN, ImageSize.of(type, Arrays.copyOf(whole, length)), format);
            }
        }
        byte[] png = image("png", 300, 7);
        png[16] = (byte) 0xFF;
        assertEquals(ImageSize.UNKNOWN, ImageSize.of(ImageType.PNG, png));
        png[16] = 0x7F;
        assertEquals(ImageSize.UNKNOWN, ImageSize.of(ImageType.PNG, png));
    }

    @Test
    void aPhotographThatMayBeTurnedTellsNothing() throws IOException {
        byte[] jpeg = image("jpg", 300, 7);
        byte[] turned = new byte[jpeg.length + 6];
        System.arraycopy(jpeg, 0, turned, 0, 2);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 4, 0, 0}, 0, turned, 2, 6);
        System.arraycopy(jpeg, 2, turned, 8, jpeg.length - 2);
        assertEquals(ImageSize.UNKNOWN, ImageSize.of(ImageType.JPEG, turned));
    }

    @Test
    void bytesThatCallThemselvesSomethingElseAreNoImage() throws IOException {
        byte[] png = image("png", 1, 1);
        assertEquals(Optional.empty(), HeldImage.of(Blob.of("image/jpeg", png)));
        assertEquals(Optional.empty(), HeldImage.of(Blob.of("image/svg+xml", "<svg/>".getBytes("UTF-8"))));
        assertEquals(Optional.empty(), HeldImage.of(Blob.of("image/png", new byte[0])));
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
