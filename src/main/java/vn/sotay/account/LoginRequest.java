package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Signs a device in.
 *
 * @param userName the reader's user name
 * @param password the password
 * @param device how the reader will recognise the device in the list of devices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Signs a device in")
public record LoginRequest(
        @Schema(description = "The user name", examples = "nguyen.van.an") @Nullable
        String userName,

        @Schema(description = "The password", examples = "một câu dài dễ nhớ") @Nullable
        String password,

        @Schema(description = "How the reader will recognise the device", examples = "Điện thoại của tôi") @Nullable
        String device) {}
