package vn.sotay.app.backup;

import org.jspecify.annotations.Nullable;

/**
 * A backup could not be made, or a file could not be restored. Nothing was changed then: no file appeared, no row was
 * written. The message is for the person who gave the command.
 */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what stands in the way and what to do. */
    public BackupException(String message) {
        super(message);
    }

    /** Says what stands in the way, with the cause if there is one. */
    public BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
