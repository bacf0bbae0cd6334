package vn.sotay.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSealTest {
    private static final TokenSeal SEAL = new TokenSeal(new byte[32]);

    static List<SyncToken> tokens() {
        return List.of(
                new SyncToken(0, 0, -7, null),
                new SyncToken(Long.MAX_VALUE, Long.MIN_VALUE, 3, null),
                new SyncToken(812, 99, 5, new SyncToken.Chain(100, 0, 812, null)),
                new SyncToken(812, 99, 5, new SyncToken.Chain(100, 7, 7, 0L)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void whatWasWrittenIsReadBack(SyncToken token) {
        assertEquals(Optional.of(token), SEAL.read(SEAL.write(token)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void nothingElseIs(SyncToken token) {
        String text = SEAL.write(token);
        for (int cut = 0; cut < text.length(); cut++) {
            refused(text.substring(0, cut));
            refused(text.substring(cut + 1));
        }
        for (String tail : List.of("A", "AAAA", "=", " ", text)) {
            refused(text + tail);
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
        assertEquals(Optional.empty(), new TokenSeal(new byte[] {1}).read(text), "of another server");
        refused("x".repeat(1_000_000));
        refused("đ".repeat(text.length()));
        assertTrue(SEAL.read(text).isPresent());
    }

    private static void refused(String text) {
        assertEquals(Optional.empty(), SEAL.read(text), text);
    }
}
