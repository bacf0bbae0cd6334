package vn.sotay.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the references in running text. There, unlike in a query, most of what looks a little like a reference is none; so only
 * a number with its symbol in capitals counts, or the Party's charter by its name, with the place before it and the date
 * behind it. What stands in such a span is read by {@link CitationParser}. Every repetition is bounded, so the time is linear.
 */
final class RunningText {
    private static final String GAP = "[\\s\\u00A0]{1,3}";

    /** "điểm a, khoản 2, Điều 5 ", with "của" or "tại" between. */
    private static final String PLACES = "(?:(?:[Đđ]iểm" + GAP + "[a-zđ](?![\\p{L}])|(?:[Kk]hoản|[Đđ]iều)" + GAP
            + "\\d{1,4}[a-zđ]?(?![\\p{L}\\d])|(?:[Cc]hương|[Mm]ục)" + GAP + "(?:[IVXL]{1,7}|\\d{1,3})(?![\\p{L}\\d]))"
            + "(?:,?" + GAP + ")(?:(?:của|tại|trong)" + GAP + ")?){1,5}";

    private static final String TYPES = "(?:[Nn]ghị" + GAP + "quyết|[Qq]uy" + GAP + "định|[Qq]uyết" + GAP
            + "định|[Cc]hỉ" + GAP + "thị|[Kk]ết" + GAP + "luận|[Kk]ế" + GAP + "hoạch|[Hh]ướng" + GAP
            + "dẫn|[Tt]hông" + GAP + "báo|[Qq]uy" + GAP + "chế|(?:[Bb]ộ" + GAP + ")?[Ll]uật|[Pp]háp" + GAP
            + "lệnh|[Nn]ghị" + GAP + "định|[Tt]hông" + GAP + "tư|[Bb]áo" + GAP + "cáo|[Cc]ông" + GAP
            + "văn|[Tt]ờ" + GAP + "trình)";

    private static final String NUMBER = "\\d{1,5}[a-z]?(?:/(?:19|20)\\d{2})?[-/–]\\p{Lu}[\\p{L}\\d]{0,20}"
            + "(?:[-/–]\\p{Lu}[\\p{L}\\d]{0,20}){0,4}";

    private static final String DATE = "(?:,?" + GAP + "ngày" + GAP + "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}"
            + GAP + "tháng" + GAP + "\\d{1,2}" + GAP + "năm" + GAP + "\\d{4})(?!\\d))?";

    private static final Pattern NUMBERED = Pattern.compile("(?<![\\p{L}\\d/-])(?:" + PLACES + ")?(?:" + TYPES + GAP
            + ")?(?:số" + GAP + ")?" + NUMBER + "(?![\\p{L}\\d])" + DATE);

    private static final Pattern CHARTER = Pattern.compile("(?<![\\p{L}\\d])(?<place>" + PLACES
            + ")?(?<name>Điều" + GAP + "lệ" + GAP + "Đảng(?:" + GAP + "Cộng" + GAP + "sản" + GAP + "Việt" + GAP
            + "Nam)?)(?![\\p{L}\\d])");

    private RunningText() {}

    static List<Citation> citations(String text) {
        List<Citation> found = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            Citation citation = numbered(numbered.group(), numbered.start());
            if (citation != null) {
                found.add(citation);
            }
        }
        Matcher charter = CHARTER.matcher(text);
        while (charter.find()) {
            found.add(charter(charter));
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    private static @Nullable Citation numbered(String span, int start) {
        Citation inner = Citation.find(span).orElse(null);
        if (inner == null || inner.number().isEmpty() || inner.symbol().isEmpty()) {
            return null;
        }
        return at(inner, inner.place(), "", start, start + span.length());
    }

    private static Citation charter(Matcher charter) {
        String places = charter.group("place");
        Provision place = places == null
                ? Provision.WHOLE
                : Citation.find(places).map(Citation::place).orElse(Provision.WHOLE);
        Citation named = new Citation(
                Set.of(), "", List.of(), null, null, null, null, place, "", charter.start(), charter.end());
        return at(named, place, charter.group("name"), charter.start(), charter.end());
    }

    private static Citation at(Citation inner, Provision place, String rest, int start, int end) {
        return new Citation(
                inner.types(),
                inner.number(),
                inner.symbol(),
                inner.year(),
                inner.day(),
                inner.term(),
                inner.session(),
                place,
                rest,
                start,
                end);
    }
}
