package vn.sotay.account;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id of a password (RFC 9106, version 1.3), in the text that other programs write too: the PHC string format.
 *
 * @param memory KiB
 * @param iterations passes over the memory
 * @param lanes how many lanes the memory is filled in
 */
@SuppressWarnings("ArrayRecordComponent") // compared by matches alone
record PasswordHash(int memory, int iterations, int lanes, byte[] salt, byte[] hash) {
    private static final int LENGTH = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)=*\\$([A-Za-z0-9+/]+)=*");

    static PasswordHash of(
            byte[] password,
            byte[] salt,
            int memory,
            int iterations,
            int lanes,
            Argon2BytesGenerator.BlockPool blocks) {
        return new PasswordHash(
                memory, iterations, lanes, salt, derive(password, salt, memory, iterations, lanes, LENGTH, blocks));
    }

    static PasswordHash parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a password is kept in a form that is not Argon2id's");
        }
        return new PasswordHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** Whether it was made from this password; takes as long whichever byte differs. */
    boolean matches(byte[] password, Argon2BytesGenerator.BlockPool blocks) {
        return MessageDigest.isEqual(hash, derive(password, salt, memory, iterations, lanes, hash.length, blocks));
    }

    private static byte[] derive(
            byte[] password,
            byte[] salt,
            int memory,
            int iterations,
            int lanes,
            int length,
            Argon2BytesGenerator.BlockPool blocks) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .withBlockPool(blocks)
                .build());
        byte[] derived = new byte[length];
        generator.generateBytes(password, derived);
        return derived;
    }

    /** The PHC string. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + lanes + '$' + base64.encodeToString(salt)
                + '$' + base64.encodeToString(hash);
    }
}
