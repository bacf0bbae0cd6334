package vn.sotay.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;

@Path("/api/v1/shelves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
class ShelfResource {
    private final Catalog catalog;
    private final CurrentViewer viewer;

    @Inject
    ShelfResource(Catalog catalog, CurrentViewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    /** The wire form of the list: shelves are few, so there is no paging. */
    @Schema(description = "All shelves in their order")
    public record Shelves(
            List<Shelf> items,

            @Schema(description = "How many there are", examples = "2")
            int total) {}

    @GET
    @Readable
    @Operation(
            operationId = "listShelves",
            summary = "All shelves in their order",
            description = "Each shelf with the number of works on it that the viewer may see.")
    @APIResponse(
            responseCode = "200",
            description = "The shelves",
            content =
                    @Content(
                            schema = @Schema(implementation = Shelves.class),
                            examples = @ExampleObject(name = "shelves", value = Examples.SHELVES)))
    public Shelves shelves() {
        List<Shelf> items = catalog.shelves(viewer.viewer());
        return new Shelves(items, items.size());
    }
}
