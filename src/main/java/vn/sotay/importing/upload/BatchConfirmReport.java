package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Problem;

/**
 * What became of the files that were decided about.
 *
 * @param drafts how many have a draft now
 * @param items in the order of the request
 */
@Schema(description = "What became of the files that were decided about")
public record BatchConfirmReport(
        @Schema(description = "How many of them have a draft now", examples = "1")
        int drafts,

        @Schema(description = "In the order of the request") List<Item> items) {

    /**
     * What became of a file.
     *
     * @param draft its draft; the same when it is confirmed again
     * @param opened whether the draft was opened just now
     * @param problem why it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchConfirmed", description = "What became of a file: a draft or a problem")
    public record Item(
            @Schema(description = "The file's id", examples = "5f0c1b8e-7d42-4a6b-9a57-2f4d0c3b1e60")
            UUID file,

            @Schema(description = "Its draft", examples = "7d9f1b52-3c60-4e0c-9a53-0f6f5c1d2e3a") @Nullable
            UUID draft,

            @Schema(description = "Whether the draft was opened just now", examples = "true")
            boolean opened,

            @Nullable Problem problem) {}
}
