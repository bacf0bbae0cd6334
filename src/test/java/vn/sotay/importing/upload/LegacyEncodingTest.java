package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Against the code tables as they were published: TCVN 5712:1993 (VN3), and VNI for Windows. */
class LegacyEncodingTest {
    /** All letters with an accent, in the order of the alphabet. */
    private static final String LETTERS = "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ đ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị"
            + " ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ";
    /** The codes of TCVN3 for them. */
    private static final String TCVN3 =
            "B8 B5 B6 B7 B9 A8 BE BB BC BD C6 A9 CA C7 C8 C9 CB AE D0 CC CE CF D1 AA D5 D2 D3"
                    + " D4 D6 DD D7 D8 DC DE E3 DF E1 E2 E4 AB E8 E5 E6 E7 E9 AC ED EA EB EC EE F3 EF F1 F2 F4 AD F8 F5 F6 F7 F9 FD"
                    + " FA FB FC FE";
    /** The codes of VNI for them: a letter and an accent, or one sign. */
    private static final String VNI = "61F9 61F8 61FB 61F5 61EF 61EA 61E9 61E8 61FA 61FC 61EB 61E2 61E1 61E0 61E5 61E3"
            + " 61E4 F1 65F9 65F8 65FB 65F5 65EF 65E2 65E1 65E0 65E5 65E3 65E4 ED EC E6 F3 F2 6FF9 6FF8 6FFB 6FF5 6FEF"
            + " 6FE2 6FE1 6FE0 6FE5 6FE3 6FE4 F4 F4F9 F4F8 F4FB F4F5 F4EF 75F9 75F8 75FB 75F5 75EF F6 F6F9 F6F8 F6FB"
            + " F6F5 F6EF 79F9 79F8 79FB 79F5 EE";

    @Test
    void everyLetterOfTheAlphabetIsRead() {
        String[] letters = LETTERS.split(" ");
        String[] tcvn3 = TCVN3.split(" ");
        String[] vni = VNI.split(" ");
        assertEquals(67, letters.length);
        for (int i = 0; i < letters.length; i++) {
            assertEquals(letters[i], LegacyEncoding.TCVN3.decode(text(tcvn3[i])), "TCVN3 " + tcvn3[i]);
            assertEquals(letters[i], LegacyEncoding.VNI.decode(text(vni[i])), "VNI " + vni[i]);
            String capital = letters[i].toUpperCase(Locale.ROOT);
            assertEquals(
                    capital, LegacyEncoding.VNI.decode(text(vni[i]).toUpperCase(Locale.ROOT)), "VNI capital " + vni[i]);
        }
    }

    @Test
    void noTwoLettersHaveOneCode() {
        assertEquals(67, java.util.Set.of(TCVN3.split(" ")).size());
        assertEquals(67, java.util.Set.of(VNI.split(" ")).size());
    }

    @Test
    void capitalsWithoutToneHaveCodesOfTheirOwnInTcvn3() {
        assertEquals("ĂÂÊÔƠƯĐ", LegacyEncoding.TCVN3.decode("\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7"));
    }

    @Test
    void fontsTellTheEncoding() {
        assertEquals("Đảng", LegacyEncoding.ofFont(".VnTime", "\u00A7\u00B6ng"));
        assertEquals("ĐIỀU LỆ", LegacyEncoding.ofFont(".VnTimeH", "\u00AEi\u00D2u l\u00D6"));
        assertEquals("Đảng", LegacyEncoding.ofFont("ABCDEF+.VnArial-Bold", "\u00A7\u00B6ng"));
        assertEquals("ĐẢNG", LegacyEncoding.ofFont("ABCDEF+.VnArialH,Bold", "\u00A7\u00B6ng"));
        assertEquals("Điều lệ Đảng", LegacyEncoding.ofFont("VNI-Times", "\u00D1ie\u00E0u le\u00E4 \u00D1a\u00FBng"));
        // Unicode in a font of that name stays Unicode.
        assertEquals("Điều lệ", LegacyEncoding.ofFont(".VnTime", "Điều lệ"));
        assertEquals("Ñieàu", LegacyEncoding.ofFont("Times New Roman", "Ñieàu"));
    }

    @Test
    void lettersTellTheEncodingWhereFontsDoNot() {
        String unicode =
                "Đảng viên có quyền được thông tin và thảo luận các vấn đề về Cương lĩnh, Điều lệ Đảng, chủ trương";
        assertSame(LegacyEncoding.TCVN3, LegacyGuess.of(encode(unicode, TCVN3)));
        assertSame(LegacyEncoding.VNI, LegacyGuess.of(encode(unicode, VNI)));
        assertEquals(unicode, LegacyEncoding.VNI.decode(encode(unicode, VNI)));
        assertNull(LegacyGuess.of(unicode));
        assertNull(LegacyGuess.of("Der Bär läuft über die größte Straße, naïve façade, déjà vu à la carte, señor"));
        assertNull(LegacyGuess.of("The Party and its members"));
    }

    @Test
    void theAlphabetGoesThereAndBack() {
        assertEquals(LETTERS, LegacyEncoding.TCVN3.decode(encode(LETTERS, TCVN3)));
        assertEquals(LETTERS, LegacyEncoding.VNI.decode(encode(LETTERS, VNI)));
    }

    /** As the old editors wrote. */
    static String encode(String unicode, String table) {
        String[] letters = LETTERS.split(" ");
        String[] codes = table.split(" ");
        StringBuilder out = new StringBuilder();
        for (char c : unicode.toCharArray()) {
            int at = java.util.List.of(letters).indexOf(String.valueOf(c).toLowerCase(Locale.ROOT));
            if (at < 0) {
                out.append(c);
            } else if (table.equals(TCVN3) && c == 'Đ') {
                out.append('\u00A7');
            } else {
                String code = text(codes[at]);
                out.append(Character.isUpperCase(c) ? code.toUpperCase(Locale.ROOT) : code);
            }
        }
        return out.toString();
    }

    static String tcvn3(String unicode) {
        return encode(unicode, TCVN3);
    }

    static String vni(String unicode) {
        return encode(unicode, VNI);
    }

    private static String text(String hex) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 2) {
            out.append((char) Integer.parseInt(hex.substring(i, i + 2), 16));
        }
        return out.toString();
    }
}
