package vn.sotay.account;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.sotay.text.Folding;

/** User names: small letters without accents, digits, and {@code . _ -} between them, at most 64. */
final class UserNames {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");
    private static final int LONGEST = 64;

    private UserNames() {}

    static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    /** The name meant by what somebody typed: phones begin with a capital and put a blank behind. */
    static String typed(String text) {
        return Folding.nfc(text).strip().toLowerCase(Locale.ROOT);
    }
}
