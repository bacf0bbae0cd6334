package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.publishing.PreparedSection;

/**
 * The edition that publishing would make of a draft.
 *
 * @param sections in their order
 */
@Schema(description = "The sections that publishing would make of a draft")
public record DraftPreview(
        @Schema(description = "The sections in their order") List<Part> sections) {

    /**
     * A section as readers would see it.
     *
     * @param anchor its address in the edition
     * @param level depth in the table of contents, 1 to 6
     * @param html sanitised, without the heading; images are those of {@link EditorialContentResource}
     */
    @Schema(name = "DraftPreviewSection", description = "A section as readers would see it")
    public record Part(
            @Schema(description = "Its address in the edition", examples = "dieu-1")
            String anchor,

            @Schema(
                    description = "Plain text; empty for the text before the first heading",
                    examples = "Điều 1. Phạm vi")
            String heading,

            @Schema(description = "Depth in the table of contents, 1 to 6", examples = "1")
            int level,

            @Schema(description = "Sanitised, without the heading", examples = "<p>Nội dung.</p>")
            String html) {

        static Part of(PreparedSection section) {
            return new Part(
                    section.anchor(),
                    section.heading(),
                    section.level(),
                    EditorialContentResource.forEditors(section.html()));
        }
    }
}
