package vn.sotay.importing.upload;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Collects the signs of each page with their places; putting them in order is {@link PdfLayout}'s business. */
final class PdfGlyphs extends PDFTextStripper {
    private static final int MOST_A_PAGE = 200_000;
    private static final long MOST = 6_000_000;

    private final Transcript out;
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final PdfImages images = new PdfImages();
    private long count;
    private int total;

    PdfGlyphs(Transcript out) {
        this.out = out;
    }

    List<PdfPage> pages(PDDocument document) throws IOException {
        total = document.getNumberOfPages();
        writeText(document, new StringWriter());
        images.sort();
        return pages;
    }

    /** What the pages show beside their text; after {@link #pages}. */
    PdfImages images() {
        return images;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals("Do")
                && operands.size() == 1
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)) {
            PDRectangle box = getCurrentPage().getCropBox();
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            try {
                if (getResources().getXObject(name) instanceof PDImageXObject image) {
                    images.add(getCurrentPageNo(), box.getWidth(), box.getHeight(), matrix, image);
                }
            } catch (IOException e) {
                out.warn("image-dropped", "An image could not be read.");
            }
            return;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs.clear();
        out.at("page " + getCurrentPageNo());
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (glyphs.size() >= MOST_A_PAGE || ++count > MOST) {
            throw Refusal.tooLarge("A page has more text than can be read.", out.place());
        }
        String unicode = text.getUnicode();
        if (unicode == null || unicode.isEmpty() || text.getDir() != 0) {
            // Text that stands on its side is a stamp or a table's head.
            return;
        }
        String font = text.getFont() == null || text.getFont().getName() == null
                ? ""
                : text.getFont().getName();
        glyphs.add(new PdfGlyph(
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                Math.max(1, text.getFontSizeInPt()),
                font,
                unicode));
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        float width = page.getCropBox().getWidth();
        List<PdfLine> lines = new PdfLayout(getCurrentPageNo(), width).lines(glyphs);
        pages.add(new PdfPage(getCurrentPageNo(), page.getCropBox().getHeight(), hasImages(page), lines));
        out.at("");
        out.progress(UploadProgress.Unit.PAGES, getCurrentPageNo(), total);
    }

    private static boolean hasImages(PDPage page) {
        if (page.getResources() == null) {
            return false;
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
