package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a reader, for the contract: what is absent stays, what is null is taken away.
 *
 * @param displayName the name on screen
 * @param memberCode the code in the register of members
 * @param committee slug of the cell or committee
 * @param state {@code active} or {@code blocked}
 * @param roles all that is granted besides reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What can be changed of a reader: what is absent stays, what is null is taken away")
public record ReaderPatch(
        @Schema(description = "The name on screen", examples = "Nguyễn Văn An") @Nullable
        String displayName,

        @Schema(description = "The code in the register of members", examples = "012345678901") @Nullable
        String memberCode,

        @Schema(description = "Slug of the cell or committee", examples = "chi-bo-1") @Nullable
        String committee,

        @Schema(description = "active or blocked", examples = "blocked") @Nullable
        String state,

        @Schema(description = "All that is granted besides reading") @Nullable
        List<RoleGrant> roles) {}
