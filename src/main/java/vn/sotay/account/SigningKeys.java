package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that access tokens are signed with, ES256 (RFC 7518, section 3.4). The newest signs; older ones are believed until what they signed has
 * expired, so that a rotation signs nobody out.
 */
@ApplicationScoped
class SigningKeys {
    /** A key as tokens name it. */
    record Key(String kid, KeyPair pair, Instant created) {
        ECPublicKey publicKey() {
            return (ECPublicKey) pair.getPublic();
        }
    }

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SigningKeyStore store;
    private final Duration overlap;
    private volatile List<Key> keys = List.of();
    private volatile Instant read = Instant.MIN;

    @Inject
    SigningKeys(SigningKeyStore store, AccountConfig config) {
        this.store = store;
        // A node that has not heard of a rotation signs with the old key for a while.
        this.overlap = config.accounts().accessToken().plus(FRESH.multipliedBy(4));
    }

    /** The one to sign with; made if there is none. */
    Key current() {
        List<Key> known = fresh();
        return known.isEmpty() ? rotate() : known.get(0);
    }

    /** The key with this id, if it is still believed. */
    Optional<Key> find(@Nullable String kid) {
        return fresh().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** All that are still believed, the newest first. */
    List<Key> all() {
        current();
        return keys;
    }

    /** Makes a new key to sign with from now on. */
    synchronized Key rotate() {
        Instant now = Instant.now();
        store.rotate(now);
        keys = store.read(now.minus(overlap));
        read = now;
        return keys.get(0);
    }

    private List<Key> fresh() {
        Instant now = Instant.now();
        if (read.isBefore(now.minus(FRESH))) {
            synchronized (this) {
                if (read.isBefore(now.minus(FRESH))) {
                    keys = store.read(now.minus(overlap));
                    read = now;
                }
            }
        }
        return keys;
    }
}
