package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files that Python wrote (make.py beside them): whoever reads them had no hand in making them. */
class ForeignSamplesTest {
    @Test
    void aWordFile() throws IOException {
        Converted converted = read("quy-dinh.docx");
        assertEquals(
                List.of("1 Chương I. QUY ĐỊNH CHUNG", "2 Điều 1. Phạm vi", "2 Điều 2. Đối tượng"),
                DocxReaderTest.headings(converted));
        assertEquals("15-QĐ/TU", converted.guess().number());
        assertEquals("Tỉnh ủy mẫu", converted.guess().issuer());
        assertEquals("Quy định Về chế độ đọc sách", converted.guess().title());
    }

    @Test
    void anEpub() throws IOException {
        Converted converted = read("so-tay.epub");
        assertEquals(List.of("1 Phần một", "1 Phần hai"), DocxReaderTest.headings(converted));
        assertEquals(List.of("Thư viện"), converted.guess().creators());
        assertTrue(converted.markdown().contains("- một\n- hai\n\n# Phần hai\n\nChữ *nghiêng*."), converted.markdown());
    }

    @Test
    void aWordFileOfLibreOffice() throws IOException {
        Converted converted = read("/vn/sotay/app/quy-dinh.docx");
        assertEquals(
                List.of("1 Chương I. QUY ĐỊNH CHUNG", "2 Điều 1. Phạm vi", "2 Điều 2. Đối tượng"),
                DocxReaderTest.headings(converted));
        assertEquals("15-QĐ/TU", converted.guess().number());
        assertEquals("Tỉnh ủy mẫu", converted.guess().issuer());
        assertEquals("2024-02-03", String.valueOf(converted.guess().issued()));
        assertEquals("Quy định Về chế độ đọc sách", converted.guess().title());
        assertTrue(converted.markdown().contains("| Thứ hai | Mượn |"), converted.markdown());
    }

    @Test
    void anEpubOfPandoc() throws IOException {
        Converted converted = read("/vn/sotay/app/so-tay.epub");
        assertEquals(List.of("1 Phần một", "1 Phần hai", "2 Mục thứ nhất"), DocxReaderTest.headings(converted));
        assertEquals("Sổ tay mẫu", converted.guess().title());
        assertEquals(List.of("Thư viện"), converted.guess().creators());
        assertTrue(converted.markdown().contains("| Mượn sách | Bạn đọc |"), converted.markdown());
        assertTrue(converted.markdown().contains("Chú thích nằm ở cuối phần."), converted.markdown());
    }

    private static Converted read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ForeignSamplesTest.class.getResourceAsStream(name))) {
            return ReadFile.of(name, in.readAllBytes());
        }
    }
}
