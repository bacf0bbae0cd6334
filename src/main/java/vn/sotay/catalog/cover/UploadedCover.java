package vn.sotay.catalog.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ImageType;

/**
 * An uploaded cover with its sizes for phones. The head of the file is asked for its sides before anything is decoded, and
 * a large image is thinned out while it is decoded; so a small file cannot become a large image in memory.
 *
 * @param original as it was uploaded
 * @param sizes never larger than the original
 * @param width of the middle size, in pixels
 * @param height of the middle size, in pixels
 */
public record UploadedCover(Blob original, Map<CoverSize, Blob> sizes, int width, int height) {
    private static final float QUALITY = 0.82f;
    private static final int LEAST = 64;
    /** Longer than this many times the other side is no cover. */
    private static final int LONGEST = 3;

    /** All bytes that are to be stored. */
    public List<Blob> blobs() {
        return Stream.concat(Stream.of(original), sizes.values().stream()).toList();
    }

    /**
     * Reads an image.
     *
     * @param mostPixels of an image that is decoded
     * @throws ProblemException 415 for what is neither PNG nor JPEG, 422 for what cannot be decoded or is no cover
     */
    public static UploadedCover of(byte[] bytes, long mostPixels) {
        ImageType type = ImageType.of(bytes);
        if (type != ImageType.PNG && type != ImageType.JPEG) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "A cover must be a PNG or JPEG image"
                            + (type == null ? "; this is neither." : ", not " + type.mediaType() + "."));
        }
        BufferedImage image = decoded(bytes, type, mostPixels);
        Map<CoverSize, Blob> sizes = new EnumMap<>(CoverSize.class);
        int width = 0;
        int height = 0;
        for (CoverSize size : CoverSize.values()) {
            BufferedImage scaled = scaled(image, size.width());
            sizes.put(size, encoded(scaled, type));
            if (size == CoverSize.MEDIUM) {
                width = scaled.getWidth();
                height = scaled.getHeight();
            }
        }
        return new UploadedCover(Blob.of(type.mediaType(), bytes), Map.copyOf(sizes), width, height);
    }

    private static BufferedImage decoded(byte[] bytes, ImageType type, long mostPixels) {
        ImageReader reader = ImageIO.getImageReadersBySuffix(type.suffix()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // Without metadata: packed texts and profiles in it could be as large as they like.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > mostPixels) {
                throw unusable("The image has " + width + " × " + height + " pixels; " + mostPixels
                        + " together are allowed (sotay.covers.max-pixels).");
            }
            if (Math.min(width, height) < LEAST || Math.max(width, height) > LONGEST * Math.min(width, height)) {
                throw unusable("The image has " + width + " × " + height + " pixels; a cover has at least " + LEAST
                        + " each way, and is at most " + LONGEST + " times as long as wide.");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, width / (2 * CoverSize.LARGE.width()));
            param.setSourceSubsampling(step, step, 0, 0);
            return onPaper(reader.read(0, param));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw unusable("The image cannot be decoded; it is damaged, or of a kind that is seldom used.");
        } finally {
            reader.dispose();
        }
    }

    /** Without transparency. */
    private static BufferedImage onPaper(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight());
    }

    /** By halves first: one great step would leave pixels out. */
    private static BufferedImage scaled(BufferedImage image, int wanted) {
        BufferedImage scaled = image;
        while (scaled.getWidth() > wanted) {
            int width = Math.max(wanted, (scaled.getWidth() + 1) / 2);
            int height = Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
            scaled = drawn(scaled, width, height);
        }
        return scaled;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return drawn;
    }

    /** A photograph is smaller as JPEG, a drawing mostly as PNG. */
    private static Blob encoded(BufferedImage image, ImageType from) {
        Blob jpeg = Blob.of(ImageType.JPEG.mediaType(), jpeg(image));
        if (from == ImageType.JPEG) {
            return jpeg;
        }
        Blob png = Blob.of(ImageType.PNG.mediaType(), png(image));
        return png.bytes().length <= jpeg.bytes().length ? png : jpeg;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ProblemException unusable(String why) {
        return new ProblemException(ProblemType.UNUSABLE_FILE, why);
    }
}
