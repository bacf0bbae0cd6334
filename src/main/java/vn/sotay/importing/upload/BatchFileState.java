package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a file of a batch stands. */
@Schema(description = "Where a file of a batch stands")
public enum BatchFileState {
    /** It is received and will be read, whatever happens to this process. */
    WAITING,
    /** It is being read. */
    CONVERTING,
    /** There is an upload with its text. */
    READY,
    /** It cannot be used; its bytes are gone. */
    REFUSED,
    /** It is marked as secret; nothing of it is kept but its name. */
    STOPPED,
    /** Somebody thought better of it; its bytes are gone. */
    CANCELLED;

    /** As it stands in answers and in the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchFileState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    boolean isOpen() {
        return this == WAITING || this == CONVERTING;
    }
}
