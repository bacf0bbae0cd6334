package vn.sotay.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reader who has just been made, and the code to sign in with first.
 *
 * @param reader the reader
 * @param activation the code
 */
@Schema(description = "A reader who has just been made, and the code to sign in with first")
public record InvitedReader(
        @Schema(description = "The reader") Reader reader,

        @Schema(description = "The code") ActivationCode activation) {}
