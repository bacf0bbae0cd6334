package vn.sotay.app.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a data folder when something dies, and what a start finds there. */
class EmbeddedPostgresCrashTest {

    @TempDir
    Path temporary;

    Path dataDir;

    @BeforeEach
    void folder() throws Exception {
        dataDir = PreparedFolder.copyTo(temporary.toRealPath().resolve("data"));
    }

    @Test
    void keeps_the_data_over_an_orderly_restart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            Sql.run(postgres, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('một')");
        }
        assertTrue(Postmaster.of(cluster()).isEmpty(), "the server is stopped");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.attach(dataDir)) {
            assertEquals("một", Sql.ask(postgres, "SELECT word FROM kept"));
        }
        assertTrue(Postmaster.of(cluster()).isEmpty(), "who started it for a visit stops it");
    }

    @Test
    void takes_over_the_server_of_a_killed_owner() throws Exception {
        Postmaster server;
        try (ChildJvm owner = ChildJvm.owning(dataDir)) {
            owner.awaitWord(OwnerProcess.READY);
            DataFolderInUseException refusal =
                    assertThrows(DataFolderInUseException.class, () -> EmbeddedPostgres.start(dataDir));
            assertEquals(owner.pid(), refusal.holder());
            try (EmbeddedPostgres visit = EmbeddedPostgres.attach(dataDir)) {
                assertEquals("committed", Sql.ask(visit, "SELECT word FROM kept"));
            }
            server = Postmaster.of(cluster()).orElseThrow();
            owner.kill();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals(server, Postmaster.of(cluster()).orElseThrow(), "the same server");
            assertEquals("committed", Sql.ask(postgres, "SELECT word FROM kept"));
        }
        assertNotEquals(Postmaster.Process.SERVER, server.process(), "the new owner stops it");
    }

    @Test
    void replaces_a_surviving_server_that_has_other_settings() throws Exception {
        long server;
        try (ChildJvm owner = ChildJvm.owning(dataDir)) {
            owner.awaitWord(OwnerProcess.READY);
            server = Postmaster.of(cluster()).orElseThrow().pid();
            owner.kill();
        }
        Files.writeString(cluster().resolve("postgresql.conf"), "fsync = off\n", StandardOpenOption.APPEND);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertNotEquals(server, Postmaster.of(cluster()).orElseThrow().pid());
            assertEquals("on", Sql.ask(postgres, "SHOW fsync"));
            assertEquals("committed", Sql.ask(postgres, "SELECT word FROM kept"));
        }
    }

    @Test
    void recovers_when_the_server_itself_was_killed() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(dataDir);
        Sql.run(first, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('committed')");
        kill(Postmaster.of(cluster()).orElseThrow().pid());
        first.close();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(dataDir)) {
            assertEquals("committed", Sql.ask(second, "SELECT word FROM kept"));
        }
    }

    @Test
    void is_not_misled_by_a_process_id_that_somebody_else_has_now() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(dataDir);
        kill(Postmaster.of(cluster()).orElseThrow().pid());
        first.close();
        Path pidFile = Postmaster.file(cluster());
        List<String> lines = Files.readAllLines(pidFile);
        Process somebody = new ProcessBuilder("sleep", "600").start();
        try {
            lines.set(0, Long.toString(somebody.pid()));
            Files.write(pidFile, lines);
            try (EmbeddedPostgres second = EmbeddedPostgres.start(dataDir)) {
                assertEquals("1", Sql.ask(second, "SELECT 1"));
            }
            assertTrue(somebody.isAlive());
        } finally {
            somebody.destroyForcibly();
        }
    }

    @Test
    void starts_over_what_a_crash_left_half_done() throws Exception {
        FileTree.delete(dataDir);
        Path halfBinaries = dataDir.resolve("cache")
                .resolve(BinariesArchive.UNPACKING + "1")
                .resolve("bin");
        Files.createDirectories(halfBinaries);
        Files.writeString(halfBinaries.resolve("initdb"), "half");
        Path halfCluster = dataDir.resolve("pg").resolve(".init-1").resolve("data");
        Files.createDirectories(halfCluster);
        Files.writeString(halfCluster.resolve("PG_VERSION"), "17\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("1", Sql.ask(postgres, "SELECT 1"));
        }
        assertTrue(Files.notExists(halfBinaries.getParent()));
        assertTrue(Files.notExists(halfCluster.getParent()));
    }

    @Test
    void starts_over_while_the_initdb_of_a_killed_owner_still_writes() throws Exception {
        FileTree.delete(dataDir.resolve("pg"));
        try (ChildJvm owner = ChildJvm.owning(dataDir)) {
            Deadline deadline = Deadline.in(Duration.ofSeconds(60));
            while (!initdbWrites()) {
                assertFalse(deadline.passed(), "no initdb");
            }
            owner.kill();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("1", Sql.ask(postgres, "SELECT 1"));
        }
        assertEquals(List.of(cluster()), FileTree.children(dataDir.resolve("pg")));
    }

    private boolean initdbWrites() throws Exception {
        for (Path child : FileTree.children(dataDir.resolve("pg"))) {
            if (Files.exists(child.resolve("data").resolve("global"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void finishes_a_set_up_that_a_crash_cut_short() throws Exception {
        asSuperuser("DROP DATABASE sotay");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("sotay", Sql.ask(postgres, "SELECT current_database()"));
        }
        asSuperuser("DROP DATABASE sotay", "DROP ROLE sotay");
        Files.delete(dataDir.resolve("secrets/postgres-sotay"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("sotay", Sql.ask(postgres, "SELECT current_user"));
        }
    }

    @Test
    void unpacks_again_what_a_power_cut_emptied() throws Exception {
        Path initdb = FileTree.children(dataDir.resolve("cache")).get(0).resolve("bin/initdb");
        Files.write(initdb, new byte[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("1", Sql.ask(postgres, "SELECT 1"));
        }
        assertTrue(Files.size(initdb) > 0);
    }

    @Test
    void refuses_the_cluster_of_another_major_version_and_says_what_to_do() throws Exception {
        Path old = Files.move(cluster(), cluster().resolveSibling("16"));
        Files.writeString(old.resolve("PG_VERSION"), "16\n");
        EmbeddedPostgresException refusal =
                assertThrows(EmbeddedPostgresException.class, () -> EmbeddedPostgres.start(dataDir));
        Said.by(refusal, "PostgreSQL 16", "PostgreSQL 17", "backup FILE", "restore FILE", dataDir.toString());
        assertEquals("16\n", Files.readString(old.resolve("PG_VERSION")));
        assertTrue(Files.notExists(cluster()));
    }

    @Test
    void leaves_a_folder_alone_that_is_no_cluster() throws Exception {
        FileTree.delete(cluster());
        Files.createDirectories(cluster());
        Files.writeString(cluster().resolve("thesis.txt"), "years of work");
        EmbeddedPostgresException refusal =
                assertThrows(EmbeddedPostgresException.class, () -> EmbeddedPostgres.start(dataDir));
        Said.by(refusal, cluster().toString(), "holds no PostgreSQL cluster");
        assertEquals("years of work", Files.readString(cluster().resolve("thesis.txt")));
    }

    @Test
    void says_what_the_server_said_when_it_does_not_start() throws Exception {
        Files.delete(cluster().resolve("global").resolve("pg_control"));
        EmbeddedPostgresException failure =
                assertThrows(EmbeddedPostgresException.class, () -> EmbeddedPostgres.start(dataDir));
        Said.by(failure, "pg_control", cluster().toString());
        // The lock is free again.
        assertThrows(EmbeddedPostgresException.class, () -> EmbeddedPostgres.start(dataDir));
        assertTrue(DataFolderLock.tryAcquire(DataFolder.open(dataDir)).isPresent());
    }

    private Path cluster() {
        return dataDir.resolve("pg").resolve("17");
    }

    private void asSuperuser(String... commands) throws Exception {
        // The lock is nobody's, so the server is started below the facade.
        DataFolder folder = DataFolder.open(dataDir);
        Binaries binaries = Binaries.in(folder);
        RunAs runAs = RunAsChoice.choose(folder, cluster(), binaries);
        String password = new Passwords(folder).of(Login.SUPERUSER);
        Server server = new Server(folder, binaries, new Cluster(cluster()), runAs, password);
        try (var connection = Login.superuser(server.run(), password).open();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } finally {
            server.stop();
        }
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
    }
}
