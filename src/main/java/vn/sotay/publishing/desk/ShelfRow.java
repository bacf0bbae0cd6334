package vn.sotay.publishing.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.ShelfDefinition;

/**
 * A shelf in the list that the desk sees.
 *
 * @param works how many stand on it, whatever their audience
 */
@Schema(description = "A shelf in the list that the desk sees")
public record ShelfRow(
        @Schema(description = "Name in addresses; never changes", examples = "chi-bo-dien-tu")
        String slug,

        @Schema(description = "The title", examples = "Chi bộ điện tử")
        String title,

        @Schema(description = "What it is for; may be empty", examples = "Tài liệu cho công việc của chi bộ.")
        String description,

        @Schema(description = "Its place among the shelves, small numbers first", examples = "1")
        int order,

        @Schema(description = "Works on it, whatever their audience", examples = "64")
        long works) {

    static ShelfRow of(ShelfDefinition shelf, long works) {
        return new ShelfRow(shelf.slug(), shelf.title(), shelf.description(), shelf.order(), works);
    }
}
