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

/** Finds the device with a secret: an app by its password, a browser by its cookie. That it was used is written down once in ten minutes, not at each request. */
@ApplicationScoped
class DeviceSecrets {
    private static final int SEEN_MINUTES = 10;

    private final DeviceStore devices;
    private final Duration lasts;
    private final Cache<UUID, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(SEEN_MINUTES))
            .build();

    @Inject
    DeviceSecrets(DeviceStore devices, AccountConfig config) {
        this.devices = devices;
        this.lasts = config.accounts().refreshToken();
    }

    @Transactional
    Optional<UUID> device(Device.Kind kind, String secret) {
        Instant now = Instant.now();
        Optional<UUID> device = devices.bySecret(Codes.hash(secret))
                .filter(held -> held.kind() == kind && !held.revoked())
                // An app cannot sign in again by itself, so its password lasts.
                .filter(held ->
                        kind == Device.Kind.APP || held.seen().plus(lasts).isAfter(now))
                .map(DeviceStore.Held::id);
        device.filter(id -> seen.asMap().putIfAbsent(id, true) == null).ifPresent(id -> devices.seen(id, null, now));
        return device;
    }
}
