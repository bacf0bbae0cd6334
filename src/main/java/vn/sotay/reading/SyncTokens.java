package vn.sotay.reading;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.sotay.seal.HmacSha256;

/**
 * Tokens of a reader's own state: form, version, epoch, lineage, and the beginning of an HMAC-SHA-256 (RFC 2104) with the reader's key.
 * They do not expire.
 */
final class SyncTokens {
    private static final byte FORM = 2;
    private static final int HEAD = 1 + 4 * Long.BYTES;
    /** Version and epoch only; of no lineage that is going on. */
    private static final byte FIRST_FORM = 1;

    private static final int FIRST_HEAD = 1 + 2 * Long.BYTES;
    private static final int SEAL = 16;

    private SyncTokens() {}

    /**
     * Where a device is.
     *
     * @param version up to which it has everything
     * @param told up to where the history went when it was told, which may be further: operations are carried out before all pages came
     * @param nonce of the epoch of {@code told}
     * @param lineage nonce of the lineage
     */
    record Token(long version, long told, long nonce, long lineage) {}

    static String encode(UUID reader, byte[] key, Token token) {
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(FORM)
                .putLong(token.version())
                .putLong(token.told())
                .putLong(token.nonce())
                .putLong(token.lineage())
                .array();
        byte[] all = Arrays.copyOf(head, HEAD + SEAL);
        System.arraycopy(seal(reader, key, head), 0, all, HEAD, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for everything but what {@link #encode} wrote for this reader with this key. */
    static Optional<Token> decode(UUID reader, byte[] key, String text) {
        return bytes(text)
                .filter(all -> MessageDigest.isEqual(
                        Arrays.copyOfRange(all, head(all), all.length),
                        seal(reader, key, Arrays.copyOf(all, head(all)))))
                .map(SyncTokens::token);
    }

    /** What a token says whose key may be lost: good for telling states of one reader's devices apart, and for nothing else. */
    static Optional<Token> unsealed(String text) {
        return bytes(text).map(SyncTokens::token);
    }

    private static Optional<byte[]> bytes(String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return all.length > 0 && (all[0] == FORM || all[0] == FIRST_FORM) && all.length == head(all) + SEAL
                ? Optional.of(all)
                : Optional.empty();
    }

    private static int head(byte[] all) {
        return all[0] == FORM ? HEAD : FIRST_HEAD;
    }

    private static Token token(byte[] all) {
        ByteBuffer in = ByteBuffer.wrap(all, 1, head(all) - 1);
        long version = in.getLong();
        return all[0] == FORM
                ? new Token(version, in.getLong(), in.getLong(), in.getLong())
                : new Token(version, version, in.getLong(), 0);
    }

    private static byte[] seal(UUID reader, byte[] key, byte[] head) {
        byte[] whose = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(reader.getMostSignificantBits())
                .putLong(reader.getLeastSignificantBits())
                .array();
        return Arrays.copyOf(HmacSha256.of(key, whose, head), SEAL);
    }
}
