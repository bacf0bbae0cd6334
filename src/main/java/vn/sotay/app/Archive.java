package vn.sotay.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.sotay.app.backup.Backup;
import vn.sotay.app.backup.BackupException;
import vn.sotay.app.backup.Manifest;
import vn.sotay.app.backup.Restore;

/** Backup and restore of the whole database, from any release to the same or a later one. */
@ApplicationScoped
class Archive {
    /** Tables with the one row that the schema itself brings. */
    private static final Set<String> SEEDED = Set.of("revision_head", "audit_head", "reading_cursor");

    private final DataSource database;
    private final Flyway flyway;

    @Inject
    Archive(DataSource database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    /** Writes a backup and says what it holds. */
    String backup(Path file) {
        try (Connection connection = database.getConnection()) {
            return "backup written to " + file + ": " + describe(Backup.toFile(connection, file, Clock.systemUTC()));
        } catch (SQLException e) {
            throw new BackupException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Makes the schema of the backup's release, loads it, and brings it up to this release. */
    String restore(Path file) {
        String schema = Restore.manifest(file).schemaVersion();
        if (schema == null) {
            throw new BackupException(file + " does not say which schema it belongs to.", null);
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(schema)
                .load()
                .migrate();
        Manifest restored;
        try (Connection connection = database.getConnection()) {
            restored = Restore.read(connection, file, SEEDED);
        } catch (SQLException e) {
            throw new BackupException("The database cannot be reached: " + e.getMessage(), e);
        }
        flyway.migrate();
        return "restored from " + file + ": " + describe(restored);
    }

    private static String describe(Manifest manifest) {
        long rows =
                manifest.tables().stream().mapToLong(Manifest.TableCopy::rows).sum();
        return manifest.tables().size() + " tables, " + rows + " rows, of " + manifest.created();
    }
}
