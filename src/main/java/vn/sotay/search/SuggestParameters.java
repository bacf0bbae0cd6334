package vn.sotay.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import vn.sotay.problem.Checks;

/** The query parameters of suggestions, as text until {@link #read} has checked them. */
@NullUnmarked
public class SuggestParameters {
    @QueryParam("q")
    @Parameter(
            description =
                    "What has been typed so far, with or without accents; no character is an operator. Missing or blank"
                            + " gives no suggestions",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000),
            example = "sinh hoat ch")
    String q;

    @QueryParam("limit")
    @Parameter(
            description = "Most items in the answer",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "8"))
    String limit;

    /** What was asked for, checked. */
    record Asked(String typed, int limit) {}

    Asked read() {
        Checks checks = new Checks();
        String typed = checks.words("q", q, SearchQuery.MAX_LENGTH);
        int most = checks.integer("limit", limit, 1, Suggestions.MAX_LIMIT, Suggestions.DEFAULT_LIMIT);
        checks.done();
        return new Asked(typed == null ? "" : typed, most);
    }
}
