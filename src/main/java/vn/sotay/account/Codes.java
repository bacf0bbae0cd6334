package vn.sotay.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import vn.sotay.seal.Sha256;

/** Secrets that this service makes itself. They are random enough to be kept as a plain SHA-256. */
final class Codes {
    /** Without letters and digits that are taken for each other on paper: Crockford's base 32. */
    private static final String PAPER = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** 256 random bits for programs. */
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 80 or 100 random bits for people, as {@code XXXX-XXXX-…}. */
    static String paper(int groups) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(PAPER.charAt(RANDOM.nextInt(PAPER.length())));
        }
        return code.toString();
    }

    /** What a person typed of such a code, as it was given out: blanks, hyphens, small letters and lookalikes do not matter. */
    static String typed(String code) {
        StringBuilder plain = new StringBuilder();
        for (char c : code.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
            if (PAPER.indexOf(meant) >= 0) {
                if (plain.length() % (GROUP + 1) == GROUP) {
                    plain.append('-');
                }
                plain.append(meant);
            }
        }
        return plain.toString();
    }

    static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
