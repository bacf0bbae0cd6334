package vn.sotay.importing.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF with text: lines become paragraphs again, the outline and lines that look like headings become sections. */
final class PdfReader implements DocumentReader {
    private static final int MAX_PAGES = 5_000;
    /** What a scan may have of text: the stamp of a scanner on a page. */
    private static final int SCAN_CHARACTERS_A_PAGE = 15;

    @Override
    public void read(Path file, Transcript out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                out.warn("extraction-forbidden", "The file asks that its text is not taken out.");
            }
            int count = document.getNumberOfPages();
            if (count > MAX_PAGES) {
                throw Refusal.tooLarge("It has more than " + MAX_PAGES + " pages.", "");
            }
            PdfGlyphs glyphs = new PdfGlyphs(out);
            List<PdfPage> pages = glyphs.pages(document);
            if (pages.isEmpty()) {
                throw Refusal.unusable("It has no pages.");
            }
            checkScan(pages, out);
            PdfFurniture.remove(pages);
            LegacyLetters letters = new LegacyLetters(untold(pages));
            pages.forEach(page -> page.decode(letters));
            new PdfText(pages, PdfOutline.of(document), glyphs.images(), out).write();
            guess(document.getDocumentInformation(), letters, out);
            letters.warn(out);
        } catch (InvalidPasswordException e) {
            throw Refusal.unusable("It is encrypted with a password.");
        }
    }

    private static void checkScan(List<PdfPage> pages, Transcript out) {
        long characters = pages.stream().mapToLong(PdfPage::characters).sum();
        if (characters <= (long) SCAN_CHARACTERS_A_PAGE * pages.size()) {
            throw Refusal.unusable(
                    "It is a scan without text (" + pages.size() + " pages); recognise its text first (OCR).");
        }
        for (PdfPage page : pages) {
            if (page.characters() == 0 && page.hasImages()) {
                out.at("page " + page.number());
                out.warn("page-without-text", "A page is an image without text.");
            }
        }
        out.at("");
    }

    private static String untold(List<PdfPage> pages) {
        StringBuilder text = new StringBuilder();
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                if (LegacyEncoding.ofFont(line.font()) == null) {
                    text.append(line.text()).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void guess(PDDocumentInformation information, LegacyLetters letters, Transcript out) {
        String title = plain(information.getTitle());
        // What programs put there by themselves is no title.
        if (title != null
                && out.head.title() == null
                && !title.matches("(?i).*\\.(docx?|pdf|indd)$|microsoft word.*|untitled.*")) {
            out.guess.title = letters.of(null, title);
        }
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** All lines of a document that are left. */
    static List<PdfLine> lines(List<PdfPage> pages) {
        List<PdfLine> lines = new ArrayList<>();
        pages.forEach(page -> lines.addAll(page.lines()));
        return lines;
    }
}
