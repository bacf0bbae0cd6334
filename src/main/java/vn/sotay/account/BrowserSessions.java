package vn.sotay.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;

/**
 * Sessions of browsers: a random secret in a cookie, of which the database has the hash. It says nothing and needs no renewal;
 * whose it is and what they may do is asked like for every other device.
 */
@ApplicationScoped
class BrowserSessions implements IdentityProvider<SessionCookie> {
    private final DeviceStore devices;
    private final DeviceSecrets secrets;
    private final Sessions sessions;
    private final AccountConfig.Accounts config;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    BrowserSessions(
            DeviceStore devices,
            DeviceSecrets secrets,
            Sessions sessions,
            AccountConfig config,
            Audit audit,
            Event<AccountsChanged> changed) {
        this.devices = devices;
        this.secrets = secrets;
        this.sessions = sessions;
        this.config = config.accounts();
        this.audit = audit;
        this.changed = changed;
    }

    /** A session that has begun, with what goes into the cookie. */
    record Opened(String secret, BrowserSession session) {}

    /** A new browser of a reader who has just proved who it is; in the transaction of the caller. */
    Opened open(ReaderEntity reader, @Nullable String name, String address) {
        Instant now = Instant.now();
        String secret = Codes.token();
        devices.revokeBeyond(reader.id, config.devices() - 1, now);
        devices.add(
                UUID.randomUUID(),
                reader.id,
                Device.Kind.BROWSER,
                DeviceSessions.named(name),
                Codes.hash(secret),
                address,
                now);
        return new Opened(secret, new BrowserSession(reader.userName, reader.displayName, reader.mustChange));
    }

    /** Ends the session with this secret, if there is one. */
    @Transactional
    void close(String secret, String address) {
        Optional<UUID> device = secrets.device(Device.Kind.BROWSER, secret);
        if (device.isPresent() && devices.revoke(device.get(), Instant.now()) > 0) {
            String who = sessions.find(device.get()).map(SignedIn::userName).orElse("unknown");
            audit.record(new AuditAct(who, address, "device.sign-out", "device:" + device.get()));
            changed.fire(new AccountsChanged());
        }
    }

    @Override
    public Class<SessionCookie> getRequestType() {
        return SessionCookie.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionCookie cookie, AuthenticationRequestContext context) {
        return context.runBlocking(() -> secrets.device(Device.Kind.BROWSER, cookie.secret())
                .flatMap(sessions::find)
                .map(who -> AccountAugmentor.identity(who, Instant.MAX))
                // A browser sends its cookie whether anybody wants it or not: one that ran out must not close what is
                // open to everybody.
                .orElseGet(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
    }
}
