package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;

/** Reads from the database who stands behind a device. */
@ApplicationScoped
class SessionReader {
    private final DeviceStore devices;
    private final ReaderStore readers;
    private final CommitteeStore committees;

    @Inject
    SessionReader(DeviceStore devices, ReaderStore readers, CommitteeStore committees) {
        this.devices = devices;
        this.readers = readers;
        this.committees = committees;
    }

    @Transactional
    Optional<SignedIn> read(UUID device) {
        return devices.find(device)
                .filter(held -> !held.revoked())
                .flatMap(held -> readers.byId(held.reader()))
                .filter(ReaderEntity::canSignIn)
                .map(reader -> signedIn(reader, device));
    }

    /** As what this reader acts on that device; in the transaction of the caller. */
    SignedIn signedIn(ReaderEntity reader, @Nullable UUID device) {
        Set<String> roles = new HashSet<>();
        Set<String> administers = new HashSet<>();
        Set<String> reissues = new HashSet<>();
        for (GrantedRole granted : reader.roles) {
            Role role = Role.of(granted.role);
            roles.add(role.securityName(granted.scope != null));
            if (granted.scope != null) {
                committees
                        .byId(granted.scope)
                        .ifPresent(scope -> (role == Role.ADMIN ? administers : reissues).add(scope.slug));
            }
        }
        Viewer viewer = new Viewer(true, reader.committee == null ? Set.of() : committees.chain(reader.committee));
        if (reader.mustChange) {
            // Whoever made the password could act in the reader's name: until it is changed there is nothing to act
            // with.
            return new SignedIn(
                    reader.uid,
                    reader.userName,
                    reader.displayName,
                    device,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Viewer.ANONYMOUS,
                    true);
        }
        roles.add(Roles.READER);
        return new SignedIn(
                reader.uid, reader.userName, reader.displayName, device, roles, administers, reissues, viewer, false);
    }
}
