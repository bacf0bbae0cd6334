package vn.sotay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    /** Of the reference implementation: 64 MiB, two passes, one lane. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2BytesGenerator.BlockPool blocks = new Argon2BytesGenerator.FixedBlockPool(64);

    @Test
    void isWhatTheReferenceImplementationGives() {
        PasswordHash made = PasswordHash.of(bytes("password"), bytes("somesalt"), 65536, 2, 1, blocks);
        assertEquals(REFERENCE, made.toString());
    }

    @Test
    void memoryThatWasUsedBeforeChangesNothing() {
        PasswordHash first = PasswordHash.of(bytes("một câu dài"), bytes("somesalt"), 64, 2, 1, blocks);
        PasswordHash.of(bytes("một câu khác"), bytes("othersalt"), 64, 2, 1, blocks);
        assertEquals(
                first.toString(),
                PasswordHash.of(bytes("một câu dài"), bytes("somesalt"), 64, 2, 1, blocks)
                        .toString());
    }

    @Test
    void isReadAgainAndTellsPasswordsApart() {
        PasswordHash read =
                PasswordHash.parse(PasswordHash.of(bytes("một câu dài"), bytes("somesalt"), 64, 3, 2, blocks)
                        .toString());
        assertTrue(read.matches(bytes("một câu dài"), blocks));
        assertFalse(read.matches(bytes("một câu dai"), blocks));
        assertFalse(read.matches(bytes(""), blocks));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=64,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=64,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=999999999,t=2,p=1$c29tZXNhbHQ$CTFh",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ"
            })
    void anythingElseIsNoPassword(String text) {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
