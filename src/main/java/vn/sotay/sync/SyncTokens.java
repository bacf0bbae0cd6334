package vn.sotay.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.ServiceKeys;

/** Tokens as clients carry them, sealed with a key that is the same on every node and after a restore. */
@ApplicationScoped
class SyncTokens {
    private static final String PURPOSE = "sync-token";

    private final ServiceKeys keys;
    private volatile @Nullable TokenSeal seal;

    @Inject
    SyncTokens(ServiceKeys keys) {
        this.keys = keys;
    }

    /** Empty for everything that this service has not given out. Asks the database for the key the first time. */
    Optional<SyncToken> read(String text) {
        return seal().read(text);
    }

    /** To be used once {@link #seal} has been: a transaction that only reads cannot make the key. */
    String write(SyncToken token) {
        return seal().write(token);
    }

    /** Gets the key. */
    TokenSeal seal() {
        TokenSeal known = seal;
        if (known == null) {
            known = new TokenSeal(keys.key(PURPOSE));
            seal = known;
        }
        return known;
    }
}
