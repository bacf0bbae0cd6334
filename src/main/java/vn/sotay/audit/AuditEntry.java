package vn.sotay.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit. Its JSON form, in this order and without white space, is what is hashed.
 *
 * @param seq its number, without gaps
 * @param at when
 * @param actor who
 * @param from the address it came from
 * @param action what was done, as {@code noun.verb}
 * @param subject what it was done to, as {@code kind:name}
 * @param before what mattered of the state before
 * @param after the same after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"seq", "at", "actor", "from", "action", "subject", "before", "after"})
@Schema(description = "Something that somebody did")
public record AuditEntry(
        @Schema(description = "Its number, without gaps", examples = "4711")
        long seq,

        @Schema(description = "When") Instant at,

        @Schema(description = "Who: a user name, or a part of this system", examples = "ban.bien.tap")
        String actor,

        @Schema(description = "The address it came from", examples = "192.0.2.7") @Nullable
        String from,

        @Schema(description = "What was done", examples = "work.publish")
        String action,

        @Schema(description = "What it was done to", examples = "work:nghi-quyet-21-nq-tw-2022-06-16")
        String subject,

        @Schema(
                description = "What mattered of the state before",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @Nullable
        JsonNode before,

        @Schema(description = "The same after it", type = SchemaType.OBJECT, implementation = Object.class) @Nullable
        JsonNode after) {}
