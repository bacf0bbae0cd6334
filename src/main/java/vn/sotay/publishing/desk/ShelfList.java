package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shelves as the desk sees them; few, so there is no paging. */
@Schema(description = "All shelves in their order, as the desk sees them")
public record ShelfList(
        List<ShelfRow> items,

        @Schema(description = "How many there are", examples = "2")
        int total) {

    /** The tag of their order and of what is said of them. */
    String tag() {
        return EntityTags.of(items.stream()
                .map(shelf ->
                        String.join("\n", shelf.slug(), shelf.title(), shelf.description()) + "\n" + shelf.order())
                .toList());
    }
}
