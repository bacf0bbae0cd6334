package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes the reader's own password.
 *
 * @param current the present one
 * @param next the new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Changes the reader's own password")
public record PasswordChange(
        @Schema(description = "The present password", examples = "mật khẩu được cấp") @Nullable
        String current,

        @Schema(description = "The new password, 8 to 200 characters", examples = "một câu dài dễ nhớ") @Nullable
        String next) {}
