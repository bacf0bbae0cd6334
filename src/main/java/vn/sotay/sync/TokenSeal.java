package vn.sotay.sync;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import vn.sotay.seal.HmacSha256;

/**
 * Writes tokens and reads back only what it has written: version, kind and numbers, then 16 bytes of HMAC-SHA-256 (RFC 2104) over them, in
 * base64url. Both lengths are multiples of three bytes, so that no letter carries bits that are not looked at.
 */
final class TokenSeal {
    private static final byte VERSION = 1;
    private static final byte TOKEN = 1;
    private static final byte PAGE = 2;
    private static final int MAC = 16;
    private static final int TOKEN_LENGTH = 2 + 3 * Long.BYTES + MAC;
    private static final int PAGE_LENGTH = TOKEN_LENGTH + 4 * Long.BYTES + 1;

    private final byte[] key;

    TokenSeal(byte[] key) {
        this.key = key.clone();
    }

    String write(SyncToken token) {
        SyncToken.Chain chain = token.chain();
        ByteBuffer out = ByteBuffer.allocate(chain == null ? TOKEN_LENGTH : PAGE_LENGTH);
        out.put(VERSION).put(chain == null ? TOKEN : PAGE);
        out.putLong(token.rev()).putLong(token.nonce()).putLong(token.viewerClass());
        if (chain != null) {
            Long former = chain.former();
            out.putLong(chain.position()).putLong(chain.base()).putLong(chain.known());
            out.put((byte) (former == null ? 0 : 1)).putLong(former == null ? 0 : former);
        }
        out.put(mac(out.array(), out.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    /** Empty for everything that this seal has not written. */
    Optional<SyncToken> read(String text) {
        if (text.length() != length(TOKEN_LENGTH) && text.length() != length(PAGE_LENGTH)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int signed = bytes.length - MAC;
        if (signed < 2
                || !MessageDigest.isEqual(mac(bytes, signed), Arrays.copyOfRange(bytes, signed, bytes.length))
                || bytes[0] != VERSION
                || bytes.length != (bytes[1] == PAGE ? PAGE_LENGTH : TOKEN_LENGTH)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 2, signed - 2);
        return Optional.of(
                new SyncToken(in.getLong(), in.getLong(), in.getLong(), bytes[1] == PAGE ? chain(in) : null));
    }

    private static SyncToken.Chain chain(ByteBuffer in) {
        long position = in.getLong();
        long base = in.getLong();
        long known = in.getLong();
        boolean moved = in.get() == 1;
        long former = in.getLong();
        return new SyncToken.Chain(position, base, known, moved ? former : null);
    }

    private static int length(int bytes) {
        return bytes / 3 * 4;
    }

    private byte[] mac(byte[] bytes, int length) {
        return Arrays.copyOf(HmacSha256.of(key, Arrays.copyOf(bytes, length)), MAC);
    }
}
