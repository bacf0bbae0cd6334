package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.sotay.seal.HmacSha256;

/**
 * The operator's secret, from configuration or made once and kept in the data folder. It never leaves this class; keys for one
 * purpose each are derived from it (HMAC-SHA-256 over the purpose, as in RFC 5869), and encrypt with AES-GCM.
 */
@ApplicationScoped
class OperatorSecret {
    private static final int SHORTEST = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;

    @Inject
    OperatorSecret(AccountConfig config) {
        String text = config.secret().orElseGet(() -> kept(config.dataDir().resolve("secret")));
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("sotay.secret must have " + SHORTEST + " characters at least");
        }
        secret = text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] encrypt(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException when it was encrypted with another secret or changed since */
    byte[] decrypt(String purpose, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length <= NONCE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        byte[] key = HmacSha256.of(secret, purpose.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, Codes.token() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret in " + file + " can neither be read nor made", e);
        }
    }
}
