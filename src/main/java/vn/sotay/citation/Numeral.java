package vn.sotay.citation;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number of a structural unit, read at a position of a heading.
 *
 * <p>What could as well be a word ("vi", "A", "năm") counts only if the heading ends there or a separator follows:
 * "Phần năm." has a number, "Phần năm 2020" and "Phần vi mô" have none.
 *
 * @param written as written
 * @param value as an integer, where it has one
 * @param end index after the number
 */
record Numeral(String written, OptionalInt value, int end) {

    private static final int MAX_DIGITS = 6;

    static @Nullable Numeral read(String text, int start, Unit unit) {
        if (startsWithWord(text, start, "thứ")) {
            Numeral inWords = NumberWords.read(text, start + 4);
            if (inWords != null) {
                return new Numeral(text.substring(start, inWords.end), inWords.value, inWords.end);
            }
            // "Điều thứ 5", "Phần thứ II"
            return readSigns(text, start + 4, unit);
        }
        if (startsWithWord(text, start, "số")) {
            return readSigns(text, start + 3, unit);
        }
        Numeral signs = readSigns(text, start, unit);
        if (signs != null || unit == Unit.ARTICLE) {
            return signs;
        }
        Numeral inWords = NumberWords.read(text, start);
        return inWords != null && HeadingParser.isClosed(text, inWords.end) ? inWords : null;
    }

    private static boolean startsWithWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length()) && end < text.length() && text.charAt(end) == ' ';
    }

    private static @Nullable Numeral readSigns(String text, int start, Unit unit) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            return null;
        }
        return isDigit(text.charAt(start)) ? arabic(text, start, end) : letters(text, start, end, unit);
    }

    private static @Nullable Numeral arabic(String text, int start, int end) {
        int digits = digitsEnd(text, start);
        if (digits - start > MAX_DIGITS || !isSuffix(text.substring(digits, end))) {
            return null;
        }
        int dotted = dottedEnd(text, end);
        if (digits == end && dotted > end) {
            return new Numeral(text.substring(start, dotted), OptionalInt.empty(), dotted);
        }
        int value = Integer.parseInt(text.substring(start, digits));
        return new Numeral(text.substring(start, end), OptionalInt.of(value), end);
    }

    /** "2.1": each dot followed by digits at once; a dot before anything else ends the number. */
    private static int dottedEnd(String text, int from) {
        int end = from;
        while (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            int next = digitsEnd(text, end + 1);
            if (next < text.length() && Character.isLetter(text.charAt(next))) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static @Nullable Numeral letters(String text, int start, int end, Unit unit) {
        String token = text.substring(start, end);
        boolean closed = HeadingParser.isClosed(text, end);
        int roman = Roman.value(token);
        if (roman > 0 && (closed || Roman.isUpperCase(token))) {
            return new Numeral(token, OptionalInt.of(roman), end);
        }
        if (!closed) {
            return null;
        }
        // "Chương IIa", inserted by an amendment
        String stem = token.substring(0, token.length() - 1);
        roman = Roman.value(stem);
        if (roman > 0 && isInsertedLetter(token.charAt(token.length() - 1))) {
            return new Numeral(token, OptionalInt.of(roman), end);
        }
        boolean letter = token.length() == 1 && (isLatin(token.charAt(0)) || isDStroke(token.charAt(0)));
        return letter && unit != Unit.ARTICLE ? new Numeral(token, OptionalInt.empty(), end) : null;
    }

    /** What an amendment adds to a number: nothing, a letter, or the Latin of older treaties. */
    private static boolean isSuffix(String suffix) {
        return switch (Letters.lower(suffix)) {
            case "", "bis", "ter", "quater", "quinquies" -> true;
            default -> suffix.length() == 1 && (isLatin(suffix.charAt(0)) || isDStroke(suffix.charAt(0)));
        };
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInsertedLetter(char c) {
        return (c >= 'a' && c <= 'h') || (c >= 'A' && c <= 'H') || isDStroke(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDStroke(char c) {
        return c == 'đ' || c == 'Đ';
    }
}
