package vn.sotay.catalog.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A section of the later text, or one of the earlier that is no longer there.
 *
 * @param state what became of its heading and text together
 * @param anchor its anchor; that of the earlier text when it was deleted
 * @param heading its heading, likewise
 * @param level nesting depth
 * @param anchorBefore its anchor in the earlier text, null where that is the same
 * @param headingBefore its heading in the earlier text, null where that is the same
 * @param moved whether it stands elsewhere among the others
 * @param coarse whether its paragraphs are compared less exactly than usual, or not listed, because there is too much
 * @param paragraphs what changed in it; empty where nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A section of the later edition, or one of the earlier that is no longer there")
public record SectionDifference(
        ChangeState state,

        @Schema(description = "Its anchor; that of the earlier edition when it was deleted", examples = "dieu-5")
        String anchor,

        @Schema(description = "Its heading, likewise", examples = "Điều 5. Tổ chức thực hiện")
        String heading,

        @Schema(description = "Nesting depth, 1 to 6", examples = "1")
        int level,

        @Schema(description = "Its anchor in the earlier edition; absent where that is the same", examples = "dieu-4")
        @Nullable
        String anchorBefore,

        @Schema(
                description = "Its heading in the earlier edition; absent where that is the same",
                examples = "Điều 4. Tổ chức thực hiện")
        @Nullable
        String headingBefore,

        @Schema(description = "Whether it stands elsewhere among the other sections", examples = "false")
        boolean moved,

        @Schema(
                description =
                        "Whether its paragraphs are compared less exactly, or not listed, because there is too much",
                examples = "false")
        boolean coarse,

        @Schema(description = "What changed in it, in reading order; empty where nothing did")
        List<ParagraphDifference> paragraphs) {}
