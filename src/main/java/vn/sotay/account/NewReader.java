package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reader to be.
 *
 * @param userName the name to sign in with
 * @param displayName the name on screen
 * @param memberCode the code in the register of members
 * @param committee slug of the cell or committee
 * @param roles what is granted besides reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A reader to be")
public record NewReader(
        @Schema(
                required = true,
                description = "Small letters, digits and . _ - between them, at most 64",
                examples = "nguyen.van.an")
        @Nullable
        String userName,

        @Schema(required = true, description = "The name on screen", examples = "Nguyễn Văn An") @Nullable
        String displayName,

        @Schema(description = "The code in the register of members", examples = "012345678901") @Nullable
        String memberCode,

        @Schema(description = "Slug of the cell or committee", examples = "chi-bo-1") @Nullable
        String committee,

        @Schema(description = "What is granted besides reading") @Nullable
        List<RoleGrant> roles) {}
