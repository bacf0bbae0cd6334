package vn.sotay.publishing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws a work.
 *
 * @param reason why, in Vietnamese; readers see it
 * @param replacement the slug of the work to read instead, null where there is none
 */
@Schema(description = "Withdraws a work")
public record WithdrawalRequest(
        @Schema(
                description = "Why, in Vietnamese; readers see it. At most 1,000 characters",
                examples = "Nội dung có sai sót; xin đọc bản mới.")
        @Nullable
        String reason,

        @Schema(
                description = "The slug of the work to read instead; left out where there is none",
                examples = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky")
        @Nullable
        String replacement) {}
