package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Problem;

/**
 * A file of a batch.
 *
 * @param progress how far reading it has come, while it is read and known
 * @param upload the upload that was made of it
 * @param problem what stands against it: the same as if it had been brought alone
 * @param draft the draft that was made of it
 * @param work the slug of the work that the draft is of, null for a new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A file of a batch")
public record BatchFile(
        @Schema(description = "Its id, made by who brought it", examples = "5f0c1b8e-7d42-4a6b-9a57-2f4d0c3b1e60")
        UUID id,

        @Schema(description = "The name it was given", examples = "quy-dinh-37.docx")
        String fileName,

        @Schema(description = "Its bytes", examples = "48213")
        long size,

        @Schema(
                description = "SHA-256 of the file as it was received",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        BatchFileState state,

        @Schema(description = "When it was received", examples = "2026-03-01T08:30:00Z")
        Instant receivedAt,

        @Nullable UploadProgress progress,

        @Schema(description = "The upload that was made of it", examples = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
        @Nullable
        UUID upload,

        @Nullable UploadGuess guess,

        @Schema(description = "How many warnings the upload has", examples = "0") @Nullable
        Integer warnings,

        @Nullable BatchMatch match,
        @Nullable Problem problem,

        @Schema(description = "The draft that was made of it", examples = "7d9f1b52-3c60-4e0c-9a53-0f6f5c1d2e3a")
        @Nullable
        UUID draft,

        @Schema(
                description = "The work that the draft is of; absent for a new one",
                examples = "quy-dinh-37-qd-tw-2021-10-25")
        @Nullable
        String work) {
    BatchFile with(@Nullable BatchMatch found) {
        return new BatchFile(
                id,
                fileName,
                size,
                sha256,
                state,
                receivedAt,
                progress,
                upload,
                guess,
                warnings,
                found,
                problem,
                draft,
                work);
    }
}
