package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is signed in, as it is shown to that reader.
 *
 * @param id the reader's id
 * @param userName the name to sign in with
 * @param displayName the name on screen
 * @param roles what the reader may do
 * @param committees slugs of the reader's cell and of the committees that contain it, from the inside out
 * @param mustChangePassword whether the password has to be changed before anything else
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Who is signed in")
public record Me(
        @Schema(description = "The reader's id", examples = "5c1c0190-d9f2-4bb0-9f33-1f3a4c9b7f10")
        UUID id,

        @Schema(description = "The name to sign in with", examples = "nguyen.van.an")
        String userName,

        @Schema(description = "The name on screen", examples = "Nguyễn Văn An")
        String displayName,

        @Schema(description = "What the reader may do", examples = "[\"reader\"]")
        List<String> roles,

        @Schema(description = "Slugs of the cell and the committees it belongs to", examples = "[\"chi-bo-1\"]")
        List<String> committees,

        @Schema(description = "Whether the password has to be changed before anything else", examples = "false")
        boolean mustChangePassword) {

    static Me of(SignedIn who) {
        return new Me(
                who.reader(),
                who.userName(),
                who.displayName(),
                who.roles().stream().sorted().toList(),
                who.viewer().committees().stream().sorted().toList(),
                who.mustChangePassword());
    }
}
