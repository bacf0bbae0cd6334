package vn.sotay.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/**
 * Signing in and choosing a password. Hashing, which takes long, is done outside of any transaction. An unknown name, a wrong
 * password and a blocked account get the same answer after the same time.
 */
@ApplicationScoped
class SignIn {
    /** Of what is typed, in UTF-16 units. */
    private static final int LONGEST = 300;

    private final ReaderStore readers;
    private final DeviceStore devices;
    private final ActivationCodes codes;
    private final PasswordHashing hashing;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    SignIn(
            ReaderStore readers,
            DeviceStore devices,
            ActivationCodes codes,
            PasswordHashing hashing,
            AccountConfig config,
            Audit audit,
            Event<AccountsChanged> changed) {
        this.readers = readers;
        this.devices = devices;
        this.codes = codes;
        this.hashing = hashing;
        this.throttle = new LoginThrottle(config.accounts().throttle(), System::currentTimeMillis);
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * How a device comes in once its reader is known; within the transaction that has read the reader.
     *
     * @param <T> what the device gets
     */
    @FunctionalInterface
    interface Door<T> {
        T open(ReaderEntity reader, @Nullable String device, String address);
    }

    /** What is needed of a reader outside of the transaction that read it. */
    private record Known(long id, @Nullable String password, boolean active, boolean owners) {}

    /** Signs a device in with user name and password. @throws ProblemException 400, 401 or 429 */
    <T> T login(@Nullable LoginRequest request, String address, Door<T> door) {
        LoginRequest given = Checks.body(request);
        Checks checks = new Checks();
        String typedName = checks.required("userName", given.userName(), LONGEST);
        String password = checks.required("password", given.password(), LONGEST);
        String device = checks.text("device", given.device(), LONGEST);
        checks.bodyDone();
        String userName = UserNames.typed(typedName);
        Known known = QuarkusTransaction.requiringNew().call(() -> known(userName, address));
        admit(userName, address, known != null && known.owners());
        boolean right = hashing.matches(password, known == null ? null : known.password());
        if (known == null || !right || !known.active()) {
            throttle.failed(userName, address);
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "User name or password is wrong.");
        }
        throttle.succeeded(userName, address);
        String hash = Objects.requireNonNull(known.password());
        String renewed = hashing.outdated(hash) ? hashing.hash(password) : null;
        return QuarkusTransaction.requiringNew().call(() -> {
            ReaderEntity reader = readers.byId(known.id()).orElseThrow();
            if (renewed != null && hash.equals(reader.password)) {
                reader.password = renewed;
            }
            return door.open(reader, device, address);
        });
    }

    private @Nullable Known known(String userName, String address) {
        return readers.byUserName(userName)
                .map(reader ->
                        new Known(reader.id, reader.password, reader.canSignIn(), devices.usedFrom(reader.id, address)))
                .orElse(null);
    }

    /** Exchanges an activation code for a password and signs in. @throws ProblemException 400, 401 or 429 */
    <T> T activate(@Nullable ActivationRequest request, String address, Door<T> door) {
        ActivationRequest given = Checks.body(request);
        Checks checks = new Checks();
        String code = checks.required("code", given.code(), LONGEST);
        String password = checks.required("password", given.password(), LONGEST);
        String device = checks.text("device", given.device(), LONGEST);
        checks.bodyDone();
        // Codes cannot be guessed; whoever tries must not keep others from typing theirs.
        String plain = Codes.typed(code);
        admit("activation", address, true);
        String userName = QuarkusTransaction.requiringNew()
                .call(() -> codes.find(plain).map(reader -> reader.userName).orElse(null));
        if (userName == null) {
            throttle.failed("activation", address);
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The activation code is unknown, used or expired.");
        }
        accept("password", password, userName);
        String hash = hashing.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            ReaderEntity reader = codes.use(plain)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.UNAUTHENTICATED, "The activation code is unknown, used or expired."));
            Instant now = Instant.now();
            // Whoever knew the old password or held a device no longer does.
            devices.revokeAll(reader.id, null, now);
            reader.setPassword(hash, false, now);
            audit.record(new AuditAct(reader.userName, address, "reader.activate", "reader:" + reader.userName));
            changed.fire(new AccountsChanged());
            return door.open(reader, device, address);
        });
    }

    /** Changes the password of who is signed in, and signs its other devices out. @throws ProblemException 400, 401 or 429 */
    void changePassword(SignedIn who, String current, String next, String address) {
        Known known = confirmed("current", who, current, address);
        accept("next", next, who.userName());
        if (next.equals(current)) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "The new password is the old one.",
                    List.of(new Violation("next", "must be another one than the present")));
        }
        String hash = hashing.hash(next);
        QuarkusTransaction.requiringNew().run(() -> {
            ReaderEntity reader = readers.byId(known.id()).orElseThrow();
            Instant now = Instant.now();
            reader.setPassword(hash, false, now);
            devices.revokeAll(reader.id, who.device(), now);
            audit.record(new AuditAct(reader.userName, address, "reader.password", "reader:" + reader.userName));
            changed.fire(new AccountsChanged());
        });
    }

    /** Sees whether that is the password of who is signed in. @throws ProblemException 400 or 429 */
    void confirm(SignedIn who, String password, String address) {
        confirmed("password", who, password, address);
    }

    private Known confirmed(String field, SignedIn who, String password, String address) {
        Known known = QuarkusTransaction.requiringNew().call(() -> known(who.userName(), address));
        admit(who.userName(), address, true);
        if (known == null || !hashing.matches(password, known.password())) {
            throttle.failed(who.userName(), address);
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "The present password is wrong.",
                    List.of(new Violation(field, "is not the present password")));
        }
        return known;
    }

    private void admit(String account, String address, boolean owners) {
        Optional<Duration> wait = throttle.wait(account, network(address), owners);
        if (wait.isPresent()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Too many attempts failed.",
                    (int) wait.get().toSeconds() + 1);
        }
    }

    private static String network(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static void accept(String field, String password, String userName) {
        PasswordRules.fault(password, userName).ifPresent(fault -> {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, "The password is not accepted.", List.of(new Violation(field, fault)));
        });
    }
}
