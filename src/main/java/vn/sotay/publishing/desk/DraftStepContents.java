package vn.sotay.publishing.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A saved step with what was written then.
 *
 * @param step which one
 * @param metadata everything but the text
 * @param body the text in CommonMark
 */
@Schema(description = "A saved step with what was written then")
public record DraftStepContents(
        DraftStep step,
        DraftMetadata metadata,

        @Schema(description = "The text in CommonMark", examples = "# Điều 1. Phạm vi\n\nNội dung.")
        String body) {}
