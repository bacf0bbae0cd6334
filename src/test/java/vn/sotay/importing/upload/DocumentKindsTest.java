package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.catalog.Kind;

class DocumentKindsTest {
    @ParameterizedTest
    @CsvSource({
        "Số: 21-NQ/TW, NGHỊ QUYẾT, RESOLUTION",
        "Số: 37-QĐ/TW, QUY ĐỊNH, REGULATION",
        "Số: 37-QĐ/TW, QUYẾT ĐỊNH, DECISION",
        "Số: 37-QĐ/TW, Quy định, ",
        "Số: 05-CT/TW, CHỈ THỊ, DIRECTIVE",
        "Số: 01-KL/TW, KẾT LUẬN, CONCLUSION",
        "Số: 12-KH/TU, KẾ HOẠCH, PLAN",
        "Số: 36-HD/VPTW, HƯỚNG DẪN, GUIDANCE",
        "Số: 7-TB/TW, THÔNG BÁO, NOTICE",
        "'', ĐIỀU LỆ ĐẢNG CỘNG SẢN VIỆT NAM, CHARTER",
        "Số: 1-QC/TW, QUY CHẾ, RULES",
        "Luật số: 29/2018/QH14, LUẬT, LAW",
        "Số: 30/2020/NĐ-CP, NGHỊ ĐỊNH, LAW",
        "Số: 9-BC/TU, BÁO CÁO, ",
        // Where no line names the type, the letters of the number do.
        "Số: 36-HD/VPTW, VỀ THỂ THỨC, GUIDANCE",
        "Số: 03/2021/TT-BNV, '', LAW",
        "Số: 12/2020/QH14, '', ",
    })
    void theTitlePageSaysWhatADocumentIs(String number, String type, @Nullable Kind kind) {
        HeadMatter head = new HeadMatter();
        head.line("ĐẢNG CỘNG SẢN VIỆT NAM", "");
        head.line(number, "");
        head.line(type, "");
        head.line("về một việc", "");
        assertEquals(kind, head.kind());
    }

    @Test
    void lettersOfOldEncodingsAreReadFirst() {
        Converted old = ReadFile.of(
                "cu.docx",
                SampleFiles.docx(SampleFiles.font(".VnTimeH", "nghÞ quyÕt")
                        + SampleFiles.font(".VnTime", "vÒ mét viÖc")
                        + SampleFiles.font(".VnTime", "Néi dung nghÞ quyÕt nµy ®­îc chuyÓn m·.")));
        assertEquals(Kind.RESOLUTION, old.guess().kind(), old.markdown());
        assertNull(ReadFile.of("moi.md", "# Một\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .guess()
                .kind());
    }
}
