package vn.sotay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final VerifiedTokens tokens = new VerifiedTokens(Duration.ofMinutes(10));
    private final JwtClaims claims = new JwtClaims();

    {
        tokens.remember("a.b.c", "key", NOW.plusSeconds(60), claims);
    }

    @Test
    void isRecognisedWhileItHolds() {
        assertSame(claims, tokens.find("a.b.c", NOW, "key"::equals).orElseThrow());
    }

    @Test
    void ofAnotherSignatureNothingIsKnown() {
        assertEquals(Optional.empty(), tokens.find("a.b.d", NOW, "key"::equals));
    }

    @Test
    void isNotRecognisedWhenItHasExpired() {
        assertEquals(Optional.empty(), tokens.find("a.b.c", NOW.plusSeconds(60), "key"::equals));
    }

    @Test
    void isNotRecognisedWhenItsKeyIsNoLongerBelieved() {
        assertEquals(Optional.empty(), tokens.find("a.b.c", NOW, kid -> false));
    }
}
