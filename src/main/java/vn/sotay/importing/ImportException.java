package vn.sotay.importing;

/** A folder that cannot be imported from or exported to as a whole; nothing was written. */
public class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what stands in the way, for the person who gave the command. */
    public ImportException(String message) {
        super(message);
    }

    /** Says what stands in the way, with the cause. */
    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
