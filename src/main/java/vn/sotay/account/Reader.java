package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reader, as administrators see one.
 *
 * @param id the reader's id
 * @param userName the name to sign in with
 * @param displayName the name on screen
 * @param memberCode the code in the register of members
 * @param committee slug of the cell or committee the reader belongs to
 * @param state {@code invited}, {@code active} or {@code blocked}
 * @param roles what was granted besides reading
 * @param mustChangePassword whether the password has to be changed before anything else
 * @param issuer who vouches for the reader, when it is not this service
 * @param createdAt when the account was made
 * @param changedAt when it was last changed
 * @param version counts changes; the entity tag is made of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A reader, as administrators see one")
public record Reader(
        @Schema(description = "The reader's id", examples = AccountExamples.READER_ID)
        UUID id,

        @Schema(description = "The name to sign in with", examples = "nguyen.van.an")
        String userName,

        @Schema(description = "The name on screen", examples = "Nguyễn Văn An")
        String displayName,

        @Schema(description = "The code in the register of members", examples = "012345678901") @Nullable
        String memberCode,

        @Schema(description = "Slug of the cell or committee", examples = "chi-bo-1") @Nullable
        String committee,

        @Schema(description = "invited, active or blocked", examples = "active")
        String state,

        @Schema(description = "What was granted besides reading")
        List<RoleGrant> roles,

        @Schema(description = "Whether the password has to be changed before anything else", examples = "false")
        boolean mustChangePassword,

        @Schema(
                description = "Who vouches for the reader, when it is not this service",
                examples = "https://id.example.org")
        @Nullable
        String issuer,

        @Schema(description = "When the account was made") Instant createdAt,

        @Schema(description = "When it was last changed") Instant changedAt,

        @JsonIgnore int version) {

    String tag() {
        return "\"v" + version + "\"";
    }
}
