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
    private static final int HEAD = 1 + 3 * Long.BYTES;
    private static final int SEAL = 16;

    private SyncTokens() {}

    /** Up to which version a device has everything, in which epoch that was counted, and in which lineage it was told. */
    record Token(long version, long nonce, long lineage) {}

    static String encode(UUID reader, byte[] key, Token token) {
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(FORM)
                .putLong(token.version())
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
                        Arrays.copyOfRange(all, HEAD, all.length), seal(reader, key, Arrays.copyOf(all, HEAD))))
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
        return all.length == HEAD + SEAL && all[0] == FORM ? Optional.of(all) : Optional.empty();
    }

    private static Token token(byte[] all) {
        ByteBuffer in = ByteBuffer.wrap(all, 1, HEAD - 1);
        return new Token(in.getLong(), in.getLong(), in.getLong());
    }

    private static byte[] seal(UUID reader, byte[] key, byte[] head) {
        byte[] whose = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(reader.getMostSignificantBits())
                .putLong(reader.getLeastSignificantBits())
                .array();
        return Arrays.copyOf(HmacSha256.of(key, whose, head), SEAL);
    }
}
