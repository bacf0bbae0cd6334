package vn.sotay.publishing.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is opened from: a work that is there, or what is known of a new one. Also the form of a merge patch, in which
 * {@code work} has no place.
 *
 * @param work the slug of a work, whose present state the draft starts from
 * @param metadata what is known of a new work
 * @param body its text in CommonMark
 */
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

        @Schema(description = "The text in CommonMark", examples = "# Điều 1. Phạm vi\n\nNội dung.") @Nullable
        String body) {}
