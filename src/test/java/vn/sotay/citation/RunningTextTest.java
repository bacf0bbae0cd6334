package vn.sotay.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTextTest {

    private static String told(Citation citation, String text) {
        return text.substring(citation.start(), citation.end()) + " = " + citation.number() + ' '
                + String.join("-", citation.symbol()) + (citation.day() == null ? "" : " " + citation.day())
                + (citation.place().isWhole()
                        ? ""
                        : " " + citation.place().sections() + citation.place().targets());
    }

    private static List<String> told(String text) {
        return Citation.all(text).stream().map(citation -> told(citation, text)).toList();
    }

    @Test
    void findsEveryReferenceWithItsPlaceAndDate() {
        assertEquals(
                List.of(
                        "Nghị quyết số 21-NQ/TW ngày 16/6/2022 = 21 nq-tw 2022-06-16",
                        "Điều 5 Quy định 37-QĐ/TW = 37 qd-tw [dieu-5][]",
                        "khoản 2, Điều 8 của Quy định số 24-QĐ/TW, ngày 30 tháng 7 năm 2021 = 24 qd-tw 2021-07-30"
                                + " [dieu-8][dieu-8-khoan-2]"),
                told("Thực hiện Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Trung ương và Điều 5 Quy định 37-QĐ/TW, theo"
                        + " khoản 2, Điều 8 của Quy định số 24-QĐ/TW, ngày 30 tháng 7 năm 2021 thì được."));
    }

    @ParameterizedTest
    @CsvSource({
        "Luật số 91/2015/QH13, 91 qh13",
        "Nghị định 30/2020/NĐ-CP, 30 nd-cp",
        "số 08-QĐi/TW, 8 qdi-tw",
        "Hướng dẫn số 42-HD/BTCTW, 42 hd-btctw",
        "21-NQ/TW, 21 nq-tw"
    })
    void readsTheFormsOfNumbers(String reference, String meant) {
        assertEquals(List.of(reference + " = " + meant), told("theo " + reference + "; và"));
    }

    @Test
    void knowsThePartysCharterByItsName() {
        String text = "Theo Điều 8 của Điều lệ Đảng và Điều lệ Đảng Cộng sản Việt Nam.";
        List<Citation> found = Citation.all(text);
        assertEquals(2, found.size());
        assertEquals(
                "Điều 8 của Điều lệ Đảng",
                text.substring(found.get(0).start(), found.get(0).end()));
        assertEquals("Điều lệ Đảng", found.get(0).rest());
        assertEquals(List.of("dieu-8"), found.get(0).place().sections());
        assertEquals("Điều lệ Đảng Cộng sản Việt Nam", found.get(1).rest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 nguyên tắc, quy định 18 tuổi, kế hoạch 5 năm",
                "tỷ lệ 3/4, ngày 16/6/2022, năm 2021-2025",
                "Điều 5 của Luật này; điều kiện; Điều lệ của hội",
                "COVID-19, A4, 24/7",
                ""
            })
    void leavesAloneWhatIsNone(String text) {
        assertEquals(List.of(), told(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Điều 5 ", "khoản 2, ", "1-A/", "Nghị quyết số ", "1", "-A"})
    void takesTimeInProportionToTheText(String piece) {
        assertTimeout(Duration.ofSeconds(10), () -> Citation.all(piece.repeat(200_000)));
    }
}
