package vn.sotay.importing.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Images that a PDF shows, in their order. Left out are those that are no part of the text: lines and dots, what comes again on
 * several pages like a logo, and the picture of a whole page behind its text, which a scanner makes.
 */
final class PdfImages {
    /** Points on the page; what is smaller is an ornament. */
    private static final float SMALLEST = 24;

    private static final float WHOLE_PAGE = 0.8f;
    private static final int FURNITURE_PAGES = 3;
    private static final long MOST_PIXELS = 12_000_000;
    private static final int MOST = 2_000;

    /** An image, and how far below the upper edge of its page it begins. */
    private record Placed(int page, float top, PDImageXObject image) {}

    private final List<Placed> placed = new ArrayList<>();
    private final Map<COSStream, Set<Integer>> pages = new HashMap<>();
    private int next;

    /** Notes that an image is drawn, its square of one by one stretched by this matrix. */
    void add(int page, float pageWidth, float pageHeight, Matrix matrix, PDImageXObject image) {
        float width = Math.abs(matrix.getScalingFactorX());
        float height = Math.abs(matrix.getScalingFactorY());
        pages.computeIfAbsent(image.getCOSObject(), seen -> new HashSet<>()).add(page);
        boolean small = width < SMALLEST || height < SMALLEST;
        boolean whole = width * height > WHOLE_PAGE * pageWidth * pageHeight;
        if (!small && !whole && placed.size() < MOST) {
            placed.add(new Placed(page, pageHeight - matrix.getTranslateY() - height, image));
        }
    }

    /** Writes those that begin above this place and were not written yet. */
    void writeUntil(int page, float y, Transcript out) {
        while (next < placed.size()) {
            Placed one = placed.get(next);
            if (one.page > page || (one.page == page && one.top >= y)) {
                return;
            }
            next++;
            Set<Integer> on = pages.getOrDefault(one.image.getCOSObject(), Set.of());
            if (on.size() < FURNITURE_PAGES) {
                out.at("page " + one.page);
                write(one.image, out);
            }
        }
    }

    private static void write(PDImageXObject image, Transcript out) {
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            out.warn("image-dropped", "An image has more than " + MOST_PIXELS + " pixels.");
            return;
        }
        try {
            out.text(out.image(bytes(image), ""));
        } catch (IOException | RuntimeException e) {
            // A damaged image, or a coding that nobody here reads, is no reason to refuse the text around it.
            out.warn("image-dropped", "An image could not be read.");
        }
    }

    private static byte[] bytes(PDImageXObject image) throws IOException {
        List<COSName> filters = image.getStream().getFilters();
        boolean plain = image.getMask() == null && image.getSoftMask() == null && !image.isStencil();
        boolean browsers =
                image.getColorSpace() instanceof PDDeviceRGB || image.getColorSpace() instanceof PDDeviceGray;
        if (plain && browsers && filters.size() == 1 && filters.get(0).equals(COSName.DCT_DECODE)) {
            try (InputStream jpeg = image.getCOSObject().createRawInputStream()) {
                return jpeg.readAllBytes();
            }
        }
        BufferedImage pixels = image.getImage();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(pixels, "png", png)) {
            throw new IOException("no PNG can be made of it");
        }
        return png.toByteArray();
    }

    /** Sorted as people meet them. */
    void sort() {
        placed.sort((a, b) -> a.page != b.page ? Integer.compare(a.page, b.page) : Float.compare(a.top, b.top));
    }
}
