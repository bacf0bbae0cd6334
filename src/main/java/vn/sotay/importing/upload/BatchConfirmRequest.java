package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has decided about files of a batch.
 *
 * @param files each on its own: what can be done is done, and what cannot is told
 */
@Schema(description = "What somebody has decided about files of a batch")
public record BatchConfirmRequest(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = Decision.class,
                description = "Each on its own: what can be done is done, and what cannot is told",
                required = true,
                minItems = 1,
                maxItems = MOST)
        @Nullable
        List<@Nullable Decision> files) {
    /** A batch may have more; then there are several requests. */
    static final int MOST = 500;

    /**
     * What becomes of a file.
     *
     * @param work the slug of the work whose text it is, null for a new one
     * @param version of that work as it was seen
     * @param publishOriginal whether the file is published beside the text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchDecision", description = "What becomes of a file")
    public record Decision(
            @Schema(description = "The file's id", required = true, examples = "5f0c1b8e-7d42-4a6b-9a57-2f4d0c3b1e60")
            @Nullable
            UUID file,

            @Schema(
                    description = "The slug of the work whose text it is; absent for a new one",
                    examples = "quy-dinh-37-qd-tw-2021-10-25")
            @Nullable
            String work,

            @Schema(
                    description = "The work's `version` as it was seen among the candidates; required with `work`",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String version,

            @Schema(description = "Whether the file is published beside the text", examples = "true") @Nullable
            Boolean publishOriginal) {}
}
