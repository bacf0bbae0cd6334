package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a work that was withdrawn, for those who could see it.
 *
 * @param title its last title
 * @param reason why it was withdrawn, in Vietnamese, to be shown
 * @param replacement the slug of the work to read instead; null where there is none, or none that the viewer may see
 * @param withdrawnAt when, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What remains of a work that was withdrawn")
public record Tombstone(
        @Schema(description = "The work's slug, never given again", examples = "so-tay-cu")
        String slug,

        @Schema(description = "Its last title", examples = "Sổ tay nghiệp vụ (bản cũ)")
        String title,

        @Schema(description = "Why, in Vietnamese, to be shown", examples = "Nội dung có sai sót; xin đọc bản mới.")
        String reason,

        @Schema(
                description = "The slug of the work to read instead; absent where there is none",
                examples = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky")
        @Nullable
        String replacement,

        @Schema(description = "When it was withdrawn") Instant withdrawnAt) {}
