package vn.sotay.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A password for one reader app. It is shown now and never again.
 *
 * @param id the id of the device in the list of devices
 * @param userName the user name to give the app
 * @param password the password to give the app
 */
@Schema(description = "A password for one reader app; shown now and never again")
public record AppPassword(
        @Schema(description = "The id in the list of devices", examples = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
        UUID id,

        @Schema(description = "The user name to give the app", examples = "nguyen.van.an")
        String userName,

        @Schema(description = "The password to give the app", examples = "7K2M-Q9XT-4HVB-0RZC-P3WD")
        String password) {}
