package vn.sotay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Nghị quyết 21-NQ/TW, 60, nghi-quyet-21-nq-tw",
        "Quy định về kỷ luật đảng viên, 60, quy-dinh-ve-ky-luat-dang-vien",
        "Uỷ ban / Ủy ban, 60, uy-ban-uy-ban",
        "'  --Đảng__viên!!  ', 60, dang-vien",
        "Điều 5. Phạm vi, 60, dieu-5-pham-vi",
        "abc def ghi, 7, abc-def",
        "abc def ghi, 8, abc-def",
        "abc def ghi, 6, abc",
        "abc def ghi, 3, abc",
        "abcdef, 4, abcd",
        "đđđ đ, 1, d",
        "Россия 2020, 60, 2020",
    })
    void slugOf(String text, int maxLength, String slug) {
        assertEquals(Optional.of(slug), Slugs.of(text, maxLength));
        assertTrue(Slugs.isSlug(slug));
    }

    @Test
    void isEmptyRatherThanBlankWithoutALatinLetter() {
        assertEquals(Optional.empty(), Slugs.of("中文 — !", 60));
        assertEquals(Optional.empty(), Slugs.of("", 60));
        assertEquals("khong-ten", Slugs.of("…", 60, "khong-ten"));
        assertEquals("a", Slugs.of("ậ", 60, "khong-ten"));
    }

    @Test
    void aNameWithoutASlugIsAskedForByWhatIsNone() {
        assertEquals("ban-bi-thu", Slugs.ofName("Ban Bí thư"));
        assertEquals("-", Slugs.ofName("?"));
        assertFalse(Slugs.isSlug("-"));
        assertNull(Slugs.ofName(null));
    }

    @Test
    void decomposedTextHasTheSameSlug() {
        assertEquals(Slugs.of("Điều lệ Đảng", 60), Slugs.of("Đie\u0302\u0300u le\u0323\u0302 Đa\u0309ng", 60));
    }

    @Test
    void refusesAnImpossibleLength() {
        assertThrows(IllegalArgumentException.class, () -> Slugs.of("a", 0));
        assertThrows(IllegalArgumentException.class, () -> Slugs.of("a", Slugs.MAX_LENGTH + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "đ", "a b", "a_b", "a/b", "a.b", "à", "a\n"})
    void isNoSlug(String text) {
        assertFalse(Slugs.isSlug(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "5", "a-b", "dieu-5a", "nghi-quyet-21-nq-tw-2022-06-16"})
    void isSlug(String text) {
        assertTrue(Slugs.isSlug(text));
    }

    @Test
    void boundsTheLengthOfASlug() {
        assertTrue(Slugs.isSlug("a".repeat(Slugs.MAX_LENGTH)));
        assertFalse(Slugs.isSlug("a".repeat(Slugs.MAX_LENGTH + 1)));
        assertFalse(Slugs.isSlug("a-".repeat(500_000) + "a"));
        assertEquals(Optional.of("a".repeat(60)), Slugs.of("a".repeat(1_000_000), 60));
    }
}
