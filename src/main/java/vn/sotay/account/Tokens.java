package vn.sotay.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device gets when it has signed in.
 *
 * @param accessToken proves who asks, for minutes
 * @param tokenType always {@code Bearer}, RFC 6750
 * @param expiresIn seconds until the access token expires
 * @param refreshToken to be exchanged once for the next two
 * @param refreshExpiresIn seconds until the refresh token expires if it is not used
 * @param mustChangePassword whether nothing else is possible before the password has been changed
 */
@Schema(description = "What a device gets when it has signed in")
public record Tokens(
        @Schema(
                description = "Proves who asks; a JWT after RFC 9068",
                examples = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiJ9…")
        String accessToken,

        @Schema(description = "Always Bearer", examples = "Bearer")
        String tokenType,

        @Schema(description = "Seconds until the access token expires", examples = "600")
        long expiresIn,

        @Schema(
                description = "To be exchanged once for the next two",
                examples = "k1yQ0o3mTnS4xVb9-JqZ7wUe2rLd5cFh8pAg6iYtXsE")
        String refreshToken,

        @Schema(description = "Seconds until the refresh token expires if it is not used", examples = "15552000")
        long refreshExpiresIn,

        @Schema(description = "Whether the password has to be changed before anything else", examples = "false")
        boolean mustChangePassword) {}
