package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.problem.ProblemException;

/** A reader's own devices and app passwords: see, add, sign out. */
@ApplicationScoped
class MyDevices {
    /** Groups of four signs, five bits each. */
    private static final int GROUPS = 5;

    private final DeviceStore devices;
    private final ReaderStore readers;
    private final AccountConfig.Accounts config;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    MyDevices(
            DeviceStore devices,
            ReaderStore readers,
            AccountConfig config,
            Audit audit,
            Event<AccountsChanged> changed) {
        this.devices = devices;
        this.readers = readers;
        this.config = config.accounts();
        this.audit = audit;
        this.changed = changed;
    }

    @Transactional
    List<Device> list(SignedIn who) {
        return devices.list(reader(who).id).stream()
                .map(device -> device.seenBy(who.device()))
                .toList();
    }

    @Transactional
    AppPassword addApp(SignedIn who, String name, String address) {
        ReaderEntity reader = reader(who);
        Instant now = Instant.now();
        String password = Codes.paper(GROUPS);
        UUID id = UUID.randomUUID();
        devices.revokeBeyond(reader.id, config.devices() - 1, now);
        devices.add(id, reader.id, Device.Kind.APP, name, Codes.hash(password), address, now);
        audit.record(new AuditAct(who.userName(), address, "device.app-password", "device:" + id));
        changed.fire(new AccountsChanged());
        return new AppPassword(id, reader.userName, password);
    }

    /** Signs one of the reader's devices out. @throws ProblemException 404 when there is none with this id */
    @Transactional
    void signOut(SignedIn who, UUID device, String address) {
        ReaderEntity reader = reader(who);
        if (devices.find(device)
                .filter(held -> held.reader() == reader.id && !held.revoked())
                .isEmpty()) {
            throw ProblemException.notFound("No device has this id.");
        }
        devices.revoke(device, Instant.now());
        audit.record(new AuditAct(who.userName(), address, "device.sign-out", "device:" + device));
        changed.fire(new AccountsChanged());
    }

    @Transactional
    void signOutEverywhere(SignedIn who, String address) {
        devices.revokeAll(reader(who).id, null, Instant.now());
        audit.record(new AuditAct(who.userName(), address, "reader.sign-out", "reader:" + who.userName()));
        changed.fire(new AccountsChanged());
    }

    private ReaderEntity reader(SignedIn who) {
        return Objects.requireNonNull(readers.byUid(who.reader()).orElse(null), "who is signed in has a row");
    }
}
