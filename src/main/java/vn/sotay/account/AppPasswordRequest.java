package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an app password.
 *
 * @param name how the reader will recognise the app in the list of devices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Asks for an app password")
public record AppPasswordRequest(
        @Schema(description = "How the reader will recognise the app", examples = "KOReader") @Nullable
        String name) {}
