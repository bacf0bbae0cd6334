package vn.sotay.citation;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads "unit number separator title" from left to right, once. */
final class HeadingParser {

    /** No label is the beginning of another, so the order is that of frequency. */
    private static final List<Unit> UNITS =
            List.of(Unit.ARTICLE, Unit.CHAPTER, Unit.DIVISION, Unit.PART, Unit.SUBDIVISION, Unit.APPENDIX);

    private HeadingParser() {}

    static Heading parse(String heading) {
        String title = Letters.tidy(heading);
        // Legacy code pages leave the Icelandic letter that looks like Đ. Same length, so positions hold for both.
        String text = title.replace('Ð', 'Đ').replace('ð', 'đ');
        for (Unit unit : UNITS) {
            int length = unit.label().length();
            if (text.regionMatches(true, 0, unit.label(), 0, length)) {
                Heading parsed = parseNumber(unit, text, length, title);
                return parsed == null ? Heading.plain(title) : parsed;
            }
        }
        return Heading.plain(title);
    }

    private static @Nullable Heading parseNumber(Unit unit, String text, int end, String title) {
        // An appendix may be the only one and go without a number; "Phụ lục hợp đồng" is a topic.
        if (unit == Unit.APPENDIX && isClosed(text, end)) {
            return new Heading(unit, "", OptionalInt.empty(), titleAfter(title, end));
        }
        if (end >= text.length() || text.charAt(end) != ' ') {
            return null;
        }
        Numeral numeral = Numeral.read(text, end + 1, unit);
        if (numeral == null) {
            return null;
        }
        return new Heading(unit, numeral.written(), numeral.value(), titleAfter(title, numeral.end()));
    }

    /** Whether the number ends for certain: nothing follows, or a separator does. */
    static boolean isClosed(String text, int at) {
        int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        return next >= text.length() || Letters.isSeparator(text.charAt(next));
    }

    private static String titleAfter(String text, int end) {
        int at = end;
        while (at < text.length() && (text.charAt(at) == ' ' || Letters.isSeparator(text.charAt(at)))) {
            at++;
        }
        return text.substring(at);
    }
}
