package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a place of a draft.
 *
 * @param anchor the section, null for the draft as a whole
 * @param quote the words it is about, by which the place is found again after the text was edited
 * @param text what is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What somebody says about a place of a draft")
public record DraftComment(
        @Schema(description = "Its id", examples = DraftExamples.COMMENT_ID)
        UUID id,

        @Schema(description = "The section; absent when it is about the draft as a whole", examples = "dieu-5")
        @Nullable
        String anchor,

        @Schema(
                description = "The words it is about, by which the place is found again after an edit",
                examples = "có hiệu lực kể từ ngày ký")
        @Nullable
        String quote,

        @Schema(description = "What is said", examples = "Đối chiếu lại ngày có hiệu lực.")
        String text,

        @Schema(description = "User name of who says it", examples = "nguoi.duyet")
        String by,

        @Schema(description = "When", examples = "2026-11-22T01:30:00Z")
        Instant at,

        @Schema(description = "Who says that it is settled; absent while it is open", examples = "bien.tap") @Nullable
        String resolvedBy,

        @Schema(description = "Since when it is settled", examples = "2026-11-22T02:00:00Z") @Nullable
        Instant resolvedAt) {}
