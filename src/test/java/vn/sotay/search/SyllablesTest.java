package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.search.Syllables.Syllable;

class SyllablesTest {
    private static String exact(String text) {
        return String.join(" ", Syllables.of(text).stream().map(Syllable::exact).toList());
    }

    private static String folded(String text) {
        return String.join(
                " ", Syllables.of(text).stream().map(Syllable::folded).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đảng viên dự bị | đảng viên dự bị | dang vien du bi",
                "hoà giải, thuỷ lợi | hòa giải thủy lợi | hoa giai thuy loi",
                "kĩ năng lí luận | kỹ năng lý luận | ky nang ly luan",
                "Nghị quyết số 21-NQ/TW | nghị quyết số 21 nq tw | nghi quyet so 21 nq tw",
                "08-QĐi/TW | 08 qđi tw | 08 qdi tw",
                "91/2015/QH13 | 91 2015 qh13 | 91 2015 qh13",
                "TP.HCM, nay:các | tp hcm nay các | tp hcm nay cac",
                "1.000.000 đồng; 3,5 lần | 1.000.000 đồng 3,5 lần | 1.000.000 dong 3,5 lan",
                "«Đổi mới» (1986–2026) | đổi mới 1986 2026 | doi moi 1986 2026",
                "a_b don't | a b don t | a b don t",
            })
    void cutsAndFolds(String text, String exact, String folded) {
        assertEquals(exact, exact(text));
        assertEquals(folded, folded(text));
    }

    @Test
    void punctuationAloneHasNoSyllable() {
        assertEquals(List.of(), Syllables.of("… ?! -- (), / \\ *"));
        assertEquals(List.of(), Syllables.of(""));
    }

    @Test
    void offsetsPointIntoTheTextAsItCame() {
        String composed = "Uỷ ban kiểm tra Đảng uỷ";
        for (String text : List.of(composed, Normalizer.normalize(composed, Normalizer.Form.NFD))) {
            List<Syllable> syllables = Syllables.of(text);
            assertEquals(
                    List.of("Uỷ", "ban", "kiểm", "tra", "Đảng", "uỷ"),
                    syllables.stream()
                            .map(it -> text.substring(it.start(), it.end()))
                            .map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
                            .toList());
            assertEquals("ủy", syllables.get(5).exact());
        }
    }

    @Test
    void offsetsSurviveCharactersBeyondTheBasicPlane() {
        String text = "🙂 tiến 𝟙 lên";
        Syllable last = Syllables.of(text).get(Syllables.of(text).size() - 1);
        assertEquals("lên", text.substring(last.start(), last.end()));
    }

    @Test
    void longWordsAreKeptShort() {
        List<Syllable> syllables = Syllables.of("a".repeat(500));
        assertTrue(syllables.stream().allMatch(it -> it.exact().length() <= 64));
    }

    @Test
    void tellsTypedAccentsAndDigits() {
        List<Syllable> syllables = Syllables.of("đi hoa 21");
        assertEquals(
                List.of(true, false, false),
                syllables.stream().map(Syllable::accented).toList());
        assertEquals(
                List.of(false, false, true),
                syllables.stream().map(Syllable::hasDigit).toList());
    }
}
