package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges an activation code for a password.
 *
 * @param code the code as it was given out; blanks, hyphens and small letters do not matter
 * @param password the password that the reader chooses
 * @param device how the reader will recognise the device in the list of devices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Exchanges an activation code for a password")
public record ActivationRequest(
        @Schema(
                description = "The code; blanks, hyphens and small letters do not matter",
                examples = "7k2m q9xt 4hvb 0rzc")
        @Nullable
        String code,

        @Schema(description = "The password that the reader chooses", examples = "một câu dài dễ nhớ") @Nullable
        String password,

        @Schema(description = "How the reader will recognise the device", examples = "Điện thoại của tôi") @Nullable
        String device) {}
