package vn.sotay.app.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded server could not be started, attached to or stopped. The message is written for the person who runs the
 * program: it names the folder, what was found and what to do.
 */
public class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
