package vn.sotay.importing.upload;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/**
 * Vietnamese as it was written before Unicode: letters of Latin code pages that only a certain font shows as Vietnamese.
 * Files keep the Latin letters; this gives them back as what the font showed.
 */
enum LegacyEncoding {
    /** TCVN 5712:1993 VN3, "ABC": one code a letter, fonts named .VnTime; capitals with tones only by fonts named …H. */
    TCVN3(Pattern.compile("^\\.?Vn[A-Z3].*", Pattern.DOTALL), tcvn3()),
    /** VNI for Windows: a letter and an accent behind it, fonts named VNI-Times. */
    VNI(Pattern.compile("^VNI[- ].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE), vni());

    /** What PDF writers put before the name of a font of which they embed a part (ISO 32000-1, 9.6.4). */
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

    private final Pattern font;
    private final Map<String, String> letters;

    LegacyEncoding(Pattern font, Map<String, String> letters) {
        this.font = font;
        this.letters = letters;
    }

    /** The encoding that a font of this name shows, null for other fonts. */
    static @Nullable LegacyEncoding ofFont(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = SUBSET.matcher(name).replaceFirst("");
        for (LegacyEncoding encoding : values()) {
            if (encoding.font.matcher(plain).matches()) {
                return encoding;
            }
        }
        return null;
    }

    /** Text in a font as Unicode, NFC; text that is Unicode already, whatever its font, stays as it is. */
    static String ofFont(@Nullable String name, String text) {
        LegacyEncoding encoding = ofFont(name);
        if (encoding == null || hasVietnamese(text)) {
            return text;
        }
        String decoded = encoding.decode(text);
        return encoding == TCVN3 && showsCapitals(String.valueOf(name)) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    /** Fonts such as .VnTimeH show capitals only; .VnTime, .VnArial and the like end in a small letter. */
    private static boolean showsCapitals(String font) {
        String family = font.replaceFirst("(?i)[ ,-].*$", "");
        return family.endsWith("H");
    }

    /** The text as Unicode, NFC; what is no letter of this encoding stays as it is. */
    String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            String letter = i + 1 < text.length() ? letters.get(text.substring(i, i + 2)) : null;
            int length = letter == null ? 1 : 2;
            if (letter == null) {
                letter = letters.get(text.substring(i, i + 1));
            }
            out.append(letter == null ? text.substring(i, i + length) : letter);
            i += length;
        }
        return Folding.nfc(out.toString());
    }

    /** Whether a text has letters that only Unicode has for Vietnamese. */
    static boolean hasVietnamese(String text) {
        return text.chars()
                .anyMatch(c -> (c >= 0x1EA0 && c <= 0x1EF9)
                        || c == 'ơ'
                        || c == 'Ơ'
                        || c == 'ư'
                        || c == 'Ư'
                        || c == 'đ'
                        || c == 'Đ'
                        || c == 'ă'
                        || c == 'Ă'
                        || c == 'ĩ'
                        || c == 'ũ');
    }

    private static Map<String, String> tcvn3() {
        Map<String, String> table = new HashMap<>();
        run(table, 0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
        run(table, 0xB5, "àảãáạ");
        run(table, 0xBB, "ằẳẵắ");
        run(table, 0xC6, "ặầẩẫấậè");
        run(table, 0xCE, "ẻẽéẹềểễếệìỉ");
        run(table, 0xDC, "ĩíịò");
        run(table, 0xE1, "ỏõóọồổỗốộờởỡớợù");
        run(table, 0xF1, "ủũúụừửữứựỳỷỹýỵ");
        // Code 0xCD is free between è and ẻ, as are 0xD9 to 0xDB, 0xE0 and 0xF0.
        return Map.copyOf(table);
    }

    private static void run(Map<String, String> table, int code, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            table.put(String.valueOf((char) (code + i)), letters.substring(i, i + 1));
        }
    }

    private static Map<String, String> vni() {
        Map<String, String> table = new HashMap<>();
        // Acute, grave, hook, tilde, dot.
        accents(table, "a", "á à ả ã ạ", "ù ø û õ ï");
        accents(table, "e", "é è ẻ ẽ ẹ", "ù ø û õ ï");
        accents(table, "o", "ó ò ỏ õ ọ", "ù ø û õ ï");
        accents(table, "u", "ú ù ủ ũ ụ", "ù ø û õ ï");
        accents(table, "y", "ý ỳ ỷ ỹ", "ù ø û õ");
        accents(table, "ô", "ớ ờ ở ỡ ợ", "ù ø û õ ï");
        accents(table, "ö", "ứ ừ ử ữ ự", "ù ø û õ ï");
        accents(table, "a", "â ấ ầ ẩ ẫ ậ", "â á à å ã ä");
        accents(table, "e", "ê ế ề ể ễ ệ", "â á à å ã ä");
        accents(table, "o", "ô ố ồ ổ ỗ ộ", "â á à å ã ä");
        accents(table, "a", "ă ắ ằ ẳ ẵ ặ", "ê é è ú ü ë");
        String[] single = "ô ơ ö ư ñ đ í í ì ì æ ỉ ó ĩ ò ị î ỵ".split(" ");
        for (int i = 0; i < single.length; i += 2) {
            table.put(single[i], single[i + 1]);
            table.put(upper(single[i]), upper(single[i + 1]));
        }
        return Map.copyOf(table);
    }

    private static void accents(Map<String, String> table, String base, String letters, String marks) {
        String[] letter = letters.split(" ");
        String[] mark = marks.split(" ");
        for (int i = 0; i < letter.length; i++) {
            // The accent behind a capital may be the small one: many wrote so, and the font shows the same.
            table.put(base + mark[i], letter[i]);
            table.put(upper(base) + mark[i], upper(letter[i]));
            table.put(upper(base) + upper(mark[i]), upper(letter[i]));
        }
    }

    private static String upper(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
