package vn.sotay.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;

/** Gives a library that nobody administers its first administrator, with a password that is shown once and then changed. */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";
    /** Groups of four signs, five bits each. */
    private static final int GROUPS = 4;

    private final ReaderStore readers;
    private final PasswordHashing hashing;
    private final AccountConfig config;
    private final Audit audit;
    private final boolean serving;

    @Inject
    FirstAdministrator(
            ReaderStore readers,
            PasswordHashing hashing,
            AccountConfig config,
            Audit audit,
            @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.readers = readers;
        this.hashing = hashing;
        this.config = config;
        this.audit = audit;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving
                && config.accounts().firstAdministrator()
                && !QuarkusTransaction.requiringNew().call(readers::hasAdministrator)) {
            create();
        }
    }

    private void create() {
        String password = Codes.paper(GROUPS);
        Path file = config.dataDir().resolve("first-administrator.txt");
        String hash = hashing.hash(password);
        try {
            // First the file: a password that nobody has seen would lock everybody out.
            Files.deleteIfExists(file);
            PrivateFile.write(file, "user name: " + NAME + "\npassword:  " + password + "\n");
            QuarkusTransaction.requiringNew().run(() -> add(hash));
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's password cannot be written to " + file, e);
        } catch (PersistenceException e) {
            LOG.infof("Another process has just made the first administrator: %s", e.getMessage());
            return;
        }
        LOG.infof(
                "The first administrator is '%s' with the password %s, to be changed at once; it also stands in %s",
                NAME, password, file);
    }

    private void add(String hash) {
        Instant now = Instant.now();
        Optional<ReaderEntity> there = readers.byUserName(NAME);
        ReaderEntity reader = there.orElseGet(() -> new ReaderEntity(NAME, "Quản trị viên", now));
        reader.setPassword(hash, true, now);
        reader.roles.add(new GrantedRole(Role.ADMIN, null));
        if (there.isEmpty()) {
            readers.add(reader);
        }
        audit.record(new AuditAct("start", null, "reader.first-administrator", "reader:" + NAME));
    }
}
