package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, and what is proposed to be made of it.
 *
 * @param match the slug of the work that this is the text of, if number and date say so and there is exactly one
 * @param markdown the text, where it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A file that was brought, and what is proposed to be made of it")
public record Upload(
        @Schema(description = "Its id", examples = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
        UUID id,

        @Schema(description = "The name it was given", examples = "quy-dinh-37.docx")
        String fileName,

        @Schema(description = "What it is, told from its bytes", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Its bytes", examples = "48213")
        long size,

        @Schema(
                description = "SHA-256 of the file as it was brought; it is kept",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String original,

        UploadGuess guess,

        @Schema(
                description =
                        "Slug of the work in the catalogue with the same number and date, if there is exactly one",
                examples = "quy-dinh-37-qd-tw-2021-10-25")
        @Nullable
        String match,

        @Schema(description = "The proposed sections in their order")
        List<UploadHeading> contents,

        @Schema(description = "Footnotes") List<UploadNote> notes,

        @Schema(description = "How many tables there are", examples = "2")
        int tables,

        @Schema(description = "Images where they stand") List<UploadImage> images,

        @Schema(description = "What an editor should look at")
        List<UploadWarning> warnings,

        @Schema(description = "User name of who brought it", examples = "bien.tap")
        String uploadedBy,

        @Schema(description = "When", examples = "2026-03-01T08:30:00Z")
        Instant uploadedAt,

        @Schema(description = "The text as CommonMark; images are content:{sha256}", examples = "# Điều 1. Phạm vi")
        @Nullable
        String markdown) {}
