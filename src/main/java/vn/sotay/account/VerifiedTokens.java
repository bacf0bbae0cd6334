package vn.sotay.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jose4j.jwt.JwtClaims;

/**
 * Tokens whose signature was checked: that costs more than most answers do, and a device brings the same token for minutes.
 * Only the check itself is spared; whether a token has expired and its key is still believed is asked each time.
 */
final class VerifiedTokens {
    /** Of some two kilobytes each. */
    private static final int MOST = 5_000;

    private record Verified(JwtClaims claims, String kid, Instant expires) {}

    private final Cache<String, Verified> tokens;

    /** @param longest how long a token can hold */
    VerifiedTokens(Duration longest) {
        tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(longest)
                .build();
    }

    /** What this very token was found to say, if it still holds. */
    Optional<JwtClaims> find(String token, Instant now, Predicate<String> believed) {
        return Optional.ofNullable(tokens.getIfPresent(token))
                .filter(known -> now.isBefore(known.expires()) && believed.test(known.kid()))
                .map(Verified::claims);
    }

    void remember(String token, String kid, Instant expires, JwtClaims claims) {
        tokens.put(token, new Verified(claims, kid, expires));
    }
}
