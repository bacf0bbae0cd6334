package vn.sotay.reading;

import org.jspecify.annotations.Nullable;

/** An operation that cannot be accepted, while it is read; it ends there and becomes a result. */
final class RefusedOperation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    RefusedOperation(String code, @Nullable String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    SyncResult result(@Nullable String id) {
        return SyncResult.refused(id, code, field, String.valueOf(getMessage()));
    }
}
