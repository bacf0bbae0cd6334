package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a point of a preflight report matters. */
@Schema(
        description =
                "How much it matters: with an `error` a draft cannot be handed in, a `warning` should be looked at")
public enum Severity {
    /** The draft cannot be handed in. */
    ERROR,
    /** Probably wrong; the editor decides. */
    WARNING,
    /** Good to know. */
    NOTE;

    /** As it stands in answers. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
