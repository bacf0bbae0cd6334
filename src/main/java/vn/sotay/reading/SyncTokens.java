package vn.sotay.reading;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.sotay.seal.HmacSha256;

/**
 * Tokens of a reader's own state: form, version, epoch, and the beginning of an HMAC-SHA-256 (RFC 2104) with the reader's key.
 * They do not expire.
 */
final class SyncTokens {
    private static final byte FORM = 1;
    private static final int HEAD = 1 + Long.BYTES + Long.BYTES;
    private static final int SEAL = 16;

    private SyncTokens() {}

    /** Up to which version a device has everything, and in which epoch that was counted. */
    record Token(long version, long nonce) {}

    static String encode(UUID reader, byte[] key, Token token) {
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(FORM)
                .putLong(token.version())
                .putLong(token.nonce())
                .array();
        byte[] all = Arrays.copyOf(head, HEAD + SEAL);
        System.arraycopy(seal(reader, key, head), 0, all, HEAD, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for everything but what {@link #encode} wrote for this reader with this key. */
    static Optional<Token> decode(UUID reader, byte[] key, String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length != HEAD + SEAL || all[0] != FORM) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(all, HEAD);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(all, HEAD, all.length), seal(reader, key, head))) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(head, 1, HEAD - 1);
        return Optional.of(new Token(in.getLong(), in.getLong()));
    }

    private static byte[] seal(UUID reader, byte[] key, byte[] head) {
        byte[] whose = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(reader.getMostSignificantBits())
                .putLong(reader.getLeastSignificantBits())
                .array();
        return Arrays.copyOf(HmacSha256.of(key, whose, head), SEAL);
    }
}
