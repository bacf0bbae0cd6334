package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sections of a draft, as they can be shown and changed.
 *
 * @param draft where it stands
 * @param sections in their order
 */
@Schema(description = "The sections of a draft, as they can be shown and changed")
public record DraftOutline(
        DraftSummary draft,

        @Schema(description = "In their order") List<Part> sections) {

    /**
     * A section of a draft.
     *
     * @param level depth in the table of contents, 1 to 6
     * @param written level of its heading in the Markdown, 1 to 6; 0 for the text before the first heading
     * @param line where it begins in the body, from 1
     * @param words of its text, without the heading
     */
    @Schema(name = "DraftOutlineSection", description = "A section of a draft")
    public record Part(
            @Schema(description = "Its address in the edition", examples = "dieu-1")
            String anchor,

            @Schema(
                    description = "Plain text; empty for the text before the first heading",
                    examples = "Điều 1. Phạm vi")
            String heading,

            @Schema(description = "Depth in the table of contents, 1 to 6", examples = "1")
            int level,

            @Schema(
                    description =
                            "Level of its heading in the Markdown, 1 to 6; 0 for the text before the first heading",
                    examples = "1")
            int written,

            @Schema(description = "The line of the body on which it begins, from 1", examples = "1")
            int line,

            @Schema(description = "Words of its text, without the heading", examples = "2")
            int words,

            @Schema(description = "How its text begins; empty where it has none", examples = "Nội dung.")
            String firstLine) {}
}
