package vn.sotay.app.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server process of one cluster: adopted or started, and stopped. Only under the lock of the folder. */
final class Server {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    /** For a server that runs but does not answer yet, because it starts, recovers or stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Recovery after a crash reads at most about max_wal_size, which is minutes on the slowest disk. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final Binaries binaries;
    private final Cluster cluster;
    private final RunAs runAs;
    private final String password;
    private final ServerLog log;

    Server(DataFolder folder, Binaries binaries, Cluster cluster, RunAs runAs, String superuserPassword) {
        this.folder = folder;
        this.binaries = binaries;
        this.cluster = cluster;
        this.runAs = runAs;
        this.password = superuserPassword;
        this.log = new ServerLog(folder.log());
    }

    /** Takes over the server that a killed process left running, or starts one. Returns the port. */
    int run() throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            Optional<Postmaster> left = survivor();
            if (left.isPresent() && isCurrent(left.get())) {
                LOG.log(
                        Level.INFO,
                        "Took over the PostgreSQL that process {0} is",
                        Long.toString(left.get().pid()));
                return left.get().port();
            }
            if (left.isPresent()) {
                stop();
            }
            int port = freePort();
            String failure = start(port);
            if (failure == null) {
                binaries.removeOthers();
                return port;
            }
            if (!passes(failure) || deadline.passed()) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL did not start in " + cluster.data() + ". What it said last:\n" + failure);
            }
            deadline.pause();
        }
    }

    /** Lets running statements end in error, writes everything to its place, and waits until the process has ended. */
    void stop() throws IOException {
        Optional<Postmaster> running = Postmaster.of(cluster.data());
        Tool.Outcome outcome = control(
                STOP.plusSeconds(10), "stop", "--mode=fast", "--timeout=" + STOP.toSeconds(), "--wait", "--silent");
        // The server removes its pid file a moment before it ends.
        Deadline deadline = Deadline.in(STOP);
        while (running.isPresent() && running.get().process() == Postmaster.Process.SERVER) {
            if (!outcome.ok() || deadline.passed()) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL in " + cluster.data() + " could not be stopped: " + outcome.output());
            }
            deadline.pause();
        }
    }

    /** A server that runs on this cluster and answers. A pid file that is not about one is dealt with. */
    private Optional<Postmaster> survivor() throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            Optional<Postmaster> found = Postmaster.of(cluster.data());
            if (found.isEmpty()) {
                // It may still be there, cut short by a crash of the machine, and PostgreSQL would not start.
                Files.deleteIfExists(Postmaster.file(cluster.data()));
                return Optional.empty();
            }
            switch (found.get().process()) {
                case NONE -> {
                    return Optional.empty();
                }
                case ANOTHER -> {
                    found.get().disown();
                    return Optional.empty();
                }
                case SERVER -> {}
            }
            try (Connection connection = login(found.get().port()).open()) {
                if (answer(connection, "SHOW data_directory")
                        .equals(cluster.data().toString())) {
                    return found;
                }
            } catch (SQLException e) {
                if (deadline.passed()) {
                    throw new EmbeddedPostgresException(
                            "Process " + found.get().pid() + " runs on the cluster " + cluster.data()
                                    + " but does not let this program in on port "
                                    + found.get().port() + ": " + e.getMessage() + ". If that process is not"
                                    + " PostgreSQL, delete " + Postmaster.file(cluster.data()),
                            e);
                }
            }
            deadline.pause();
        }
    }

    /** Whether a running server is of this release: its binaries and its settings. */
    private boolean isCurrent(Postmaster running) throws IOException {
        try (Connection connection = login(running.port()).open()) {
            return answer(connection, "SHOW server_version").equals(binaries.version())
                    && new Settings(running.port()).areThoseOf(cluster.data());
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns null when the server runs, and what it said when it does not. */
    private @Nullable String start(int port) throws IOException {
        cluster.giveTo(runAs);
        new Settings(port).write(cluster.data(), runAs.owner());
        log.prepare(folder, runAs);
        long before = log.size();
        // pg_ctl puts the server in a session of its own, so an interrupt from the terminal does not reach it.
        Tool.Outcome outcome = control(
                START.plusSeconds(10),
                "start",
                "--log=" + log.file(),
                "--timeout=" + START.toSeconds(),
                "--wait",
                "--silent");
        if (!outcome.ok()) {
            return outcome.output() + "\n" + log.tailSince(before);
        }
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            try (Connection connection = login(port).open()) {
                LOG.log(Level.DEBUG, "PostgreSQL runs on port {0}", answer(connection, "SHOW port"));
                return null;
            } catch (SQLException e) {
                if (deadline.passed()) {
                    stop();
                    return e.getMessage() + "\n" + log.tailSince(before);
                }
            }
            deadline.pause();
        }
    }

    /** Whether a failure goes away by itself or with another port. */
    private static boolean passes(String failure) {
        return failure.contains("could not bind")
                || failure.contains("lock file \"postmaster.pid\" already exists")
                || failure.contains("shared memory block") && failure.contains("is still in use");
    }

    private Tool.Outcome control(Duration limit, String action, String... options) {
        List<String> command = new ArrayList<>(List.of(binaries.tool("pg_ctl"), action, "--pgdata=" + cluster.data()));
        command.addAll(List.of(options));
        return Tool.run(runAs.command(command), binaries.home(), limit);
    }

    private Login login(int port) {
        return Login.superuser(port, password);
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Free at this moment; if somebody else is faster, the next start tries another. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
