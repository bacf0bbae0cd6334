package vn.sotay.publishing.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.catalog.ShelfContents;

/** The works on a shelf: add, move, take off. */
@Path("/api/v1/editorial/shelves/{slug}/works")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class ShelvedWorkResource {
    private static final String SLUG = EditorialShelfResource.SLUG;
    private static final String MATCH = EditorialShelfResource.MATCH;
    private static final String WORK = "The work's slug";

    private final ShelfDesk desk;
    private final CurrentReader reader;

    @Inject
    ShelvedWorkResource(ShelfDesk desk, CurrentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "orderShelf",
            summary = "Puts all works of a shelf in order",
            description = "Names each work of the shelf once. 409 when it moves more works than one request may.")
    @APIResponse(
            responseCode = "200",
            description = "The shelf as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfContents.class),
                            examples = @ExampleObject(name = "shelf", value = ShelfExamples.SHELF)))
    public Response order(
            @Parameter(description = SLUG, example = ShelfExamples.SLUG) @PathParam("slug") String slug,
            @Parameter(description = MATCH, example = ShelfExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "order", value = ShelfExamples.WORKS_ORDER)))
                    @Nullable
                    WorksOrderRequest request) {
        return EditorialShelfResource.tagged(desk.reorder(slug, request, ifMatch, who()));
    }

    @PUT
    @Path("{work}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "placeWork",
            summary = "Moves a work on a shelf, or adds it",
            description = "Before or after another work, or at the end. What is done by hand stays whatever is imported"
                    + " or published later.")
    @APIResponse(
            responseCode = "200",
            description = "The shelf as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfContents.class),
                            examples = @ExampleObject(name = "shelf", value = ShelfExamples.SHELF)))
    public Response place(
            @Parameter(description = SLUG, example = ShelfExamples.SLUG) @PathParam("slug") String slug,
            @Parameter(description = WORK, example = ShelfExamples.WORK) @PathParam("work") String work,
            @Parameter(description = MATCH, example = ShelfExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "place", value = ShelfExamples.PLACE)))
                    @Nullable
                    WorkPlaceRequest request) {
        return EditorialShelfResource.tagged(desk.place(slug, work, request, ifMatch, who()));
    }

    @DELETE
    @Path("{work}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "removeWorkFromShelf",
            summary = "Takes a work off a shelf",
            description =
                    "The work stays in the library. Where its own data name the shelf, it is taken off nevertheless.")
    @APIResponse(
            responseCode = "200",
            description = "The shelf as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfContents.class),
                            examples = @ExampleObject(name = "shelf", value = ShelfExamples.SHELF)))
    public Response remove(
            @Parameter(description = SLUG, example = ShelfExamples.SLUG) @PathParam("slug") String slug,
            @Parameter(description = WORK, example = ShelfExamples.WORK) @PathParam("work") String work,
            @Parameter(description = MATCH, example = ShelfExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return EditorialShelfResource.tagged(desk.remove(slug, work, ifMatch, who()));
    }

    private Editor who() {
        return Editor.of(reader.required(), reader.address());
    }
}
