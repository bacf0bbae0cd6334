package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A saved state of a draft.
 *
 * @param number its number within the draft, from 1
 * @param kind how it came about
 * @param restored the step that was restored
 * @param by who saved it
 * @param at when
 * @param characters UTF-16 units of the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A saved state of a draft")
public record DraftStep(
        @Schema(description = "Its number within the draft, from 1", examples = "3")
        int number,

        @Schema(description = "How it came about", examples = "saved")
        How kind,

        @Schema(description = "The step that was restored; absent for others", examples = "1") @Nullable
        Integer restored,

        @Schema(description = "User name of who saved it", examples = "bien.tap")
        String by,

        @Schema(description = "When", examples = "2026-11-22T01:30:00Z")
        Instant at,

        @Schema(description = "UTF-16 units of the text", examples = "4711")
        int characters) {

    /** How a step came about. */
    @Schema(name = "DraftStepKind", description = "How a step came about")
    public enum How {
        /** The draft was opened with it. */
        OPENED,
        /** It was saved. */
        SAVED,
        /** An earlier step was restored. */
        RESTORED,
        /** The draft was rebased on the work as it is now; its content stayed. */
        REBASED;

        /** As it stands in answers and in the database. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
