package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the next tokens.
 *
 * @param refreshToken the token that came with the last ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Asks for the next tokens")
public record RefreshRequest(
        @Schema(
                description = "The token that came with the last ones",
                examples = "k1yQ0o3mTnS4xVb9-JqZ7wUe2rLd5cFh8pAg6iYtXsE")
        @Nullable
        String refreshToken) {}
