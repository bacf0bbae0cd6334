package vn.sotay.search;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes nearest when nothing was found: either how many hits there would be with fewer filters, or places that have only
 * some of the words.
 *
 * @param wider filters that can be dropped, most hits first; empty when that would not help
 * @param asked how many different words the query has
 * @param matched how many of them each of the items has at least, 0 without items
 * @param items places that have that many, best first; empty when dropping a filter helps, or nothing comes near
 */
@Schema(description = "What comes nearest when nothing was found: with fewer filters, or else with fewer of the words")
public record Nearest(
        @Schema(description = "Filters that can be dropped, most hits first; empty when that would not help")
        List<Wider> wider,

        @Schema(description = "How many different words the query has", examples = "5")
        int asked,

        @Schema(description = "How many of them each of `items` has at least; 0 without items", examples = "3")
        int matched,

        @Schema(description = "Places that have that many of the words, best first")
        List<SearchHit> items) {

    /**
     * Filters whose absence would help.
     *
     * @param dropped names of the parameters to leave out
     * @param total how many hits there would be
     */
    @Schema(name = "WiderSearch", description = "Filters without which there would be hits")
    public record Wider(
            @Schema(description = "Names of the parameters to leave out", examples = "[\"year\"]")
            List<String> dropped,

            @Schema(description = "How many hits there would be", examples = "12")
            long total) {}

    Nearest without(Set<String> withheld) {
        return new Nearest(
                wider,
                asked,
                matched,
                items.stream().filter(hit -> !withheld.contains(hit.slug())).toList());
    }
}
