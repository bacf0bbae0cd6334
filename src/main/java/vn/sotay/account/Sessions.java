package vn.sotay.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Who stands behind a device right now: state, roles and committees are asked of the database, not of the token, and
 * remembered for seconds. Changes made by this process hold at once, those of others within {@code sotay.accounts.state-age}.
 */
@ApplicationScoped
class Sessions {
    private static final int MOST = 50_000;

    private final Cache<UUID, Optional<SignedIn>> sessions;
    private final SessionReader reader;

    @Inject
    Sessions(AccountConfig config, SessionReader reader) {
        this.reader = reader;
        sessions = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.accounts().stateAge())
                .build();
    }

    /** The reader on that device; empty when either can no longer sign in. May ask the database. */
    Optional<SignedIn> find(UUID device) {
        Optional<SignedIn> known = sessions.getIfPresent(device);
        if (known == null) {
            known = reader.read(device);
            sessions.put(device, known);
        }
        return known;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountsChanged event) {
        sessions.invalidateAll();
    }
}
