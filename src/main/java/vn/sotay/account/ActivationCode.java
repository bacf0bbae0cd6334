package vn.sotay.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code that is used once instead of a password. It is shown now and never again.
 *
 * @param code the code as it is written on paper
 * @param expiresAt until when it can be used
 */
@Schema(description = "A code that is used once instead of a password; shown now and never again")
public record ActivationCode(
        @Schema(description = "The code", examples = "7K2M-Q9XT-4HVB-0RZC")
        String code,

        @Schema(description = "Until when it can be used") Instant expiresAt) {}
