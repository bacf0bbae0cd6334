package vn.sotay.citation;

import java.util.Locale;

/** Roman numerals up to 399: no document has more parts, and "D" or "M" would be words or letters. */
final class Roman {

    private static final String[] HUNDREDS = {"", "C", "CC", "CCC"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private Roman() {}

    /** The value, or 0 if this is none: all in one case, in the normal way of writing, not a lone L or C. */
    static int value(String token) {
        String numeral = token.toUpperCase(Locale.ROOT);
        boolean oneCase = token.equals(numeral) || token.equals(Letters.lower(token));
        if (!oneCase || !token.chars().allMatch(c -> c < 0x80)) {
            return 0;
        }
        if (numeral.equals("L") || numeral.equals("C")) {
            return 0;
        }
        int hundreds = longest(HUNDREDS, numeral, 0);
        int at = HUNDREDS[hundreds].length();
        int tens = longest(TENS, numeral, at);
        at += TENS[tens].length();
        int ones = longest(ONES, numeral, at);
        at += ONES[ones].length();
        return at == numeral.length() ? 100 * hundreds + 10 * tens + ones : 0;
    }

    /** The numeral of a value, empty for what has none here. */
    static String of(int value) {
        return value < 1 || value > 399 ? "" : HUNDREDS[value / 100] + TENS[value / 10 % 10] + ONES[value % 10];
    }

    static boolean isUpperCase(String token) {
        return Character.isUpperCase(token.charAt(0));
    }

    private static int longest(String[] digits, String numeral, int at) {
        int best = 0;
        for (int i = 1; i < digits.length; i++) {
            if (numeral.startsWith(digits[i], at) && digits[i].length() > digits[best].length()) {
                best = i;
            }
        }
        return best;
    }
}
