package vn.sotay.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The record of imports in the database, and the lock that keeps them apart. */
@ApplicationScoped
class ImportRuns {
    /** The key of the advisory lock: "sotayimp" as bytes, so that nobody else comes upon it. */
    private static final long LOCK = 0x736f746179696d70L;

    private static final Logger LOG = Logger.getLogger(ImportRuns.class);

    private final DataSource database;

    @Inject
    ImportRuns(DataSource database) {
        this.database = database;
    }

    /** The right to import, held until it is closed or this process or its connection ends. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ImportException if another import is under way, in whichever process */
    Permit acquire() {
        try {
            // A connection of its own for the whole import: the lock lives and dies with it, also after a kill.
            Connection connection = database.getConnection();
            if (tryLock(connection)) {
                return () -> release(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw new ImportException("The database does not answer: " + e.getMessage(), e);
        }
        throw new ImportException("Another import into this library is under way; wait until it has ended");
    }

    /** Whether any import has ever been finished. */
    boolean anyFinished() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select 1 from import_run where finished_at is not null)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new ImportException("The record of imports cannot be read: " + e.getMessage(), e);
        }
    }

    /** Records that an import begins; the number under which it is recorded. */
    long start(String folder) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_run (folder, started_at) values (?, now()) returning id")) {
            insert.setString(1, folder);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new ImportException("The import cannot be recorded: " + e.getMessage(), e);
        }
    }

    /** Records what an import did; one that was refused has not finished. */
    void end(long id, ImportReport report) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update import_run set finished_at = case when ? then null else now() end,
                          published = ?, unchanged = ?, conflicts = ?, refused = ? where id = ?""")) {
            update.setBoolean(1, report.refused());
            update.setInt(2, report.published());
            update.setInt(3, report.unchanged());
            update.setInt(4, report.conflicts().size());
            update.setInt(5, report.faultyFiles());
            update.setLong(6, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new ImportException("The import cannot be recorded: " + e.getMessage(), e);
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void release(Connection connection) {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        } catch (SQLException e) {
            // The import itself is done, and a connection that cannot do this has lost the lock anyway.
            LOG.warnf("The lock of the import was not given back: %s", e.getMessage());
        }
    }
}
