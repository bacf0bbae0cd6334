package vn.sotay.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole chain found. Whoever keeps {@code head} elsewhere can later tell that the end was not cut off
 * and the chain was not made anew.
 *
 * @param entries how many entries were read
 * @param intact whether every one is as it was written
 * @param head the hash of the last one, in hexadecimal digits
 * @param broken the number of the first entry that is not as it was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a check of the whole chain found")
public record AuditCheck(
        @Schema(description = "How many entries were read", examples = "4711")
        long entries,

        @Schema(description = "Whether every one is as it was written", examples = "true")
        boolean intact,

        @Schema(
                description = "Hash of the last entry; kept elsewhere, it shows later that nothing was cut off",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String head,

        @Schema(description = "The first entry that is not as it was written", examples = "17") @Nullable
        Long broken) {}
