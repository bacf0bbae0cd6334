package vn.sotay.importing.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.PartialDate;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

class MarkdownReaderTest {
    @Test
    void frontMatterGivesGuessesAndHeadingsSections() {
        Converted converted = ReadFile.of("a.md", """
                ---
                title: Quy định thử
                number: 37-QĐ/TW
                issued: 2021-10-25
                creators: [Ban Tổ chức]
                ---
                Lời đầu.

                # Chương I

                ## Điều 1. Phạm vi

                | a | b |
                |---|---|
                | 1 | 2 |
                """.getBytes(UTF_8));
        assertEquals("Quy định thử", converted.guess().title());
        assertEquals("37-QĐ/TW", converted.guess().number());
        assertEquals(new PartialDate("2021-10-25"), converted.guess().issued());
        assertEquals(List.of("Ban Tổ chức"), converted.guess().creators());
        assertEquals(
                List.of(new UploadHeading("Chương I", 1, 3), new UploadHeading("Điều 1. Phạm vi", 2, 5)),
                converted.contents());
        assertTrue(converted.markdown().startsWith("Lời đầu."));
    }

    @Test
    void otherEncodingsBecomeUnicode() {
        String text =
                "# Điều lệ Đảng\n\nđảng viên có quyền được thông tin và thảo luận các vấn đề về Cương lĩnh của đảng\n";
        assertTrue(ReadFile.of("a.txt", ("\uFEFF" + text).getBytes(UTF_16LE))
                .markdown()
                .contains("thảo luận"));
        String legacy = "®¶ng viªn cã quyÒn ®­îc th«ng tin vµ th¶o luËn c¸c vÊn ®Ò vÒ §iÒu lÖ cña ®¶ng";
        Converted converted = ReadFile.of("a.txt", legacy.getBytes(ISO_8859_1));
        assertEquals(
                "đảng viên có quyền được thông tin và thảo luận các vấn đề về Điều lệ của đảng\n",
                converted.markdown());
        assertEquals("legacy-encoding", converted.warnings().get(0).code());
    }

    @Test
    void imagesThatAreNotThereAreNamedAndLeaveTheirText() {
        Converted converted = ReadFile.of("a.md", "Xem ![Sơ đồ](http://example.org/a.png) này.\n".getBytes(UTF_8));
        assertEquals("Xem Sơ đồ này.\n", converted.markdown());
        assertEquals("image-missing", converted.warnings().get(0).code());
    }

    @Test
    void marksOfSecrecyInTheHeadStopTheFile() {
        for (String mark : List.of("MẬT", "**Tối mật**", "TUYỆT  MẬT", "(Lưu hành nội bộ)", "M Ậ T", "Độ mật: Mật")) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> ReadFile.of("a.md", ("BAN TỔ CHỨC\n\n" + mark + "\n\nNội dung\n").getBytes(UTF_8)));
            assertEquals(ProblemType.UNUSABLE_FILE, refused.type());
            assertEquals("head, line 3", refused.violations().get(0).field(), mark);
        }
        String words = "Bảo vệ bí mật nhà nước: tài liệu Mật, Tối mật không được lưu hành nội bộ.\n\nMật độ dân số\n";
        assertFalse(ReadFile.of("a.md", words.getBytes(UTF_8)).markdown().isEmpty());
        String deep = "Dòng chữ.\n\n".repeat(100) + "Mật\n";
        assertFalse(ReadFile.of("a.md", deep.getBytes(UTF_8)).markdown().isEmpty());
    }
}
