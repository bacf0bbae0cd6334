package vn.sotay.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Short ways to ask a server under test, as a client that has only the public surface. */
final class Sql {

    private Sql() {}

    static Connection open(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static void run(EmbeddedPostgres postgres, String... commands) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
