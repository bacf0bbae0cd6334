package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role that was granted.
 *
 * @param role {@code editor}, {@code approver}, {@code admin} or {@code secretary}
 * @param scope slug of the committee that it is limited to, with all below; absent for everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A role that was granted")
public record RoleGrant(
        @Schema(description = "editor, approver, admin or secretary", examples = "secretary")
        String role,

        @Schema(description = "Slug of the committee that it is limited to", examples = "chi-bo-1") @Nullable
        String scope) {}
