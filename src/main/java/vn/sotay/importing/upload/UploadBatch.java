package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Files that were brought together.
 *
 * @param counts how many files stand where; what is nowhere is left out
 * @param files in the order in which they were received
 * @param pollAfter in how many seconds to ask again, null when nothing will change by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Files that were brought together")
public record UploadBatch(
        @Schema(description = "Its id, made by who brought it", examples = "c1a6f3de-2f1b-4f0e-8a53-9b7a4d5e6f70")
        UUID id,

        @Schema(description = "User name of who began it", examples = "bien.tap")
        String openedBy,

        @Schema(description = "When its first file was received", examples = "2026-03-01T08:30:00Z")
        Instant openedAt,

        @Schema(description = "How many files stand where", examples = "{\"ready\":12,\"waiting\":8}")
        Map<String, Integer> counts,

        @Schema(description = "In the order in which they were received")
        List<BatchFile> files,

        @Schema(
                description = "In how many seconds to ask again; absent when nothing will change by itself",
                examples = "2")
        @Nullable
        Integer pollAfter) {}
