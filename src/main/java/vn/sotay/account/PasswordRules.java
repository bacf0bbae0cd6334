package vn.sotay.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sotay.text.Folding;

/**
 * Which passwords are accepted: long enough and not what is tried first. No rules on kinds of characters, which only make
 * people write them down (NIST SP 800-63B, section 3.1.1).
 */
final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    /** Beginnings of the lists that are tried first, and what people here think of first. */
    private static final Set<String> KNOWN = Set.of(
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "11111111",
            "00000000",
            "88888888",
            "66668888",
            "99999999",
            "password",
            "password1",
            "passw0rd",
            "qwertyui",
            "qwerty123",
            "qwertyuiop",
            "1q2w3e4r",
            "1qaz2wsx",
            "iloveyou",
            "abcd1234",
            "abc12345",
            "aa123456",
            "asdfghjk",
            "asdfghjkl",
            "zaq12wsx",
            "matkhau1",
            "matkhau123",
            "dangvien",
            "dangvien1",
            "sotaydangvien",
            "vietnam1",
            "vietnam123",
            "hanoi123",
            "anhyeuem",
            "emyeuanh",
            "khongbiet",
            "19051890",
            "03021930",
            "30041975",
            "02091945",
            "19081945");

    private PasswordRules() {}

    /** What is wrong with it, if anything. */
    static Optional<String> fault(String password, String userName) {
        String plain = Folding.nfc(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        String small = plain.toLowerCase(Locale.ROOT).replace(" ", "");
        if (KNOWN.contains(small) || small.chars().distinct().count() < 3) {
            return Optional.of("is one of those that are tried first");
        }
        if (small.contains(userName) || userName.contains(small)) {
            return Optional.of("must not be the user name");
        }
        return Optional.empty();
    }
}
