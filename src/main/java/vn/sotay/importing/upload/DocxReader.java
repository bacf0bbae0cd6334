package vn.sotay.importing.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Word documents: styles, outline levels and numbered lines become sections; lists, tables, footnotes and images stay. */
final class DocxReader implements DocumentReader {
    private static final String TEXT = "word/document.xml";
    /** As far as a stamp in a text box can be from the beginning. */
    private static final int HEAD_BYTES = 400_000;

    @Override
    public void read(Path file, Transcript out) throws IOException {
        try (GuardedZip zip = GuardedZip.open(file)) {
            byte[] text = zip.bytes(TEXT);
            if (!zip.has("[Content_Types].xml") || text == null) {
                throw Refusal.unusable("It is a zip archive, but no Word document.");
            }
            zip.checkXml();
            marksInBoxes(text);
        }
        ZipSecureFile.setMaxFileCount(GuardedZip.MAX_ENTRIES);
        ZipSecureFile.setMaxEntrySize(GuardedZip.MAX_ENTRY);
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XWPFDocument document = new XWPFDocument(opc)) {
            read(document, out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        if (!out.hasText()) {
            throw Refusal.unusable("There is no text in it.");
        }
    }

    private static void marksInBoxes(byte[] xml) {
        String head = new String(xml, 0, Math.min(xml.length, HEAD_BYTES), StandardCharsets.UTF_8);
        for (Element paragraph : Jsoup.parse(head, "", Parser.xmlParser()).select("w|txbxContent w|p")) {
            HeadMatter.mark(paragraph.text(), "text box");
        }
    }

    private static void read(XWPFDocument document, Transcript out) {
        DocxStyles styles = new DocxStyles(document);
        LegacyLetters letters = new LegacyLetters(untold(document, styles));
        DocxParagraph paragraphs = new DocxParagraph(document, styles, letters, out);
        document.getHeaderList()
                .forEach(header ->
                        header.getParagraphs().forEach(line -> HeadMatter.mark(paragraphs.plain(line), "page header")));
        document.getFooterList()
                .forEach(footer ->
                        footer.getParagraphs().forEach(line -> HeadMatter.mark(paragraphs.plain(line), "page footer")));
        int elements = 0;
        int all = document.getBodyElements().size();
        for (IBodyElement element : document.getBodyElements()) {
            out.progress(UploadProgress.Unit.PARAGRAPHS, elements++, all);
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.read(paragraph);
            } else if (element instanceof XWPFTable table) {
                table(table, paragraphs, letters, out, elements <= 6);
            } else if (element instanceof XWPFSDT control) {
                letters.of(null, control.getContent().getText()).lines().forEach(line -> out.line(Inline.of(line)));
            }
        }
        String title = document.getProperties().getCoreProperties().getTitle();
        if (title != null && !title.isBlank() && out.head.title() == null) {
            out.guess.title = letters.of(null, title);
        }
        letters.warn(out);
    }

    /** Text in fonts that do not tell how it is encoded; as much as is needed to find out. */
    private static String untold(XWPFDocument document, DocxStyles styles) {
        StringBuilder text = new StringBuilder();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            paragraph.getRuns().stream()
                    .filter(run -> LegacyEncoding.ofFont(styles.font(run, paragraph)) == null)
                    .forEach(run -> text.append(run.text()));
            text.append('\n');
            if (text.length() > 200_000) {
                break;
            }
        }
        return text.toString();
    }

    private static void table(
            XWPFTable table, DocxParagraph paragraphs, LegacyLetters letters, Transcript out, boolean early) {
        List<XWPFTableCell> cells = table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .toList();
        int columns = table.getRows().stream()
                .mapToInt(row ->
                        row.getTableCells().stream().mapToInt(DocxStyles::span).sum())
                .max()
                .orElse(0);
        if (columns <= 1 || (early && columns <= 2 && table.getNumberOfRows() <= 4)) {
            // The head of an official document is set as a table; so are frames around text.
            cells.forEach(cell -> cell.getParagraphs().forEach(paragraphs::read));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> texts = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                texts.add(paragraphs.cell(cell));
                for (int span = DocxStyles.span(cell); span > 1; span--) {
                    texts.add("");
                }
            }
            rows.add(texts);
        }
        cells.stream()
                .limit(200)
                .forEach(cell ->
                        cell.getParagraphs().forEach(line -> out.head.line(letters.of(null, line.getText()), "table")));
        out.table(rows);
    }
}
