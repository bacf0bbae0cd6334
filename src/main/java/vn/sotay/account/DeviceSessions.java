package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;

/**
 * Devices and their refresh tokens, which are exchanged at each use (RFC 9700, section 4.14.2). A token that comes a second
 * time was either copied, and then the device is signed out, or its answer was lost on the way: that is believed for minutes
 * and as long as the token that took its place has not been used either.
 */
@ApplicationScoped
class DeviceSessions {
    private static final int LONGEST_NAME = 100;

    private final DeviceStore devices;
    private final ReaderStore readers;
    private final AccessTokens access;
    private final AccountConfig.Accounts config;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    DeviceSessions(
            DeviceStore devices,
            ReaderStore readers,
            AccessTokens access,
            AccountConfig config,
            Audit audit,
            Event<AccountsChanged> changed) {
        this.devices = devices;
        this.readers = readers;
        this.access = access;
        this.config = config.accounts();
        this.audit = audit;
        this.changed = changed;
    }

    /** A new device of a reader who has just proved who it is; in the transaction of the caller. */
    Tokens open(ReaderEntity reader, @Nullable String name, String address) {
        Instant now = Instant.now();
        UUID device = UUID.randomUUID();
        devices.revokeBeyond(reader.id, config.devices() - 1, now);
        devices.add(device, reader.id, Device.Kind.SESSION, named(name), null, address, now);
        return tokens(reader, device, null, now);
    }

    static String named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "Thiết bị";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** The next tokens for this one; empty when it is not, or no longer, good for any. */
    @Transactional
    Optional<Tokens> refresh(String refreshToken, String address) {
        Instant now = Instant.now();
        DeviceStore.Token token = devices.lockToken(Codes.hash(refreshToken)).orElse(null);
        if (token == null || token.revoked() || token.expires().isBefore(now)) {
            return Optional.empty();
        }
        ReaderEntity reader = readers.byId(token.reader()).orElseThrow();
        if (token.used() != null && !lostOnTheWay(token, now)) {
            devices.revoke(token.device(), now);
            audit.record(new AuditAct(reader.userName, address, "device.reuse", "device:" + token.device()));
            changed.fire(new AccountsChanged());
            return Optional.empty();
        }
        if (!reader.canSignIn()) {
            return Optional.empty();
        }
        byte[] successor = token.successor();
        if (successor != null) {
            devices.dropToken(successor);
        }
        devices.seen(token.device(), address, now);
        return Optional.of(tokens(reader, token.device(), token.hash(), now));
    }

    private boolean lostOnTheWay(DeviceStore.Token token, Instant now) {
        byte[] successor = token.successor();
        Instant used = token.used();
        return used != null
                && used.plus(config.refreshRetry()).isAfter(now)
                && successor != null
                && !devices.isUsed(successor);
    }

    private Tokens tokens(ReaderEntity reader, UUID device, byte @Nullable [] exchanged, Instant now) {
        String refresh = Codes.token();
        Duration lasts = config.refreshToken();
        devices.addToken(Codes.hash(refresh), device, now, now.plus(lasts));
        if (exchanged != null) {
            devices.exchange(exchanged, Codes.hash(refresh), now);
        }
        return new Tokens(
                access.issue(reader.uid, device),
                "Bearer",
                config.accessToken().toSeconds(),
                refresh,
                lasts.toSeconds(),
                reader.mustChange);
    }
}
