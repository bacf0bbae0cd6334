package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands that no longer stands as it was written. It has no words of the edition, which the reader may not be
 * allowed to see.
 *
 * @param state how well it was found
 * @param edition the edition that it was found in first, or not found in
 * @param anchor the section
 * @param start where the passage begins in the section's text, in UTF-16 units
 * @param end where it ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where something stands that no longer stands as it was written")
public record Placement(
        State state,

        @Schema(description = "The edition that it was looked for in", examples = "3") @Nullable
        Integer edition,

        @Schema(description = "The section", examples = "dieu-6") @Nullable
        String anchor,

        @Schema(description = "Where the passage begins in the section's text", examples = "88") @Nullable
        Integer start,

        @Schema(description = "Where it ends", examples = "106") @Nullable
        Integer end) {

    static final Placement PENDING = new Placement(State.PENDING, null, null, null, null);

    /** How well something was found. */
    @Schema(name = "PlacementState", description = "How well something was found")
    public enum State {
        /** Not looked for yet. */
        PENDING,
        /** Word for word, or the section where there is no quote. */
        EXACT,
        /** A text very like it. */
        NEAR,
        /** Not at all. */
        LOST;

        /** Its name on the wire. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Placement lost(@Nullable Integer edition) {
        return new Placement(State.LOST, edition, null, null, null);
    }

    /** Whether a reader would see both at the same spot. */
    static boolean same(@Nullable Placement one, @Nullable Placement other) {
        return one == null || other == null
                ? one == other
                : one.state == other.state
                        && Objects.equals(one.anchor, other.anchor)
                        && Objects.equals(one.start, other.start)
                        && Objects.equals(one.end, other.end);
    }
}
