package vn.sotay.search.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.search.spelling.InputMethod.Decoded;

class InputMethodTest {
    private static List<String> syllables(InputMethod method, String keys) {
        return method.decode(keys).stream()
                .filter(Decoded::syllable)
                .map(Decoded::spelling)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "nghij, nghị",
        "nghieepj, nghiệp",
        "nghieejp, nghiệp",
        "nghijeep, nghiệp",
        "nghiepej, nghiệp",
        "quyeets, quyết",
        "quyeest, quyết",
        "ddangr, đảng",
        "ddarng, đảng",
        "dangrd, đảng",
        "dduwowcj, được",
        "dduwojcw, được",
        "dduwowjc, được",
        "nuwowcs, nước",
        "nguwowif, người",
        "uwowng, ương",
        "nhuwngx, những",
        "nhwngx, những",
        "luaatj, luật",
        "luaajt, luật",
        "tawng, tăng",
        "thoawts, thoắt",
        "quawng, quăng",
        "quanwg, quăng",
        "muaw, mưa",
        "muwa, mưa",
        "cuar, của",
        "quys, quý",
        "quis, quý",
        "kis, ký",
        "hoaf, hòa",
        "hofa, hòa",
        "thuyr, thủy",
        "giaf, già",
        "gif, gì",
        "ddaf, đà",
        "ow, ơ",
        "oong, ông",
        "yeeu, yêu",
        "nghĩaf, ",
        "đangr, đảng",
        "vieên, ",
        "quyêts, quyết",
        "nghix, nghĩ",
    })
    void telex(String keys, String syllable) {
        assertEquals(syllable == null ? List.of() : List.of(syllable), syllables(InputMethod.TELEX, keys));
    }

    @ParameterizedTest
    @CsvSource({"truowngf, trường, truờng", "thuowr, thuở, thưở", "nguowif, người, nguời", "huowng, hương, huơng"})
    void oneKeyMayMakeBothHorned(String keys, String one, String other) {
        List<String> found = syllables(InputMethod.TELEX, keys);
        assertTrue(found.contains(one), found::toString);
        assertTrue(List.of(one, other).containsAll(found), found::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "nghi5, nghị",
        "nghie6p5, nghiệp",
        "nghie65p, nghiệp",
        "nghie56p, nghiệp",
        "quye6t1, quyết",
        "d9ang3, đảng",
        "dang93, đảng",
        "d9u7o7c5, được",
        "nu7o7c1, nước",
        "nhu7ng4, những",
        "lua6t5, luật",
        "ta8ng, tăng",
        "cua3, của",
        "y1, ý",
        "o73, ở",
        "u3y, ủy",
        "uy3, ủy",
        "co6ng, công",
        "đang3, đảng",
    })
    void vni(String keys, String syllable) {
        assertEquals(List.of(syllable), syllables(InputMethod.VNI, keys));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "s",
                "theo",
                "sinh",
                "chi",
                "tw",
                "nq",
                "qh13",
                "21",
                "21nq",
                "h5n1",
                "d11",
                "k2",
                "show",
                "zoom",
                "show",
                "web",
                "facebook",
                "blockchain",
                "ss",
                "🙂",
                "\uD800",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "đ9",
                "tass",
                "dieu11",
                "chuong1",
                "dieu5"
            })
    void whatIsNoRawSyllableIsNotDecoded(String word) {
        for (InputMethod method : InputMethod.values()) {
            assertEquals(List.of(), syllables(method, word));
        }
    }
}
