package vn.sotay.storage;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sotay.seal.Sha256;

/**
 * The SHA-256 of some bytes, which is their address.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("must be 64 lower-case hexadecimal digits");
        }
    }

    /** The address of these bytes. */
    public static ContentHash of(byte[] bytes) {
        return of256(Sha256.of(bytes));
    }

    /** The hash as it stands in the database. */
    public static ContentHash of256(byte[] digest) {
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    /** The hash of this text, if it is one. */
    public static Optional<ContentHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ContentHash(text)) : Optional.empty();
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
