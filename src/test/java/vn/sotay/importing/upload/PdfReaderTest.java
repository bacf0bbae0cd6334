package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.PartialDate;
import vn.sotay.problem.ProblemException;

class PdfReaderTest {
    private static final String LONG = "Đảng viên có quyền được thông tin và thảo luận các vấn đề về Cương lĩnh,";

    @Test
    void linesBecomeParagraphsAndHeadingsSections() {
        Converted converted = read(new SamplePdf()
                .line(70, 90, 18, "Sổ tay đảng viên")
                .lines(
                        70,
                        130,
                        "Chương I",
                        "QUY ĐỊNH CHUNG",
                        "Điều 1. Phạm vi",
                        LONG,
                        "Điều lệ Đảng và quyết định 21-",
                        "NQ/TW của trung ương.",
                        "1. Khoản một.",
                        "a) điểm a;"));
        assertEquals(
                List.of("1 Sổ tay đảng viên", "2 Chương I. QUY ĐỊNH CHUNG", "3 Điều 1. Phạm vi"),
                DocxReaderTest.headings(converted));
        assertTrue(
                converted
                        .markdown()
                        .contains(
                                LONG
                                        + " Điều lệ Đảng và quyết định 21-NQ/TW của trung ương.\n\n1\\. Khoản một.\n\na) điểm a;"),
                converted.markdown());
    }

    @Test
    void runningHeadsAndPageNumbersAreNoText() {
        SamplePdf pdf = new SamplePdf();
        for (int i = 1; i <= 4; i++) {
            pdf.line(200, 40, 10, "Tạp chí Xây dựng Đảng số " + i);
            pdf.line(300, 810, 10, "- " + i + " -");
            pdf.lines(70, 130, LONG.replace("Đảng viên", "Người thứ " + i), "chủ trương này còn tiếp sang trang sau");
            if (i < 4) {
                pdf.page();
            }
        }
        String markdown = read(pdf).markdown();
        assertFalse(markdown.contains("Tạp chí"), markdown);
        assertFalse(markdown.contains("- 3"), markdown);
        assertTrue(markdown.contains("sang trang sau Người thứ 2"), markdown);
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        SamplePdf pdf = new SamplePdf().line(150, 90, 12, "Một dòng chạy ngang qua cả hai cột của trang giấy này đây");
        for (int i = 0; i < 8; i++) {
            pdf.line(60, 130 + 16 * i, 12, "trái " + i + " chữ của cột bên trái");
            pdf.line(320, 130 + 16 * i, 12, "phải " + i + " chữ của cột bên phải");
        }
        String markdown = read(pdf).markdown().replaceAll("\\s+", " ");
        assertTrue(markdown.contains("trái 0 chữ của cột bên trái trái 1"), markdown);
        assertTrue(markdown.contains("trái 7 chữ của cột bên trái phải 0"), markdown);
    }

    @Test
    void theOutlineTellsHeadings() {
        Converted converted = read(new SamplePdf()
                .outline("Lời nói đầu")
                .outline("Không có trong văn bản")
                .outline("Việc của chi ủy trước khi họp")
                .lines(70, 130, "Lời nói đầu", LONG, "Việc của chi ủy", "trước khi họp", LONG));
        assertEquals(List.of("1 Lời nói đầu", "1 Việc của chi ủy trước khi họp"), DocxReaderTest.headings(converted));
    }

    @Test
    void theHeadOfAnOfficialDocumentIsRead() {
        Converted converted = read(new SamplePdf()
                .line(70, 90, 12, "BAN CHẤP HÀNH TRUNG ƯƠNG")
                .line(330, 90, 12, "ĐẢNG CỘNG SẢN VIỆT NAM")
                .line(70, 110, 12, "Số 21-NQ/TW")
                .line(330, 110, 12, "Hà Nội, ngày 16 tháng 6 năm 2022")
                .line(250, 150, 12, "NGHỊ QUYẾT")
                .line(150, 170, 12, "Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng")
                .lines(70, 220, LONG, "chấm hết."));
        assertEquals("21-NQ/TW", converted.guess().number());
        assertEquals(new PartialDate("2022-06-16"), converted.guess().issued());
        assertEquals("Ban chấp hành trung ương", converted.guess().issuer());
        assertEquals(
                "Nghị quyết Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng",
                converted.guess().title());
    }

    @Test
    void anImageStandsBetweenTheParagraphsThatItStandsBetween() {
        SamplePdf pdf = new SamplePdf();
        Converted converted = read(pdf.lines(70, 90, LONG)
                .image(70, 200, 200, 150, pdf.picture(0x204060, false))
                .lines(70, 400, "Đoạn ở dưới hình kết thúc tại đây."));
        assertEquals(1, converted.images().size());
        String markdown = converted.markdown();
        int image = markdown.indexOf("![](content:");
        assertTrue(image > markdown.indexOf(LONG) && image < markdown.indexOf("Đoạn ở dưới hình"), markdown);
    }

    @Test
    void anImageBesideAParagraphDoesNotCutIt() {
        SamplePdf pdf = new SamplePdf();
        Converted converted =
                read(pdf.lines(70, 90, LONG, "kết thúc.").image(480, 100, 60, 40, pdf.picture(0x204060, true)));
        String markdown = converted.markdown();
        assertTrue(markdown.startsWith(LONG + " kết thúc."), markdown);
        assertTrue(markdown.contains("![](content:"), markdown);
    }

    @Test
    void whatIsNoPartOfTheTextIsLeftOut() {
        SamplePdf pdf = new SamplePdf();
        var logo = pdf.picture(0x800000, false);
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                pdf.page();
            }
            pdf.image(70, 30, 60, 40, logo)
                    .image(200, 60, 10, 10, pdf.picture(0x10 * i, false))
                    .image(0, 0, 595, 842, pdf.picture(0x1000 * i, false))
                    .lines(70, 90, LONG);
        }
        assertEquals(0, read(pdf).images().size());
    }

    @Test
    void aScanIsSaidToBeOne() {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(new SamplePdf().page()));
        assertTrue(String.valueOf(refused.getMessage()).contains("scan without text (2 pages)"), refused.getMessage());
    }

    @Test
    void aMarkInTheHeadStopsTheFile() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> read(new SamplePdf().line(70, 90, 14, "TỐI MẬT").lines(70, 130, LONG)));
        assertTrue(
                refused.violations().get(0).field().startsWith("head, page 1"),
                refused.violations().toString());
    }

    private static Converted read(SamplePdf pdf) {
        return ReadFile.of("a.pdf", pdf.bytes());
    }
}
