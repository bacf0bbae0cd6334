package vn.sotay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        // Tone on the first of two open vowels, as the older orthography has it.
        "hoà, hòa, hoa",
        "hòa, hòa, hoa",
        "HOÀ, hòa, hoa",
        "thuý, thúy, thuy",
        "thúy, thúy, thuy",
        "khoẻ, khỏe, khoe",
        "khỏe, khỏe, khoe",
        "Uỷ, ủy, uy",
        "xoá, xóa, xoa",
        "toạ, tọa, toa",
        "huỷ, hủy, huy",
        "loè, lòe, loe",
        "nhoà, nhòa, nhoa",
        "uý, úy, uy",
        // A consonant or a third vowel draws the tone to the second vowel.
        "hoàn, hoàn, hoan",
        "hòan, hoàn, hoan",
        "suýt, suýt, suyt",
        "huỳnh, huỳnh, huynh",
        "ngoài, ngoài, ngoai",
        "ngòai, ngoài, ngoai",
        "khuỷu, khuỷu, khuyu",
        "ngoẹo, ngoẹo, ngoeo",
        // A marked vowel bears the tone.
        "được, được, duoc",
        "đựơc, được, duoc",
        "tiếng, tiếng, tieng",
        "nguyễn, nguyễn, nguyen",
        "thuở, thuở, thuo",
        "huế, huế, hue",
        "cưỡng, cưỡng, cuong",
        "mưa, mưa, mua",
        "lửa, lửa, lua",
        "của, của, cua",
        "mía, mía, mia",
        "yếu, yếu, yeu",
        // The u of qu and the i of gi are consonants.
        "quý, quý, quy",
        "quí, quý, quy",
        "quả, quả, qua",
        "quốc, quốc, quoc",
        "quyết, quyết, quyet",
        "quỳnh, quỳnh, quynh",
        "quýt, quýt, quyt",
        "quít, quít, quit",
        "quái, quái, quai",
        "già, già, gia",
        "giữa, giữa, giua",
        "giá, giá, gia",
        "gì, gì, gi",
        "gìn, gìn, gin",
        "giết, giết, giet",
        // i and y where both are in use.
        "kĩ, kỹ, ky",
        "ki5p, ki5p, ki5p",
        "kĩ5a, kỹ5a, ky5a",
        "kỹ, kỹ, ky",
        "Lí, lý, ly",
        "lý, lý, ly",
        "mĩ, mỹ, my",
        "tỉ, tỷ, ty",
        "hi, hy, hy",
        "sỹ, sĩ, si",
        "sĩ, sĩ, si",
        "vỵ, vị, vi",
        "qui, quy, quy",
        // … and where they are not.
        "thúi, thúi, thui",
        "tay, tay, tay",
        "tai, tai, tai",
        "túi, túi, tui",
        "chi, chi, chi",
        "thi, thi, thi",
        "nghi, nghi, nghi",
        "y, y, y",
        "ý, ý, y",
        "ít, ít, it",
        "kim, kim, kim",
        "tin, tin, tin",
        "tỉnh, tỉnh, tinh",
        "xì, xì, xi",
        // đ and its look-alikes.
        "Đảng, đảng, dang",
        "đ, đ, d",
        "Ðiều, điều, dieu",
        "Ɖiều, điều, dieu",
        // Not Vietnamese syllables: left as they are, accents aside.
        "café, café, cafe",
        "España, españa, espana",
        "ñu, ñu, nu",
        "Gödel, gödel, godel",
        "Kovář, kovář, kovar",
        "hoà́, hoà́, hoa",
        "sky, sky, sky",
        "21-NQ/TW, 21-nq/tw, 21-nq/tw",
        "5a, 5a, 5a",
        "Москва, москва, москва",
        "中文, 中文, 中文",
        "한국, 한국, 한국",
        "हिन्दी, हिन्दी, हिन्दी",
    })
    void foldsToken(String typed, String canonical, String folded) {
        assertEquals(canonical, Folding.canonical(typed));
        assertEquals(folded, Folding.folded(typed));
    }

    @Test
    void foldsSyllablesInsideAnyText() {
        assertEquals(
                "ủy ban kiểm tra (khóa xi-ii); \"kỷ luật\", điều 5.",
                Folding.canonical("Uỷ ban  kiểm tra (khoá XI-II); \"Kỉ luật\", Điều 5.".replace("  ", " ")));
        assertEquals("công ty hòa bình/thúy", Folding.canonical("công ti hoà bình/thuý"));
        assertEquals("viet nam_hoa-binh", Folding.folded("Việt Nam_hoà-bình"));
    }

    @Test
    void repairsAccentsTypedInTheWrongOrder() {
        assertEquals("ế", Folding.canonical("e\u0301\u0302"));
        assertEquals("việt", Folding.canonical("vi\u00EA\u0323t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDC00x", "a\uD83D", "hoà\uD800hoà", "\u0301", "\u0000", ""})
    void neverThrows(String odd) {
        assertFalse(Folding.canonical(odd).length() > odd.length());
        assertFalse(Folding.folded(odd).length() > odd.length());
        assertEquals(odd.isEmpty(), Folding.nfc(odd).isEmpty());
    }

    @Test
    void keepsWhatSurroundsAnUnpairedSurrogate() {
        assertEquals("hòa\uD800hòa", Folding.canonical("hoà\uD800hoà"));
        assertEquals("hoa\uDC00hoa", Folding.folded("hoà\uDC00hoà"));
    }

    @Test
    void isIdempotentAndBlindToTheNormalForm() {
        Normalizer2 nfd = Normalizer2.getNFDInstance();
        Random random = new Random(20_260_101);
        for (int round = 0; round < 20_000; round++) {
            String text = randomText(random);
            String canonical = Folding.canonical(text);
            String folded = Folding.folded(text);
            assertEquals(canonical, Folding.canonical(canonical), () -> "canonical twice: " + escaped(text));
            assertEquals(folded, Folding.folded(folded), () -> "folded twice: " + escaped(text));
            assertEquals(folded, Folding.folded(canonical), () -> "folded after canonical: " + escaped(text));
            assertEquals(canonical, Folding.canonical(nfd.normalize(text)), () -> "NFD: " + escaped(text));
            assertEquals(folded, Folding.folded(nfd.normalize(text)), () -> "NFD: " + escaped(text));
            assertEquals(Folding.nfc(text), Folding.nfc(nfd.normalize(text)), () -> "NFC: " + escaped(text));
            assertTrue(Normalizer2.getNFCInstance().isNormalized(canonical), () -> "not NFC: " + escaped(text));
        }
    }

    @Test
    void foldsABookInTime() {
        String book = "Uỷ ban kiểm tra thuộc tỉnh uỷ, quý III; kỷ luật hoà giải. ".repeat(20_000);
        long start = System.nanoTime();
        String folded = Folding.folded(book);
        assertTrue(folded.startsWith("uy ban kiem tra"));
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "linear time");
    }

    private static String randomText(Random random) {
        String letters =
                "aàảãáạăằâấeèêếiìỉíoòỏôốơớuùủúưứyỳỷýđðbcdghklmnpqrstvxqgùỵïñ İΣſ ÅÐ-_1\u0301\u0302\u0323\u031B\u0338>\uD800\uDC00가が";
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            char c = letters.charAt(random.nextInt(letters.length()));
            text.append(random.nextInt(4) == 0 ? Character.toUpperCase(c) : c);
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text).append(' ');
        text.chars().forEach(c -> out.append(String.format("\\u%04X", c)));
        return out.toString();
    }
}
