package vn.sotay.citation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Vietnamese numbers in words from 1 to 99, cardinal or as they follow "thứ". */
final class NumberWords {

    private static final Map<String, Integer> FIRST = Map.ofEntries(
            Map.entry("nhất", 1),
            Map.entry("một", 1),
            Map.entry("nhì", 2),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));

    /** After "mười" or "mươi" some digits change their form. */
    private static final Map<String, Integer> LAST = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));

    /** From 1 to 15 as they follow "thứ", folded. */
    private static final List<String> ORDINALS = List.of(
            "nhat",
            "hai",
            "ba",
            "tu",
            "nam",
            "sau",
            "bay",
            "tam",
            "chin",
            "muoi",
            "muoi mot",
            "muoi hai",
            "muoi ba",
            "muoi bon",
            "muoi lam");

    private NumberWords() {}

    /** How a value follows "thứ" in an anchor, empty beyond 15. */
    static String ordinal(int value) {
        return value < 1 || value > ORDINALS.size()
                ? ""
                : ORDINALS.get(value - 1).replace(' ', '-');
    }

    /** The value of words that follow "thứ", folded; 0 if they are none. */
    static int ordinalValue(String folded) {
        return folded.equals("mot") ? 1 : folded.equals("bon") ? 4 : ORDINALS.indexOf(folded) + 1;
    }

    /** The longest number in words at a position, null if there is none. */
    static @Nullable Numeral read(String text, int start) {
        int end = wordEnd(text, start);
        String first = word(text, start, end);
        if (first.equals("mười")) {
            return withLast(text, start, end, 10);
        }
        Integer digit = FIRST.get(first);
        if (digit == null) {
            return null;
        }
        int next = wordEnd(text, end + 1);
        if (digit > 1 && word(text, end + 1, next).equals("mươi")) {
            return withLast(text, start, next, 10 * digit);
        }
        return new Numeral(text.substring(start, end), OptionalInt.of(digit), end);
    }

    private static Numeral withLast(String text, int start, int end, int tens) {
        int next = wordEnd(text, end + 1);
        Integer last = LAST.get(word(text, end + 1, next));
        int stop = last == null ? end : next;
        return new Numeral(text.substring(start, stop), OptionalInt.of(tens + (last == null ? 0 : last)), stop);
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Only words that one space separates belong to one number. */
    private static String word(String text, int start, int end) {
        boolean follows = start < text.length() && (start == 0 || text.charAt(start - 1) == ' ');
        return follows ? Letters.lower(text.substring(start, end)) : "";
    }
}
