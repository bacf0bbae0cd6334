package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.importing.upload.SampleFiles.bold;
import static vn.sotay.importing.upload.SampleFiles.font;
import static vn.sotay.importing.upload.SampleFiles.numbered;
import static vn.sotay.importing.upload.SampleFiles.p;
import static vn.sotay.importing.upload.SampleFiles.picture;
import static vn.sotay.importing.upload.SampleFiles.styled;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.PartialDate;
import vn.sotay.problem.ProblemException;

class DocxReaderTest {
    private static final String HEAD = "<w:tbl><w:tr><w:tc>" + p("ĐẢNG CỘNG SẢN VIỆT NAM") + "</w:tc><w:tc>"
            + p("BAN CHẤP HÀNH TRUNG ƯƠNG") + "</w:tc></w:tr><w:tr><w:tc>" + p("Số: 37-QĐ/TW") + "</w:tc><w:tc>"
            + p("Hà Nội, ngày 25 tháng 10 năm 2021") + "</w:tc></w:tr></w:tbl>" + bold("QUY ĐỊNH")
            + bold("Về những điều đảng viên không được làm") + p("-----");

    @Test
    void theHeadOfAnOfficialDocumentIsRead() {
        Converted converted = read(HEAD + bold("Điều 1. Phạm vi") + p("Nội dung."));
        assertEquals(
                "Quy định Về những điều đảng viên không được làm",
                converted.guess().title());
        assertEquals("37-QĐ/TW", converted.guess().number());
        assertEquals(new PartialDate("2021-10-25"), converted.guess().issued());
        assertEquals("Ban chấp hành trung ương", converted.guess().issuer());
    }

    @Test
    void stylesAndBoldNumberedLinesBecomeSections() {
        Converted converted = read(bold("Chương II") + bold("NHIỆM VỤ CỦA ĐẢNG VIÊN") + bold("Điều 5. Quyền hạn")
                + p("1. Được thông tin.") + p("a) Về chủ trương;") + p("2. Ứng cử.")
                + p("Điều 6 của Điều lệ nói khác về việc này và không phải là tiêu đề")
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Điều 6. </w:t></w:r>"
                + "<w:r><w:t>Đảng viên phải giữ gìn kỷ luật.</w:t></w:r></w:p>");
        assertEquals(
                List.of("1 Chương II. NHIỆM VỤ CỦA ĐẢNG VIÊN", "2 Điều 5. Quyền hạn", "2 Điều 6"), headings(converted));
        assertEquals("""
                # Chương II. NHIỆM VỤ CỦA ĐẢNG VIÊN

                ## Điều 5. Quyền hạn

                1\\. Được thông tin.

                a) Về chủ trương;

                2\\. Ứng cử.

                Điều 6 của Điều lệ nói khác về việc này và không phải là tiêu đề

                ## Điều 6

                Đảng viên phải giữ gìn kỷ luật.
                """, converted.markdown());

        assertEquals(
                List.of("1 Phần một", "2 Việc thứ nhất", "2 Theo kiểu riêng"),
                headings(read(
                        styled("u1", "Phần một") + styled("u2", "Việc thứ nhất") + styled("own", "Theo kiểu riêng"))));
        assertEquals(
                List.of("1 Phần thứ nhất. MỞ ĐẦU", "2 I- TÌNH HÌNH", "3 1. Kết quả"),
                headings(read(
                        bold("Phần thứ nhất") + p("MỞ ĐẦU") + bold("I- TÌNH HÌNH") + bold("1. Kết quả") + p("Chữ."))));
    }

    @Test
    void theHeadAsATableIsReadOnce() {
        Converted converted = read("<w:tbl><w:tr><w:tc>" + p("SỐ LIỆU") + picture("Huy hiệu") + "</w:tc><w:tc>" + p("x")
                + "</w:tc></w:tr></w:tbl>" + p("Chữ."));
        assertEquals(1, converted.images().size());
        assertEquals(0, converted.tables());
    }

    @Test
    void wordsOwnNumbersAreWritten() {
        Converted converted = read(numbered(2, "Phạm vi")
                + p("Chữ.")
                + numbered(2, "Đối tượng")
                + numbered(1, "một")
                + numbered(1, "hai"));
        assertEquals(List.of("1 Điều 1. Phạm vi", "1 Điều 2. Đối tượng"), headings(converted));
        assertTrue(converted.markdown().endsWith("- **một**\n- **hai**\n"), converted.markdown());
    }

    @Test
    void tablesFootnotesAndImagesStay() {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        Converted converted = read(bold("Điều 1. Một")
                + "<w:p><w:r><w:t>Theo nghị quyết</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
                + "<w:tbl>" + String.format(row, p("A"), p("B|C"), p("D")) + String.format(row, p("1"), p("2"), p("3"))
                + "</w:tbl>"
                + picture("Sơ đồ") + bold("Điều 2. Hai"));
        assertTrue(converted.markdown().contains("Theo nghị quyết\\[1\\]."), converted.markdown());
        assertTrue(converted.markdown().contains("\\[1\\] Văn kiện Đại hội XIII.\n\n# Điều 2"), converted.markdown());
        assertTrue(converted.markdown().contains("| A | B\\|C | D |\n| --- | --- | --- |\n| 1 | 2 | 3 |"));
        assertEquals(List.of(new UploadNote("1", "Văn kiện Đại hội XIII.")), converted.notes());
        assertEquals(1, converted.tables());
        UploadImage image = converted.images().get(0);
        assertEquals("Sơ đồ", image.alt());
        assertEquals("Điều 1. Một", image.place());
        assertTrue(converted.markdown().contains("![Sơ đồ](content:" + image.content() + ")"));
        assertEquals(image.content(), converted.content().get(0).hash().hex());
    }

    @Test
    void oldFontsBecomeUnicode() {
        Converted converted = read(font(".VnTimeH", "ch\u00AD\u00ACng i")
                + font(".VnTime", LegacyEncodingTest.tcvn3("Điều 5. Nhiệm vụ"))
                + font("VNI-Times", LegacyEncodingTest.vni("Đảng viên giữ kỷ luật."))
                + font("Times New Roman", "Chữ thường."));
        assertEquals(List.of("1 CHƯƠNG I", "2 Điều 5. Nhiệm vụ"), headings(converted));
        assertTrue(converted.markdown().contains("Đảng viên giữ kỷ luật."), converted.markdown());
        assertTrue(
                converted.warnings().stream().anyMatch(warning -> warning.code().equals("legacy-encoding")));
    }

    @Test
    void marksStandInTablesHeadersAndBoxes() {
        String box = "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                + p("TỐI MẬT") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        for (String marked : List.of(
                "<w:tbl><w:tr><w:tc>" + p("ĐẢNG BỘ") + p("MẬT") + "</w:tc><w:tc>" + p("x") + "</w:tc></w:tr></w:tbl>",
                box)) {
            ProblemException refused = assertThrows(ProblemException.class, () -> read(HEAD + marked + p("Chữ.")));
            assertTrue(
                    refused.violations().get(0).field().startsWith("head"),
                    refused.violations().toString());
        }
    }

    @Test
    void markdownInWordsStaysWords() {
        Converted converted = read(p("# không phải *tiêu đề* [a](http://x) &lt;b&gt; `x` &amp;amp; a_b") + p("=== x"));
        assertEquals(List.of(), converted.contents());
        assertTrue(
                converted
                        .markdown()
                        .startsWith("\\# không phải \\*tiêu đề\\* \\[a\\](http://x) \\<b> \\`x\\` \\&amp; a\\_b"),
                converted.markdown());
    }

    private static Converted read(String body) {
        Map<String, byte[]> parts = SampleFiles.docxParts(body);
        return ReadFile.of("a.docx", SampleFiles.zip(parts));
    }

    static List<String> headings(Converted converted) {
        return converted.contents().stream()
                .map(heading -> heading.level() + " " + heading.heading())
                .toList();
    }

    @Test
    void aZipThatIsNoWordDocumentIsSaidToBeOne() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> ReadFile.of("a.docx", SampleFiles.zip(Map.of("a.txt", new byte[] {1}))));
        assertTrue(String.valueOf(refused.getMessage()).contains("no Word document"));
    }
}
