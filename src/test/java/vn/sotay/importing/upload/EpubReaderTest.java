package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.importing.upload.SampleFiles.epub;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.PartialDate;

class EpubReaderTest {
    @Test
    void chaptersBecomeSectionsInTheOrderOfTheSpine() {
        Converted converted = ReadFile.of(
                "a.epub",
                epub(
                        "<h1>Chương I</h1><p>Chữ <b>đậm</b> và <i>nghiêng</i>.</p><h2>Mục nhỏ</h2><p>Chữ.</p>",
                        "<p>Không có tiêu đề.</p>"));
        assertEquals(List.of("1 Chương I", "2 Mục nhỏ", "1 Mục 2"), DocxReaderTest.headings(converted));
        assertTrue(converted.markdown().contains("Chữ **đậm** và *nghiêng*."), converted.markdown());
        assertEquals("Sổ tay bí thư chi bộ", converted.guess().title());
        assertEquals(List.of("Nguyễn Văn An"), converted.guess().creators());
        assertEquals("vi", converted.guess().language());
        assertEquals(new PartialDate("2021-05-01"), converted.guess().issued());
        assertFalse(converted.markdown().contains("color"), "styles are no text");
    }

    @Test
    void listsTablesImagesAndFootnotesStay() {
        Converted converted = ReadFile.of("a.epub", epub("""
                <h1>Một</h1><ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li></ul>
                <table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">x|y</td></tr></table>
                <p>Ảnh <img src="../anh.png" alt="Bìa"/> và chú thích<a epub:type="noteref" href="#n1">1</a>,
                kiểu cũ<sup><a href="#n2">2</a></sup>.</p>
                <aside epub:type="footnote" id="n1"><p>Ghi chú một.</p></aside>
                <p id="n2"><sup><a href="#r2">2</a></sup> Ghi chú hai.</p>"""));
        assertTrue(converted.markdown().contains("- a\n    3. b\n    4. c\n"), converted.markdown());
        assertTrue(converted.markdown().contains("| A | B |\n| --- | --- |\n| x\\|y |  |"), converted.markdown());
        assertTrue(converted.markdown().contains("chú thích\\[1\\], kiểu cũ\\[2\\]."), converted.markdown());
        assertEquals(
                List.of(new UploadNote("1", "Ghi chú một."), new UploadNote("2", "Ghi chú hai.")), converted.notes());
        assertTrue(
                converted.markdown().endsWith("\\[1\\] Ghi chú một.\n\n\\[2\\] Ghi chú hai.\n"), converted.markdown());
        assertEquals("Bìa", converted.images().get(0).alt());
    }

    @Test
    void scriptsAreLeftOutAndSaidToBe() {
        Converted converted = ReadFile.of("a.epub", epub("""
                <h1>Một</h1><script>alert(1)</script><p onclick="x()">Chữ <a href="javascript:x()">liên kết</a></p>
                <iframe src="http://example.org"></iframe><img src="http://example.org/a.png"/>"""));
        assertEquals("# Một\n\nChữ liên kết\n", converted.markdown());
        assertEquals(
                List.of("active-content-dropped", "active-content-dropped", "image-missing"),
                converted.warnings().stream().map(UploadWarning::code).toList());
    }

    @Test
    void epub2IsReadByItsNcx() {
        Map<String, byte[]> parts = SampleFiles.epubParts("<p>Chữ.</p>");
        parts.remove("OPS/nav.xhtml");
        SampleFiles.put(parts, "OPS/toc.ncx", """
                <?xml version="1.0"?>
                <!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
                <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Lời nói đầu</text></navLabel>
                <content src="text/c0.xhtml#x"/></navPoint></navMap></ncx>""");
        String opf = new String(parts.get("OPS/package.opf"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("version=\"3.0\"", "version=\"2.0\"")
                .replace(
                        "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>",
                        "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>");
        SampleFiles.put(parts, "OPS/package.opf", opf);
        assertEquals(List.of("1 Lời nói đầu"), DocxReaderTest.headings(ReadFile.of("a.epub", SampleFiles.zip(parts))));
    }

    @Test
    void oldEncodingsAreToldByTheirLetters() {
        String text = LegacyEncodingTest.vni("Đảng viên có quyền được thông tin và thảo luận các vấn đề của Đảng");
        assertTrue(ReadFile.of("a.epub", epub("<h1>" + text + "</h1>"))
                .markdown()
                .startsWith("# Đảng viên có quyền được thông tin"));
    }
}
