package vn.sotay.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One section, ready to be shown.
 *
 * @param title the work's title
 * @param edition the number of the edition it belongs to
 * @param label the fixed Vietnamese sentence that says whose text this is
 * @param content SHA-256 of the body, its address under {@code /content}
 * @param html the body: sanitised HTML without the heading
 * @param previous the section before it, null at the start
 * @param next the section after it, null at the end
 */
@Schema(description = "One section, ready to be shown")
public record Section(
        @Schema(description = "The work's slug", examples = "cach-doc-so-va-ky-hieu-van-ban")
        String slug,

        @Schema(description = "The work's title") String title,

        @Schema(description = "Number of the edition it belongs to", examples = "1")
        int edition,

        @Schema(
                description = "Its name in addresses, unique in the edition and stable across editions",
                examples = "dieu-5")
        String anchor,

        @Schema(description = "Its heading", examples = "Điều 5. Tổ chức thực hiện")
        String heading,

        @Schema(description = "Nesting depth, 1 to 6", examples = "1")
        int level,

        @Schema(description = "The fixed Vietnamese sentence that says whose text this is; show it with the text")
        String label,

        @Schema(description = "SHA-256 of the body, its address under /api/v1/content")
        String content,

        @Schema(description = "The body: sanitised HTML without the heading", examples = "<p>…</p>")
        String html,

        @Schema(description = "Null at the start") @Nullable Neighbour previous,
        @Schema(description = "Null at the end") @Nullable Neighbour next) {

    /** The section before or after. */
    @Schema(description = "The section before or after")
    public record Neighbour(String anchor, String heading) {}
}
