package vn.sotay.publishing.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Shelves by hand: make, describe, order, delete. */
@Path("/api/v1/editorial/shelves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class EditorialShelfResource {
    /** RFC 7396. */
    private static final String MERGE_PATCH = "application/merge-patch+json";

    static final String SLUG = "The shelf's slug";
    static final String MATCH = "Entity tag of what was read; anything else is refused";

    private final ShelfDesk desk;
    private final CurrentReader reader;

    @Inject
    EditorialShelfResource(ShelfDesk desk, CurrentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "listEditorialShelves",
            summary = "All shelves in their order, as the desk sees them",
            description =
                    "Works are counted whatever their audience. The entity tag is what a change of the order must name.")
    @APIResponse(
            responseCode = "200",
            description = "The shelves",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfList.class),
                            examples = @ExampleObject(name = "shelves", value = ShelfExamples.LIST)))
    public Response list() {
        return tagged(desk.list());
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createShelf",
            summary = "Makes a shelf",
            description = "It is empty and stands behind the others.")
    @APIResponse(
            responseCode = "201",
            description = "The shelf; `Location` has its address",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfContents.class),
                            examples = @ExampleObject(name = "shelf", value = ShelfExamples.EMPTY)))
    public Response create(
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "shelf", value = ShelfExamples.NEW)))
                    @Nullable
                    ShelfRequest request) {
        ShelfContents shelf = desk.create(request, who());
        return Response.created(URI.create("/api/v1/editorial/shelves/" + shelf.slug()))
                .entity(shelf)
                .header(HttpHeaders.ETAG, EntityTags.of(shelf))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "orderShelves",
            summary = "Puts the shelves in order",
            description = "Names each shelf once. Whoever starts from another list than there is now gets 412.")
    @APIResponse(
            responseCode = "200",
            description = "The shelves",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfList.class),
                            examples = @ExampleObject(name = "shelves", value = ShelfExamples.LIST)))
    public Response order(
            @Parameter(description = MATCH, example = ShelfExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "order",
                                                            value = ShelfExamples.SHELVES_ORDER)))
                    @Nullable
                    ShelvesOrderRequest request) {
        return tagged(desk.order(request, ifMatch, who()));
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getEditorialShelf",
            summary = "A shelf with all works on it, in order",
            description = "An order is one thing, so there is no paging. Its entity tag is what a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The shelf as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfContents.class),
                            examples = @ExampleObject(name = "shelf", value = ShelfExamples.SHELF)))
    public Response get(@Parameter(description = SLUG, example = ShelfExamples.SLUG) @PathParam("slug") String slug) {
        return tagged(desk.read(slug));
    }

    @PATCH
    @Path("{slug}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "describeShelf",
            summary = "Changes title or description, by a JSON merge patch",
            description = "A folder that is imported later and says nothing new of the shelf does not undo it.")
    @APIResponse(
            responseCode = "200",
            description = "The shelf as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfContents.class),
                            examples = @ExampleObject(name = "shelf", value = ShelfExamples.SHELF)))
    public Response describe(
            @Parameter(description = SLUG, example = ShelfExamples.SLUG) @PathParam("slug") String slug,
            @Parameter(description = MATCH, example = ShelfExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = ShelfPatch.class),
                                            examples = @ExampleObject(name = "patch", value = ShelfExamples.PATCH)))
                    byte @Nullable [] patch) {
        return tagged(desk.describe(slug, DraftForm.object(patch), ifMatch, who()));
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteShelf",
            summary = "Deletes an empty shelf",
            description = "409 while works stand on it, or while the data of works name it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = SLUG, example = ShelfExamples.SLUG) @PathParam("slug") String slug,
            @Parameter(description = MATCH, example = ShelfExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        desk.delete(slug, ifMatch, who());
    }

    private static Response tagged(ShelfList shelves) {
        return Response.ok(shelves).header(HttpHeaders.ETAG, shelves.tag()).build();
    }

    static Response tagged(ShelfContents shelf) {
        return Response.ok(shelf).header(HttpHeaders.ETAG, EntityTags.of(shelf)).build();
    }

    private Editor who() {
        return Editor.of(reader.required(), reader.address());
    }
}
