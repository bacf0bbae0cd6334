package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;

/**
 * A comment to be made.
 *
 * @param anchor the section, null for the draft as a whole
 * @param quote the words it is about
 * @param text what is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A comment to be made")
public record CommentRequest(
        @Schema(
                description = "The section; leave it out for the draft as a whole",
                maxLength = 200,
                examples = "dieu-5")
        @Nullable
        String anchor,

        @Schema(description = "The words it is about", maxLength = 500, examples = "có hiệu lực kể từ ngày ký")
        @Nullable
        String quote,

        @Schema(
                description = "What is said",
                required = true,
                maxLength = 5000,
                examples = "Đối chiếu lại ngày có hiệu lực.")
        @Nullable
        String text) {

    private static final int LONGEST_ANCHOR = 200;
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_TEXT = 5_000;

    /** What was read, with what is wrong noted under {@code path}. */
    static CommentRequest checked(@Nullable CommentRequest request, String path, Checks checks) {
        return new CommentRequest(
                checks.text(path + "anchor", request == null ? null : request.anchor, LONGEST_ANCHOR),
                checks.text(path + "quote", request == null ? null : request.quote, LONGEST_QUOTE),
                checks.required(path + "text", request == null ? null : request.text, LONGEST_TEXT));
    }
}
