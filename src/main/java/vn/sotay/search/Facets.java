package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the hits can be narrowed by, each value with the number of hits it leaves; most first. A facet that is filtered by is
 * counted as if it were not, under all other filters: its counts say what choosing another value would give.
 */
@Schema(
        description =
                "What the hits can be narrowed by, with the number of hits that each value leaves. A facet that is"
                        + " filtered by is counted without its own filter: what choosing another of its values would give")
public record Facets(
        List<Count> shelf,
        List<Count> kind,
        List<Count> issuer,
        List<Count> topic,
        List<Count> year,
        List<Count> status,
        List<Count> coverage) {

    /** Nothing was found, so there is nothing to narrow. */
    static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * One value.
     *
     * @param value as the parameter of the same name takes it
     * @param label its Vietnamese name, absent where the value says it all or the shelf knows
     * @param count how many hits have it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FacetCount", description = "One value and how many hits have it")
    public record Count(
            @Schema(description = "As the parameter of the same name takes it", examples = "resolution")
            String value,

            @Schema(
                    description = "Its Vietnamese name; absent where the value says it all or the shelf knows",
                    examples = "Nghị quyết")
            @Nullable
            String label,

            @Schema(description = "How many hits have it", examples = "12")
            long count) {}
}
