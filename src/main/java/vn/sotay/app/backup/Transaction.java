package vn.sotay.app.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction on a connection that was lent for it and is given back as it was. */
final class Transaction {

    /** What is done in it. */
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    private Transaction() {}

    /** Commits when the work ends well, and leaves no trace when not. */
    static <T> T run(Connection connection, String characteristics, Work<T> work) throws SQLException, IOException {
        if (!connection.getAutoCommit()) {
            throw new IllegalArgumentException("The connection is in a transaction already");
        }
        connection.setAutoCommit(false);
        T result;
        try {
            Query.run(connection, "SET TRANSACTION " + characteristics);
            settings(connection);
            result = work.run();
            connection.commit();
        } catch (SQLException | IOException | RuntimeException | Error e) {
            undo(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    /** What went wrong first is what matters, even when the connection is lost with it. */
    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** How values look as text must not depend on either server's settings. They end with the transaction. */
    private static void settings(Connection connection) throws SQLException {
        Query.run(
                connection,
                "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';"
                        + " SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 3;"
                        + " SET LOCAL synchronize_seqscans = off; SET LOCAL statement_timeout = 0;"
                        + " SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '30s'");
    }
}
