package vn.sotay.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.Roles;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.Checks;

/** The covers of published works. */
@Path("/api/v1/editorial/works/{slug}/cover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class WorkCoverResource {
    private static final int LONGEST_NAME = 200;
    private static final String SLUG = "The work's slug";
    private static final String EXAMPLE = "nghi-quyet-21-nq-tw-2022-06-16";

    private final Catalog catalog;
    private final CoverReader covers;
    private final CoverChange change;

    @Inject
    WorkCoverResource(Catalog catalog, CoverReader covers, CoverChange change) {
        this.catalog = catalog;
        this.covers = covers;
        this.change = change;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "putCover",
            summary = "Gives a work an image as its cover",
            description =
                    "PNG or JPEG. Sizes for phones are made of it, none larger than it is. The work's data change, its"
                            + " edition does not.")
    @APIResponse(
            responseCode = "200",
            description = "The work; its `ETag` is another one now",
            content =
                    @Content(
                            schema = @Schema(implementation = PublishedWork.class),
                            examples = @ExampleObject(name = "work", value = PublishedWorkExamples.PUBLISHED_WORK)))
    public Response put(
            @Parameter(description = SLUG, example = EXAMPLE) @PathParam("slug") String slug,
            @Parameter(description = "The `ETag` of the work as it was read at the desk", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String condition,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                            examples =
                                                    @ExampleObject(
                                                            name = "image",
                                                            value = "bytes of a PNG or JPEG image")))
                    byte @Nullable [] image) {
        return shown(change.put(checked(slug), covers.read(image == null ? new byte[0] : image), condition));
    }

    @DELETE
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteCover",
            summary = "Takes the image from a work's cover",
            description = "From then on its cover is drawn from title and kind.")
    @APIResponse(
            responseCode = "200",
            description = "The work; its `ETag` is another one now",
            content =
                    @Content(
                            schema = @Schema(implementation = PublishedWork.class),
                            examples = @ExampleObject(name = "work", value = PublishedWorkExamples.PUBLISHED_WORK)))
    public Response delete(
            @Parameter(description = SLUG, example = EXAMPLE) @PathParam("slug") String slug,
            @Parameter(description = "The `ETag` of the work as it was read at the desk", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String condition) {
        return shown(change.put(checked(slug), null, condition));
    }

    private Response shown(HeldWork work) {
        return Response.ok(new PublishedWork(work.slug(), work.title(), work.audience(), catalog.aliases(work.slug())))
                .header(HttpHeaders.ETAG, EntityTag.of(work).value())
                .build();
    }

    private static String checked(String slug) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        checks.done();
        return slug;
    }
}
