package vn.sotay.importing.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A PDF in the making: lines at places. */
final class SamplePdf {
    final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPageContentStream page;

    SamplePdf() {
        try (InputStream in = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, in);
            page = next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream next() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        return new PDPageContentStream(document, added);
    }

    SamplePdf page() {
        try {
            page.close();
            page = next();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line; y from the top of the page. */
    SamplePdf line(float x, float y, float size, String text) {
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            page.showText(text);
            page.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SamplePdf lines(float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            line(x, y + 16 * i, 12, lines[i]);
        }
        return this;
    }

    /** An image of one colour; y of its upper edge from the top of the page. */
    SamplePdf image(float x, float y, float width, float height, PDImageXObject image) {
        try {
            page.drawImage(image, x, PDRectangle.A4.getHeight() - y - height, width, height);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDImageXObject picture(int colour, boolean jpeg) {
        BufferedImage pixels = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            pixels.setRGB(i % 40, i / 40, colour + i);
        }
        try {
            return jpeg
                    ? JPEGFactory.createFromImage(document, pixels)
                    : LosslessFactory.createFromImage(document, pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SamplePdf outline(String title) {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        PDOutlineItem item = new PDOutlineItem();
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(document.getPage(document.getNumberOfPages() - 1));
        item.setDestination(destination);
        item.setTitle(title);
        outline.addLast(item);
        return this;
    }

    byte[] bytes() {
        try {
            page.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
