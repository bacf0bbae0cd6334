package vn.sotay.publishing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives a work one more name.
 *
 * @param alias lower-case letters and digits without accents, joined by hyphens
 */
@Schema(description = "Gives a work one more name")
public record AliasRequest(
        @Schema(
                description =
                        "Lower-case letters and digits without accents, joined by hyphens; at most 200 characters",
                examples = "nghi-quyet-21")
        @Nullable
        String alias) {}
