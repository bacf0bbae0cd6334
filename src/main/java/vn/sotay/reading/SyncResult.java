package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one operation.
 *
 * @param id the operation's id, as it was sent; null when it had none
 * @param version the item's version now, or as the operation left it when this is a repeat
 * @param seq what the installation's record of the work has, for places
 * @param movedTo the item's new id, where another item had the one that was asked for
 * @param conflict the note that keeps the other text
 * @param problem why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one operation")
public record SyncResult(
        @Schema(
                description = "The operation's id; absent when it had none",
                examples = "0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a01")
        @Nullable
        String id,

        Outcome outcome,

        @Schema(
                description = "The item's version now, or as the operation left it when this is a repeat",
                examples = "42")
        @Nullable
        Long version,

        @Schema(description = "What the installation's record of the work has, for places", examples = "17") @Nullable
        Long seq,

        @Schema(description = "The item's new id, where another item had the one that was asked for") @Nullable
        UUID movedTo,

        @Schema(description = "The note that keeps the other text") @Nullable
        UUID conflict,

        @Nullable Refusal problem) {

    /** What became of an operation. */
    @Schema(name = "SyncOutcome", description = "What became of an operation")
    public enum Outcome {
        /** The item is now exactly as in the operation. */
        APPLIED,
        /** Done, and something of another device was kept too. */
        MERGED,
        /** Nothing was changed: what the server has stands. */
        KEPT,
        /** It was carried out before. */
        DUPLICATE,
        /** Not done. */
        REFUSED;

        /** Its name on the wire. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why an operation was refused.
     *
     * @param code invalid, too-long, limit, immutable or erased
     * @param field which part of the operation
     * @param message what is wrong with it, in English
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SyncRefusal", description = "Why an operation was refused")
    public record Refusal(
            @Schema(description = "invalid, too-long, limit, immutable or erased", examples = "invalid")
            String code,

            @Schema(description = "Which part of the operation", examples = "put.text") @Nullable
            String field,

            @Schema(description = "What is wrong with it", examples = "must have at most 20000 characters")
            String message) {}

    static SyncResult of(Operation operation, Outcome outcome, long version) {
        return new SyncResult(operation.id().toString(), outcome, version, null, null, null, null);
    }

    static SyncResult refused(@Nullable String id, String code, @Nullable String field, String message) {
        return new SyncResult(id, Outcome.REFUSED, null, null, null, null, new Refusal(code, field, message));
    }

    SyncResult withSeq(long seq) {
        return new SyncResult(id, outcome, version, seq, movedTo, conflict, problem);
    }

    SyncResult withMovedTo(@Nullable UUID movedTo) {
        return new SyncResult(id, outcome, version, seq, movedTo, conflict, problem);
    }

    SyncResult withConflict(@Nullable UUID conflict) {
        return new SyncResult(id, outcome, version, seq, movedTo, conflict, problem);
    }
}
