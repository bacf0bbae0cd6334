package vn.sotay.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.catalog.Catalog;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SearchResource {
    private final Search search;
    private final Catalog catalog;
    private final CurrentViewer viewer;

    @Inject
    SearchResource(Search search, Catalog catalog, CurrentViewer viewer) {
        this.search = search;
        this.catalog = catalog;
        this.viewer = viewer;
    }

    @GET
    @Readable
    @Operation(
            operationId = "search",
            summary = "Full-text search",
            description =
                    "Finds works, or sections of works. Missing accents, raw Telex and VNI and single slips are put"
                            + " right; `query.understood` says how, `verbatim=true` leaves all as typed. Each hit"
                            + " shows the sentences in which the words stand. Follow `next` until it is absent."
                            + " Where nothing is found, `nearest` says which filters to drop, or shows what has"
                            + " only some of the words."
                            + " `index.behind` says that the library has changes which cannot be found yet.")
    @APIResponse(
            responseCode = "200",
            description = "A page of hits, empty when nothing matches",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchResult.class),
                            examples = {
                                @ExampleObject(name = "search", value = SearchExamples.RESULT),
                                @ExampleObject(
                                        name = "nothing",
                                        summary = "With a filter that leaves nothing",
                                        value = SearchExamples.NOTHING)
                            }))
    public SearchResult search(@BeanParam SearchParameters parameters) {
        return search.find(parameters.read(catalog::hasShelf), viewer.viewer());
    }
}
