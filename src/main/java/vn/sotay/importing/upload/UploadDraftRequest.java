package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Opens a draft with the text of a file.
 *
 * @param work the slug of the work whose text it is; absent for a new one
 * @param publishOriginal whether the file is published beside the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Opens a draft with the text of a file")
public record UploadDraftRequest(
        @Schema(
                description = "The slug of the work whose text it is; absent for a new one",
                examples = "quy-dinh-37-qd-tw-2021-10-25")
        @Nullable
        String work,

        @Schema(description = "Whether the file is published beside the text", examples = "true") @Nullable
        Boolean publishOriginal) {}
