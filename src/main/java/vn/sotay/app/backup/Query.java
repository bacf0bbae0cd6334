package vn.sotay.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Short statements without parameters. */
final class Query {

    /** Makes something of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Query() {}

    static <T> List<T> list(Connection connection, String query, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
