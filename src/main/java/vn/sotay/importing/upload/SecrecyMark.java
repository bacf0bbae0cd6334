package vn.sotay.importing.upload;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/**
 * Marks by which a document says in its head that it is not for everybody. Degrees of secrecy: Law on Protection of State
 * Secrets 29/2018/QH14, article 8. A mark stands alone in its line or cell; words in running text are none.
 */
final class SecrecyMark {
    private static final Pattern FRAME = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> MARKS = List.of(
            "mật",
            "tối mật",
            "tuyệt mật",
            "lưu hành nội bộ",
            "tài liệu mật",
            "tài liệu tối mật",
            "tài liệu tuyệt mật",
            "tài liệu lưu hành nội bộ",
            "độ mật: mật",
            "độ mật: tối mật",
            "độ mật: tuyệt mật",
            "không phổ biến");

    private SecrecyMark() {}

    /** The mark that a line is, as it should be written; null for any other line. */
    static @Nullable String in(String line) {
        // Marks share a line with what stands in the other column of the head, far to the left.
        for (String part : line.split("\\t| {3,}")) {
            String words = BLANKS.matcher(FRAME.matcher(Folding.nfc(part)).replaceAll(""))
                    .replaceAll(" ")
                    .toLowerCase(Locale.ROOT);
            if (MARKS.contains(words) || MARKS.contains(spaced(words))) {
                return words;
            }
        }
        return null;
    }

    /** "M Ậ T", as stamps are often set, without its blanks. */
    private static String spaced(String words) {
        return words.matches("\\S( \\S)+") ? words.replace(" ", "") : words;
    }
}
