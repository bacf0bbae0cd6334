package vn.sotay.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Brings a backup back into a database whose schema is there and whose tables are empty. */
public final class Restore {

    private Restore() {}

    /**
     * What a backup says about itself, so that the schema can be brought to its version first. Does not read the tables.
     *
     * @throws BackupException when the file is no backup
     */
    public static Manifest manifest(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.manifest();
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e, e);
        }
    }

    /**
     * Fills the tables and sets the sequences, in one transaction, after the whole file was compared with its checksums.
     *
     * @param connection of the role that owns the tables, not in a transaction; left as it was
     * @return what was restored
     * @throws BackupException when the file is no whole backup, when the schema is another, when a table has rows, or
     *     when the database refuses a row; the database is unchanged then
     */
    public static Manifest read(Connection connection, Path file) {
        return read(connection, file, Set.of());
    }

    /**
     * As {@link #read(Connection, Path)}, for a schema in which some tables are never empty.
     *
     * @param seeded tables whose rows the schema's own migrations wrote; these rows give way to those of the backup
     */
    public static Manifest read(Connection connection, Path file, Set<String> seeded) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            return Transaction.run(connection, "ISOLATION LEVEL READ COMMITTED, READ WRITE", () -> {
                new Load(connection, backup, seeded).run();
                return backup.manifest();
            });
        } catch (SQLException e) {
            throw new BackupException(
                    "The database refused the backup " + file + ": " + e.getMessage() + ". Nothing was restored.", e);
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e, e);
        }
    }
}
