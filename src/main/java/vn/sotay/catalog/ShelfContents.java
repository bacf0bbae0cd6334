package vn.sotay.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shelf as the desk sees it: with all works on it in order, whatever their audience.
 *
 * @param order its place among the shelves, small numbers first
 */
@Schema(description = "A shelf as the desk sees it: with all works on it in order, whatever their audience")
public record ShelfContents(
        @Schema(description = "Name in addresses; never changes", examples = "chi-bo-dien-tu")
        String slug,

        @Schema(description = "The title", examples = "Chi bộ điện tử")
        String title,

        @Schema(
                description = "What it is for; may be empty",
                examples = "Sách, văn bản và tài liệu thực hành cho công việc của chi bộ.")
        String description,

        @Schema(description = "Its place among the shelves, small numbers first", examples = "1")
        int order,

        @Schema(description = "The works on it in order") List<ShelvedWork> works) {

    /** The slugs of its works in order. */
    public List<String> slugs() {
        return works.stream().map(ShelvedWork::slug).toList();
    }

    /**
     * A work on a shelf.
     *
     * @param byHand whether an editor gave it its place
     * @param stated whether its own data say that it belongs here; else an editor added it
     */
    @Schema(description = "A work on a shelf, as the desk sees it")
    public record ShelvedWork(
            @Schema(description = "Its slug", examples = "nghi-quyet-21-nq-tw-2022-06-16")
            String slug,

            @Schema(description = "Its title", examples = "Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ")
            String title,

            @Schema(description = "`public`, `members`, or slugs of committees", examples = "public")
            String audience,

            @Schema(description = "Whether an editor gave it its place", examples = "true")
            boolean byHand,

            @Schema(
                    description = "Whether its own data say that it belongs here; else an editor added it",
                    examples = "true")
            boolean stated) {}
}
