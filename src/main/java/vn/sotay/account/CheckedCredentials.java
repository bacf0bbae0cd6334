package vn.sotay.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.KnownViewers;
import vn.sotay.audience.Viewer;

/**
 * Credentials that were checked within {@code sotay.accounts.state-age}. Checking a signature costs many times what a prepared
 * answer does.
 */
@ApplicationScoped
class CheckedCredentials implements KnownViewers {
    private static final int MOST = 50_000;
    private static final int LONGEST = 4_096;

    private record Checked(Viewer viewer, Instant expires) {}

    private final Cache<String, Checked> checked;

    @Inject
    CheckedCredentials(AccountConfig config) {
        checked = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.accounts().stateAge())
                .build();
    }

    @Override
    public @Nullable Viewer known(String credentials) {
        Checked known = checked.getIfPresent(credentials);
        return known == null || known.expires().isBefore(Instant.now()) ? null : known.viewer();
    }

    void remember(String credentials, Viewer viewer, Instant expires) {
        if (credentials.length() <= LONGEST) {
            checked.put(credentials, new Checked(viewer, expires));
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountsChanged event) {
        checked.invalidateAll();
    }
}
