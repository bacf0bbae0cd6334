package vn.sotay.app.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of a server while it runs. */
class EmbeddedPostgresTest {

    @TempDir
    static Path temporary;

    static Path dataDir;
    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        dataDir = temporary.toRealPath().resolve("data with a blank");
        postgres = EmbeddedPostgres.start(dataDir);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "allow_alter_system, off",
    })
    void is_durable_and_closed(String setting, String value) throws Exception {
        assertEquals(value, asSuperuser("SHOW " + setting));
    }

    @Test
    void orders_by_bytes() throws Exception {
        assertEquals("C", Sql.ask(postgres, "SELECT datcollate FROM pg_database WHERE datname = current_database()"));
    }

    @Test
    void lets_nobody_in_without_the_password() {
        Properties withoutPassword = new Properties();
        withoutPassword.setProperty("user", postgres.user());
        SQLException missing =
                assertThrows(SQLException.class, () -> DriverManager.getConnection(plainUrl(), withoutPassword));
        Said.by(missing, "password");
        for (String user : List.of(Login.SERVICE, Login.SUPERUSER)) {
            SQLException wrong =
                    assertThrows(SQLException.class, () -> DriverManager.getConnection(plainUrl(), user, "wrong"));
            assertEquals("28P01", wrong.getSQLState(), wrong.getMessage());
        }
    }

    @Test
    void knows_no_authentication_but_scram() throws Exception {
        assertEquals(
                "scram-sha-256 127.0.0.1,scram-sha-256 ::1",
                asSuperuser("SELECT string_agg(auth_method || ' ' || address, ',' ORDER BY address)"
                        + " FROM pg_hba_file_rules"));
    }

    @Test
    void listens_on_loopback_only() throws Exception {
        int port = Postmaster.of(cluster()).orElseThrow().port();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                assertEquals(
                        address.getHostAddress().equals("127.0.0.1"), answers(address, port), address.getHostAddress());
            }
        }
    }

    @Test
    void serves_a_role_that_owns_the_database_and_nothing_else() throws Exception {
        assertEquals(
                "f f f f f",
                Sql.ask(
                        postgres,
                        "SELECT concat_ws(' ', rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)"
                                + " FROM pg_roles WHERE rolname = current_user"));
        assertEquals(
                "sotay sotay",
                Sql.ask(
                        postgres,
                        "SELECT current_database() || ' ' || pg_get_userbyid(datdba) FROM pg_database"
                                + " WHERE datname = current_database()"));
        assertThrows(SQLException.class, () -> Sql.run(postgres, "SET session_replication_role = replica"));
    }

    @Test
    void makes_random_passwords_that_only_the_owner_reads() throws Exception {
        Passwords passwords = new Passwords(DataFolder.open(dataDir));
        assertTrue(postgres.password().matches("[0-9a-f]{32,}"));
        assertEquals(passwords.of(Login.SERVICE), postgres.password());
        assertNotEquals(passwords.of(Login.SERVICE), passwords.of(Login.SUPERUSER));
        for (Path file : FileTree.children(dataDir.resolve("secrets"))) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), "" + file);
        }
    }

    @Test
    void refuses_a_second_owner_and_names_the_first() {
        for (int attempt = 0; attempt < 2; attempt++) {
            DataFolderInUseException refusal =
                    assertThrows(DataFolderInUseException.class, () -> EmbeddedPostgres.start(dataDir));
            assertEquals(ProcessHandle.current().pid(), refusal.holder());
            Said.by(refusal, Long.toString(refusal.holder()), dataDir.toString());
        }
    }

    @Test
    void refuses_another_process_and_names_the_first() throws Exception {
        assertThrows(DataFolderInUseException.class, () -> EmbeddedPostgres.start(dataDir));
        try (ChildJvm other = ChildJvm.owning(dataDir)) {
            AssertionError refusal = assertThrows(AssertionError.class, () -> other.awaitWord(OwnerProcess.READY));
            Said.by(refusal, "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void lets_a_command_visit_and_stays_when_it_goes() throws Exception {
        try (EmbeddedPostgres visit = EmbeddedPostgres.attach(dataDir)) {
            assertEquals(postgres.jdbcUrl(), visit.jdbcUrl());
            assertEquals("1", Sql.ask(visit, "SELECT 1"));
        }
        assertEquals("1", Sql.ask(postgres, "SELECT 1"));
    }

    @Test
    void runs_in_a_session_that_the_terminal_does_not_interrupt() throws Exception {
        long pid = Postmaster.of(cluster()).orElseThrow().pid();
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        assumeTrue(Files.exists(status), "no /proc on this system");
        String text = Files.readString(status);
        String[] afterName = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long processGroup = Long.parseLong(afterName[2]);
        long session = Long.parseLong(afterName[3]);
        assertEquals(session, processGroup);
        assertFalse(ownSession(session), "a session of its own, not that of this process");
    }

    private static boolean ownSession(long session) throws Exception {
        String text = Files.readString(Path.of("/proc/self/stat"));
        return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[3]) == session;
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path cluster() throws Exception {
        return dataDir.resolve("pg").resolve("17");
    }

    private static String plainUrl() {
        return postgres.jdbcUrl().replaceFirst("\\?.*", "");
    }

    private static String asSuperuser(String query) throws Exception {
        int port = Postmaster.of(cluster()).orElseThrow().port();
        String password = new Passwords(DataFolder.open(dataDir)).of(Login.SUPERUSER);
        try (var connection = Login.superuser(port, password).open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
