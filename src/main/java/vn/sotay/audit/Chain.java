package vn.sotay.audit;

import java.nio.charset.StandardCharsets;
import vn.sotay.seal.Sha256;

/** The hash of an entry: SHA-256 over the hash of the one before it and the entry's text in UTF-8. */
final class Chain {
    private Chain() {}

    static byte[] hash(byte[] before, String entry) {
        return Sha256.of(before, entry.getBytes(StandardCharsets.UTF_8));
    }
}
