package vn.sotay.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a browser is signed in as. The session itself is in a cookie that scripts cannot read.
 *
 * @param userName the name to sign in with
 * @param displayName the name on screen
 * @param mustChangePassword whether nothing else is possible before the password has been changed
 */
@Schema(description = "Who a browser is signed in as")
public record BrowserSession(
        @Schema(description = "The name to sign in with", examples = "nguyen.van.an")
        String userName,

        @Schema(description = "The name on screen", examples = "Nguyễn Văn An")
        String displayName,

        @Schema(description = "Whether the password has to be changed before anything else", examples = "false")
        boolean mustChangePassword) {}
