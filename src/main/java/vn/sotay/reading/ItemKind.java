package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader can keep. */
@Schema(description = "What a reader can keep")
public enum ItemKind {
    /** A place to come back to. */
    BOOKMARK,
    /** A passage that was marked. */
    HIGHLIGHT,
    /** Words of the reader's own, on a place or on a whole work. */
    NOTE,
    /** Where an installation last was in a work. */
    PROGRESS,
    /** How the reader likes to read. */
    SETTINGS;

    /** Its name on the wire. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether readers make it themselves, with an id, and can delete it. */
    boolean isAnnotation() {
        return this == BOOKMARK || this == HIGHLIGHT || this == NOTE;
    }

    static Optional<ItemKind> of(String wireName) {
        for (ItemKind kind : values()) {
            if (kind.wireName().equals(wireName)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
