package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Provisional;

/**
 * A page of hits.
 *
 * @param query what was asked and how it was understood
 * @param total how many hits there are on all pages
 * @param next the cursor of the next page, absent on the last one
 * @param facets by what the hits can be narrowed
 * @param nearest what comes nearest when nothing was found, absent otherwise
 * @param index which state of the library was searched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of hits")
public record SearchResult(
        Query query,

        @Schema(description = "Hits on all pages", examples = "38")
        long total,

        List<SearchHit> items,

        @Schema(description = "Cursor of the next page; absent on the last one", examples = "AQ3kXr9c") @Nullable
        String next,

        Facets facets,

        @Schema(description = "What comes nearest, when nothing was found and something does") @Nullable
        Nearest nearest,

        Index index)
        implements Provisional {

    /**
     * An answer from an index that is behind is replaced by a better one as soon as the index has followed. One that found
     * nothing is not kept either: that readers ask in vain is to be counted each time.
     */
    @Override
    public boolean provisional() {
        return index.behind() || total == 0;
    }

    /**
     * What was asked.
     *
     * @param typed as it was typed
     * @param understood as it was searched for
     * @param reference the document and the place that it names, absent when it names none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SearchedQuery", description = "What was asked, as typed and as understood")
    public record Query(
            @Schema(description = "As it was typed", examples = "sinh hoat chi bo")
            String typed,

            @Schema(
                    description = "As it was searched for, with accents restored and slips corrected",
                    examples = "sinh hoạt chi bộ")
            String understood,

            @Schema(description = "The document, and the place in it, that it names; absent when it names none")
            @Nullable
            Reference reference) {}

    /**
     * What was searched.
     *
     * @param revision the last change that the index knows
     * @param behind whether the library has changes that the index does not know yet, or it is being built
     */
    @Schema(name = "SearchedIndex", description = "Which state of the library was searched")
    public record Index(
            @Schema(examples = "412", description = "The last change of the library that can be found")
            long revision,

            @Schema(description = "Whether there are later changes, or the index is being built")
            boolean behind) {}
}
