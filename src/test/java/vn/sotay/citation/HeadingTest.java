package vn.sotay.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {

    @ParameterizedTest
    @CsvSource({
        "Điều 5, ARTICLE, 5, 5, '', dieu-5",
        "Điều 5., ARTICLE, 5, 5, '', dieu-5",
        "Điều 5. Phạm vi, ARTICLE, 5, 5, Phạm vi, dieu-5",
        "ĐIỀU 5: PHẠM VI, ARTICLE, 5, 5, PHẠM VI, dieu-5",
        "điều 5 - Phạm vi, ARTICLE, 5, 5, Phạm vi, dieu-5",
        "Điều 7.Điều kiện, ARTICLE, 7, 7, Điều kiện, dieu-7",
        "Điều 05, ARTICLE, 05, 5, '', dieu-05",
        "Điều 5 Phạm vi, ARTICLE, 5, 5, Phạm vi, dieu-5",
        "Điều 5a. Tên, ARTICLE, 5a, 5, Tên, dieu-5a",
        "Điều 217A. Tội, ARTICLE, 217A, 217, Tội, dieu-217a",
        "Điều 5đ, ARTICLE, 5đ, 5, '', dieu-5dd",
        "Điều 5d, ARTICLE, 5d, 5, '', dieu-5d",
        "Điều 6bis, ARTICLE, 6bis, 6, '', dieu-6bis",
        "Điều thứ 12, ARTICLE, 12, 12, '', dieu-12",
        "Điều thứ nhất, ARTICLE, thứ nhất, 1, '', dieu-thu-nhat",
        "'Điều 3[2]. Tên', ARTICLE, 3, 3, '[2]. Tên', dieu-3",
        "Ðiều 8. Tên, ARTICLE, 8, 8, Tên, dieu-8",
        "'  Điều\u00A0 9 \t–  Tên   gọi ', ARTICLE, 9, 9, Tên gọi, dieu-9",
        "CHƯƠNG II, CHAPTER, II, 2, '', chuong-ii",
        "Chương II - Tên, CHAPTER, II, 2, Tên, chuong-ii",
        "Chương II Tổ chức, CHAPTER, II, 2, Tổ chức, chuong-ii",
        "chương iv. Tổ chức, CHAPTER, iv, 4, Tổ chức, chuong-iv",
        "Chương XIX, CHAPTER, XIX, 19, '', chuong-xix",
        "Chương IIa. Tên, CHAPTER, IIa, 2, Tên, chuong-iia",
        "CHƯƠNG IXA, CHAPTER, IXA, 9, '', chuong-ixa",
        "Chương 3: Phương pháp, CHAPTER, 3, 3, Phương pháp, chuong-3",
        "Chương một: Mở đầu, CHAPTER, một, 1, Mở đầu, chuong-mot",
        "Chương thứ mười lăm, CHAPTER, thứ mười lăm, 15, '', chuong-thu-muoi-lam",
        "Phần thứ nhất, PART, thứ nhất, 1, '', phan-thu-nhat",
        "PHẦN THỨ HAI NHIỆM VỤ, PART, THỨ HAI, 2, NHIỆM VỤ, phan-thu-hai",
        "Phần thứ tư. Nhiệm vụ, PART, thứ tư, 4, Nhiệm vụ, phan-thu-tu",
        "Phần thứ hai mươi mốt, PART, thứ hai mươi mốt, 21, '', phan-thu-hai-muoi-mot",
        "Phần thứ mười, PART, thứ mười, 10, '', phan-thu-muoi",
        "Phần I, PART, I, 1, '', phan-i",
        "Phần năm. Kết luận, PART, năm, 5, Kết luận, phan-nam",
        "Phần thứ II, PART, II, 2, '', phan-ii",
        "Mục 1, DIVISION, 1, 1, '', muc-1",
        "MỤC 2. QUYỀN, DIVISION, 2, 2, QUYỀN, muc-2",
        "Mục A. Quyền, DIVISION, A, , Quyền, muc-a",
        "Mục 2.1. Quyền, DIVISION, 2.1, , Quyền, muc-2-1",
        "Tiểu mục 1. Quyền, SUBDIVISION, 1, 1, Quyền, tieu-muc-1",
        "TIỂU MỤC III, SUBDIVISION, III, 3, '', tieu-muc-iii",
        "Phụ lục, APPENDIX, '', , '', phu-luc",
        "PHỤ LỤC: Biểu mẫu, APPENDIX, '', , Biểu mẫu, phu-luc",
        "Phụ lục số 01, APPENDIX, 01, 1, '', phu-luc-01",
        "Phụ lục I. Danh mục, APPENDIX, I, 1, Danh mục, phu-luc-i",
        "Phụ lục C, APPENDIX, C, , '', phu-luc-c",
    })
    void structural(String text, Unit unit, String number, Integer value, String title, String anchorName) {
        OptionalInt expected = value == null ? OptionalInt.empty() : OptionalInt.of(value);
        Heading heading = Heading.parse(text);
        assertEquals(new Heading(unit, number, expected, title), heading);
        assertEquals(anchorName, heading.anchorName());
        assertTrue(heading.isStructural());
        assertEquals(heading, Heading.parse(Normalizer.normalize(text, Normalizer.Form.NFD)), "decomposed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều lệ Đảng",
                "Điều hành",
                "Điều kiện, tiêu chuẩn",
                "Điều",
                "Điều A",
                "Điều năm",
                "Điều 1234567",
                "Điều 2Phạm vi",
                "Mục tiêu",
                "Mục đích",
                "Mục đích, yêu cầu",
                "Mục lục",
                "Mục di sản",
                "Mục Vi phạm",
                "Phần mềm",
                "Phần mở đầu",
                "Phần vi mô",
                "Phần Y tế",
                "Phần năm 2020",
                "Phần một số vấn đề",
                "Phần Xã hội",
                "Phần trăm",
                "Phần",
                "Chương trình",
                "Chương trình 5",
                "Chương",
                "Phụ lục hợp đồng",
                "Dieu 5",
                "dieu 5",
                "Chuong II",
                "Phan I",
                "Muc 1",
                "Phu luc",
                "Điều5",
                "Điều-5",
                "5. Điều 5",
                "Khoản 1",
                "Chương ıı",
                "Mục tiêu 5",
                "",
                " ",
                "Chương DD",
                "Chương IIII",
                "Chương VX"
            })
    void notStructural(String text) {
        Heading heading = Heading.parse(text);
        assertEquals(Unit.NONE, heading.unit());
        assertEquals("", heading.number());
        assertEquals(text.strip(), heading.title());
        assertFalse(heading.isStructural());
    }

    @Test
    void aLoneLOrCIsALetterNotANumber() {
        assertEquals(OptionalInt.empty(), Heading.parse("Phần L").value());
        assertEquals(OptionalInt.empty(), Heading.parse("Phần C.").value());
        assertEquals(OptionalInt.of(5), Heading.parse("Phần V.").value());
    }

    @Test
    void everyRomanNumeralUpTo399() {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        for (int value = 1; value < 400; value++) {
            if (value == 50 || value == 100) {
                continue;
            }
            String numeral = "C".repeat(value / 100) + tens[value / 10 % 10] + ones[value % 10];
            assertEquals(
                    OptionalInt.of(value),
                    Heading.parse("Chương " + numeral + ".").value(),
                    numeral);
            assertEquals(
                    OptionalInt.of(value),
                    Heading.parse("chương " + numeral.toLowerCase(Locale.ROOT)).value(),
                    numeral);
        }
    }

    @Test
    void oddInputIsAPlainHeading() {
        assertEquals(Unit.NONE, Heading.parse("Điều \uD800").unit());
        assertEquals(Unit.NONE, Heading.parse("Điều " + "9".repeat(100_000)).unit());
        assertEquals(Unit.NONE, Heading.parse("Phần " + "thứ ".repeat(100_000)).unit());
        assertEquals(
                Unit.ARTICLE, Heading.parse("Điều 1" + ".1".repeat(100_000)).unit());
    }
}
