package vn.sotay.opds.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.storage.Blob;

class BookFileTest {
    @TempDir
    Path folder;

    private static SampleBook ordinary() {
        return new SampleBook("Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng")
                .section("mo-dau", "", 1, "<p>Lời đầu, xem <a href=\"#dieu-2-khoan-1\">khoản 1 Điều 2</a>.</p>")
                .section("chuong-i", "Chương I. Quy định chung", 1, "")
                .section("dieu-1", "Điều 1. Phạm vi", 2, "<p>Như <a href=\"#dieu-2\">Điều 2</a>.</p>")
                .section("dieu-2", "Điều 2. Đối tượng", 2, "<ol><li id=\"dieu-2-khoan-1\">Một.</li><li>Hai.</li></ol>")
                .section("chuong-ii", "Chương II. Thực hiện", 1, "<p>Xem <a href=\"#dieu-2\">Điều 2</a>.</p>")
                .section("phu-luc", "Phụ lục", 4, "<p>Hết.</p>");
    }

    @Test
    void anOrdinaryTextIsInOrder() throws IOException {
        assertEquals(List.of(), complaints(ordinary()));
    }

    @Test
    void theCheckerComplains() throws IOException {
        Path file = folder.resolve("broken.epub");
        Files.write(file, "no book".getBytes(StandardCharsets.UTF_8));
        assertFalse(EpubCheck.complaints(file).isEmpty());
    }

    @Test
    void theSameBookIsTheSameBytesWhereverItIsMade() throws IOException {
        byte[] here = ordinary().bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            assertArrayEquals(here, ordinary().bytes());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void chaptersAreFilesAndAnchorsStay() throws IOException {
        Unpacked files = unpacked(ordinary().bytes());
        assertEquals("mimetype", files.all().keySet().iterator().next());
        assertEquals("application/epub+zip", files.get("mimetype"));
        String first = files.get("EPUB/text/chuong-i.xhtml");
        assertTrue(first.contains("<section id=\"dieu-1\">\n<h2>Điều 1. Phạm vi</h2>"), first);
        assertTrue(first.contains("<a href=\"#dieu-2\">"), "within the file");
        assertTrue(first.contains("<li id=\"dieu-2-khoan-1\">Một.</li>"), first);
        assertTrue(files.get("EPUB/text/mo-dau.xhtml").contains("<a href=\"chuong-i.xhtml#dieu-2-khoan-1\">"));
        assertTrue(files.get("EPUB/text/chuong-ii.xhtml").contains("<h2>Phụ lục</h2>"), "no rank is skipped");
        String nav = files.get("EPUB/nav.xhtml");
        assertTrue(
                nav.contains("<li><a href=\"text/chuong-i.xhtml\">Chương I. Quy định chung</a><ol>\n"
                        + "<li><a href=\"text/chuong-i.xhtml#dieu-1\">Điều 1. Phạm vi</a></li>"),
                nav);
        assertTrue(files.get("EPUB/toc.ncx").contains("<text>Mở đầu</text>"));
    }

    @Test
    void saysWhoseTextItIsAndWhatItIs() throws IOException {
        Unpacked files = unpacked(ordinary().bytes());
        String label = "Bài giới thiệu do thư viện này biên soạn, không phải văn bản chính thức.";
        assertTrue(files.get("EPUB/title.xhtml").contains(label));
        String opf = files.get("EPUB/package.opf");
        assertTrue(opf.contains("<dc:rights>" + label), opf);
        assertTrue(opf.contains("<dc:description>" + label), opf);
        assertTrue(opf.contains("<meta property=\"dcterms:modified\">2026-11-01T02:03:04Z</meta>"), opf);
        assertTrue(opf.contains("<meta property=\"dcterms:issued\">2022-06-16</meta>"), opf);
        assertTrue(opf.contains("<meta property=\"schema:accessModeSufficient\">textual</meta>"), opf);
        assertTrue(opf.contains("<meta property=\"schema:accessibilitySummary\">Văn bản thuần chữ"), opf);
        assertTrue(opf.contains("Nghị quyết số 21-NQ/TW ngày 16/6/2022"), opf);
    }

    @Test
    void anEditionHasOneNameForEver() {
        String name = ordinary().book().identifier();
        assertTrue(name.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), name);
        assertEquals(name, ordinary().of("Tên khác").issued(null).book().identifier());
        assertNotEquals(name, ordinary().text("1".repeat(64)).book().identifier());
    }

    @Test
    void linksToOtherWorksNeedAnAddress() throws IOException {
        String html = "<p><a href=\"/van-ban/luat-x#dieu-1\">Luật X</a>, <a href=\"https://a.vn/%zz\">hỏng</a>,"
                + " <a href=\"#khong-co\">không có</a>, <a href=\"https://vi.dụ.vn/a?b=c&amp;d\">có</a>,"
                + " <a href=\"mailto:a@b.vn\">thư</a></p>";
        SampleBook without = new SampleBook("Liên kết").section("a", "A", 1, html);
        String text = unpacked(without.bytes()).get("EPUB/text/a.xhtml");
        assertTrue(text.contains("<p>Luật X, hỏng, không có, "), text);
        assertEquals(List.of(), complaints(without));
        SampleBook with = new SampleBook("Liên kết").section("a", "A", 1, html).reachedAt("https://thuvien.example");
        assertTrue(unpacked(with.bytes())
                .get("EPUB/text/a.xhtml")
                .contains("<a href=\"https://thuvien.example/van-ban/luat-x#dieu-1\">Luật X</a>"));
        assertEquals(List.of(), complaints(with));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li>mồ côi</li>",
                "<ul>chữ<li>mục</li><p>đoạn</p><ul><li>trong</li></ul></ul>",
                "<ol start=\"5\"></ol><ul></ul>",
                "<dl><dd>nghĩa</dd><dt>từ</dt></dl>",
                "<dl><dt>từ</dt><dd>nghĩa</dd><dd>nữa</dd></dl><dt>lạc</dt>",
                "<dl><p>chữ</p></dl>",
                "<strong><p>đoạn</p><table><tr><td>ô</td></tr></table></strong>",
                "<pre><p>mã</p></pre><pre>a\n  b &lt;c&gt;</pre>",
                "<table></table><table><caption>chỉ tên</caption></table>",
                "<table><tfoot><tr><td>chân</td></tr></tfoot><tr><th colspan=\"2\">ô</th></tr><thead><tr><td>đầu</td></tr></thead>"
                        + "<thead><tr><td>đầu nữa</td></tr></thead><caption>tên<table><tr><td>x</td></tr></table></caption></table>",
                "<table><tbody></tbody><tr></tr></table><tr><td>lạc</td></tr>",
                "<p><a href=\"#a\">một <a href=\"#a\">hai</a></a><em><hr/></em></p>",
                "<p id=\"a\">trùng</p><p id=\"b\">b</p><p id=\"b\">b nữa</p><p id=\"có chỗ\">c</p>",
                "<blockquote>chữ trần<ol><li><p>một</p>chữ<blockquote><p>hai</p></blockquote></li></ol></blockquote>",
                "<p>x<sub>2</sub><sup>3</sup><u>gạch</u><code>a&amp;b</code><br/>xuống</p><hr/>",
                "<p>\uFFFF\uFFFE\u0001\u0338 \uD83D\uDE00 \uD83D</p>",
                "<script>alert(1)</script><p onclick=\"x()\" style=\"color:red\" class=\"y\">sạch</p><svg><a/></svg><iframe/>",
                "<img src=\"http://a.vn/x.png\" alt=\"ngoài\"/><img src=\"/api/v1/content/00\" alt=\"sai\"/>",
                "  "
            })
    void hostileOrOddMarkupEndsInOrder(String html) throws IOException {
        assertEquals(List.of(), complaints(new SampleBook("Lạ & \"kỳ\" <b>").section("a", "Mục <1>", 1, html)));
    }

    @Test
    void imagesComeAlong() throws IOException {
        Blob drawn = Blob.of("image/png", png(30, 20));
        Blob cut = Blob.of("image/png", java.util.Arrays.copyOf(png(3, 2), 12));
        SampleBook book = new SampleBook("Có hình")
                .section(
                        "a",
                        "A",
                        1,
                        "<p><img src=\"/api/v1/content/%s\" alt=\"Sơ đồ\" width=\"30\" height=\"20\" loading=\"lazy\"/></p>"
                                        .formatted(drawn.hash())
                                + "<p><img src=\"/api/v1/content/%s\" alt=\"hỏng\"/></p>".formatted(cut.hash()))
                .image(drawn)
                .image(cut);
        assertEquals(List.of(), complaints(book));
        Unpacked files = unpacked(book.bytes());
        assertTrue(files.all().containsKey("EPUB/images/" + drawn.hash() + ".png"));
        String text = files.get("EPUB/text/a.xhtml");
        assertTrue(text.contains("<img src=\"../images/" + drawn.hash() + ".png\" alt=\"Sơ đồ\" width=\"30\""), text);
        assertTrue(text.contains("<p>hỏng</p>"), "words stand for what cannot be shown");
        assertTrue(files.get("EPUB/package.opf").contains("alternativeText"));
    }

    @Test
    void aBookOfManyPartsIsInOrder() throws IOException {
        SampleBook book =
                new SampleBook("Dài ".repeat(80).strip()).issued("2022-06").reachedAt("https://a.vn");
        String body = "<p>Nội dung của một điều trong một bộ luật rất dài.</p>".repeat(150);
        for (int i = 1; i <= 400; i++) {
            book.section("phan-" + i, "Phần " + i, i % 10 == 0 ? 1 : 2 + i % 5, body);
        }
        assertEquals(List.of(), complaints(book));
        assertTrue(
                unpacked(book.bytes()).all().values().stream().allMatch(file -> file.length() < 300_000),
                "reading systems get slow with large files");
    }

    @Test
    void aBookWithoutTextIsNone() {
        SampleBook empty = new SampleBook("Trống");
        assertThrows(IllegalArgumentException.class, empty::bytes);
    }

    private List<String> complaints(SampleBook book) throws IOException {
        Path file = folder.resolve("book.epub");
        Files.write(file, book.bytes());
        return EpubCheck.complaints(file);
    }

    private record Unpacked(Map<String, String> all) {
        String get(String name) {
            return Objects.requireNonNull(all.get(name), name);
        }
    }

    private static Unpacked unpacked(byte[] book) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Unpacked(files);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
