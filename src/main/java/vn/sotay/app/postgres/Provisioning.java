package vn.sotay.app.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The role and the database of the program. Every step may be done again, so a crash between two does no harm. */
final class Provisioning {

    private Provisioning() {}

    static Login ensure(int port, Passwords passwords) throws IOException {
        Login service = Login.service(port, passwords.of(Login.SERVICE));
        if (!worksAlready(service)) {
            try (Connection connection =
                    Login.superuser(port, passwords.of(Login.SUPERUSER)).open()) {
                provision(connection, service);
            } catch (SQLException e) {
                throw new EmbeddedPostgresException("The database could not be set up: " + e.getMessage(), e);
            }
        }
        return service;
    }

    private static boolean worksAlready(Login service) {
        try (Connection connection = service.open()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void provision(Connection connection, Login service) throws SQLException {
        if (!finds(connection, "SELECT FROM pg_roles WHERE rolname = '" + service.user() + "'")) {
            run(connection, "CREATE ROLE " + service.user());
        }
        run(connection, "ALTER ROLE " + service.user() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
        // Hashed here, so that the password itself is in no statement and no log.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(service.user(), service.password().toCharArray(), "scram-sha-256");
        if (!finds(connection, "SELECT FROM pg_database WHERE datname = '" + service.database() + "'")) {
            run(
                    connection,
                    "CREATE DATABASE " + service.database() + " OWNER " + service.user()
                            + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'");
        }
    }

    private static boolean finds(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
