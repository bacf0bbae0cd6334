package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a work, seen from that work.
 *
 * @param incoming false when this work states it, true when the other one does
 * @param slug the other work, null when the library does not hold it
 * @param title the other work's title, or the name under which it is known
 * @param date when the relation took effect
 * @param partial whether only a part of the other work is replaced
 * @param automatic whether it was found by reading the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A typed relation, seen from the work that was asked for")
public record Relation(
        RelationType type,

        @Schema(description = "False when this work states it, true when the other one does")
        boolean incoming,

        @Schema(description = "The other work; absent when the library does not hold it") @Nullable
        String slug,

        @Schema(description = "The other work's title, or the name under which it is known")
        String title,

        @Nullable Kind kind,
        @Nullable String number,
        @Nullable PartialDate issued,
        @Nullable EffectStatus status,

        @Schema(description = "When the relation took effect") @Nullable
        PartialDate date,

        @Nullable String note,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "Whether only a part of the other work is replaced; absent where not", examples = "true")
        boolean partial,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(
                description = "Whether it was found by reading the text, and stated by nobody; absent where not",
                examples = "true")
        boolean automatic) {}
