package vn.sotay.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds the device of an app password; that it was used is written down once in ten minutes, not at each request. */
@ApplicationScoped
class AppPasswordReader {
    private static final int SEEN_MINUTES = 10;

    private final DeviceStore devices;
    private final Cache<UUID, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(SEEN_MINUTES))
            .build();

    @Inject
    AppPasswordReader(DeviceStore devices) {
        this.devices = devices;
    }

    @Transactional
    Optional<UUID> device(String password) {
        Optional<UUID> device = devices.byPassword(Codes.hash(password))
                .filter(held -> held.app() && !held.revoked())
                .map(DeviceStore.Held::id);
        device.filter(id -> seen.asMap().putIfAbsent(id, true) == null)
                .ifPresent(id -> devices.seen(id, null, Instant.now()));
        return device;
    }
}
