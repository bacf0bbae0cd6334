package vn.sotay.app.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL server of a data folder, with a database of which the given role is the owner and nothing more.
 * It listens on loopback only, asks everybody for a password, and keeps what is committed.
 *
 * <p>One process owns a data folder. When it is killed the server lives on, and the next owner takes it over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    /** For another process that is just starting the server, or just stopping it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Login login;
    private final @Nullable Server server;
    private final @Nullable DataFolderLock lock;
    private boolean closed;

    private EmbeddedPostgres(Login login, @Nullable Server server, @Nullable DataFolderLock lock) {
        this.login = login;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the server of a data folder, which is made and filled when it is not there. {@link #close} stops it.
     *
     * @throws DataFolderInUseException when a process owns the folder already
     * @throws EmbeddedPostgresException when the server cannot run there; the message says why and what to do
     */
    public static EmbeddedPostgres start(Path dataDir) {
        try {
            DataFolder folder = DataFolder.open(dataDir);
            return own(folder, DataFolderLock.acquire(folder));
        } catch (IOException e) {
            throw unreachable(dataDir, e);
        }
    }

    /**
     * Lets a command work with the data while the process that owns the folder goes on; {@link #close} then leaves the
     * server alone. When nobody owns the folder this is {@link #start}.
     *
     * @throws EmbeddedPostgresException as {@link #start}, and when the owner's server does not answer
     */
    public static EmbeddedPostgres attach(Path dataDir) {
        try {
            DataFolder folder = DataFolder.open(dataDir);
            Deadline deadline = Deadline.in(PATIENCE);
            while (true) {
                Optional<DataFolderLock> lock = DataFolderLock.tryAcquire(folder);
                if (lock.isPresent()) {
                    return own(folder, lock.get());
                }
                Optional<Login> login = Visit.to(folder);
                if (login.isPresent()) {
                    return new EmbeddedPostgres(login.get(), null, null);
                }
                if (deadline.passed()) {
                    throw new EmbeddedPostgresException(
                            "A process owns the data folder " + folder.root() + ", but its database does not answer.",
                            new DataFolderInUseException(folder.root(), DataFolderLock.holder(folder)));
                }
                deadline.pause();
            }
        } catch (IOException e) {
            throw unreachable(dataDir, e);
        }
    }

    /** For JDBC; the user and the password are not in it. */
    public String jdbcUrl() {
        return login.url();
    }

    /** The role of the program, which owns the database and is no superuser. */
    public String user() {
        return login.user();
    }

    /** The random password of {@link #user}. */
    public String password() {
        return login.password();
    }

    /**
     * Stops the server in order and lets go of the folder; does nothing for one that another process owns. Whoever calls
     * it second waits for the first: when a signal ends the process, the JVM goes as soon as its hooks have returned, and
     * the thread that really stops the server may be another.
     */
    @Override
    public synchronized void close() {
        if (server == null || lock == null || closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.stop();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("PostgreSQL could not be stopped: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres own(DataFolder folder, DataFolderLock lock) throws IOException {
        boolean runs = false;
        try {
            Binaries binaries = Binaries.in(folder);
            Cluster cluster = Cluster.locate(folder, binaries);
            RunAs runAs = RunAsChoice.choose(folder, cluster.data(), binaries);
            LOG.log(Level.DEBUG, "PostgreSQL {0} runs by way of {1}", binaries.version(), runAs.name());
            Passwords passwords = new Passwords(folder);
            if (!cluster.exists()) {
                cluster.make(binaries, runAs, passwords);
            } else if (!passwords.knows(Login.SUPERUSER)) {
                throw new EmbeddedPostgresException("The password of the cluster " + cluster.data() + " is not in "
                        + folder.secrets() + ". Put that folder back from where it was moved to.");
            }
            Server server = new Server(folder, binaries, cluster, runAs, passwords.of(Login.SUPERUSER));
            Login login = login(server, passwords);
            runs = true;
            return new EmbeddedPostgres(login, server, lock);
        } finally {
            if (!runs) {
                lock.close();
            }
        }
    }

    private static Login login(Server server, Passwords passwords) throws IOException {
        int port = server.run();
        try {
            return Provisioning.ensure(port, passwords);
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static EmbeddedPostgresException unreachable(Path dataDir, IOException cause) {
        return new EmbeddedPostgresException(
                "The data folder " + dataDir + " cannot be used: " + cause
                        + ". Run this as the user that owns the folder, and see that the disk is not full.",
                cause);
    }
}
