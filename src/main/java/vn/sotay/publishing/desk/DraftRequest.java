package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is opened from: a work that is there, or what is known of a new one.
 *
 * @param work the slug of a work, whose present state the draft starts from
 * @param metadata what is known of a new work
 * @param body its text in CommonMark
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What a draft is opened from: `work` alone for a work that is there, else what is known of a new one")
public record DraftRequest(
        @Schema(
                description = "The slug of a work, whose present state the draft starts from",
                examples = DraftExamples.SLUG)
        @Nullable
        String work,

        @Nullable DraftMetadata metadata,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The text in CommonMark", examples = "# Điều 1. Phạm vi\n\nNội dung.")
        @Nullable
        String body) {}
