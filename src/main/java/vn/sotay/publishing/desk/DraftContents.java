package vn.sotay.publishing.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft with what is written in it.
 *
 * @param draft where it stands
 * @param metadata everything but the text
 * @param body the text in CommonMark
 */
@Schema(description = "A draft with what is written in it")
public record DraftContents(
        DraftSummary draft,
        DraftMetadata metadata,

        @Schema(description = "The text in CommonMark", examples = "# Điều 1. Phạm vi\n\nNội dung.")
        String body) {}
