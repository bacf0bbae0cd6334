package vn.sotay.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
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
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.Tombstone;
import vn.sotay.problem.Checks;
import vn.sotay.problem.Problem;

/** What the desk does with works that are published already. */
@Path("/api/v1/editorial/works/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class PublishedWorkResource {
    private static final int LONGEST_NAME = 200;
    private static final String SLUG = "The work's slug";
    private static final String EXAMPLE = "nghi-quyet-21-nq-tw-2022-06-16";

    private final Catalog catalog;
    private final CurrentReader reader;
    private final Withdrawal withdrawal;
    private final Aliases aliases;

    @Inject
    PublishedWorkResource(Catalog catalog, CurrentReader reader, Withdrawal withdrawal, Aliases aliases) {
        this.catalog = catalog;
        this.reader = reader;
        this.withdrawal = withdrawal;
        this.aliases = aliases;
    }

    @GET
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getPublishedWork",
            summary = "A published work as the desk sees it",
            description = "Its `ETag` is what `If-Match` asks for; it changes with the work's text and data.")
    @APIResponse(
            responseCode = "200",
            description = "The work",
            content =
                    @Content(
                            schema = @Schema(implementation = PublishedWork.class),
                            examples = @ExampleObject(name = "work", value = PublishedWorkExamples.PUBLISHED_WORK)))
    @APIResponse(
            responseCode = "410",
            description = "The work was withdrawn; the tombstone says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response work(@Parameter(description = SLUG, example = EXAMPLE) @PathParam("slug") String slug) {
        HeldWork work = catalog.held(Set.of(checked(slug))).get(slug);
        if (work == null) {
            throw catalog.absent(slug, reader.viewer(), "No work has the slug '" + slug + "'.");
        }
        return shown(work);
    }

    private Response shown(HeldWork work) {
        return Response.ok(new PublishedWork(work.slug(), work.title(), work.audience(), catalog.aliases(work.slug())))
                .header(HttpHeaders.ETAG, EntityTag.of(work).value())
                .build();
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "withdrawWork",
            summary = "Withdraws a work for good",
            description =
                    "It disappears from everywhere at once. Its address answers 410 with the tombstone to those who"
                            + " could see it. It is never reinstated; another work may replace it.")
    @APIResponse(
            responseCode = "200",
            description = "The tombstone",
            content =
                    @Content(
                            schema = @Schema(implementation = Tombstone.class),
                            examples = @ExampleObject(name = "tombstone", value = PublishedWorkExamples.TOMBSTONE)))
    @APIResponse(
            responseCode = "404",
            description = "No work has this slug",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The work was withdrawn already; the tombstone says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The work was changed since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "`If-Match` is missing",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response withdraw(
            @Parameter(description = SLUG, example = EXAMPLE) @PathParam("slug") String slug,
            @Parameter(description = "The `ETag` of the work as it was read here", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String condition,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "withdrawal",
                                                            value = PublishedWorkExamples.WITHDRAWAL)))
                    @Nullable
                    WithdrawalRequest request) {
        return Response.ok(withdrawal.withdraw(checked(slug), condition, request))
                .build();
    }

    @POST
    @Path("/aliases")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "addAlias",
            summary = "Gives a work one more name",
            description =
                    "A slug never changes; a better or a former one becomes an alias, from which every address of the"
                            + " work redirects with 308. Adding the same one again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The work with its aliases",
            content =
                    @Content(
                            schema = @Schema(implementation = PublishedWork.class),
                            examples = @ExampleObject(name = "work", value = PublishedWorkExamples.PUBLISHED_WORK)))
    @APIResponse(
            responseCode = "404",
            description = "No work has this slug",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another work has this name, or had it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The work was withdrawn",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response addAlias(
            @Parameter(description = SLUG, example = EXAMPLE) @PathParam("slug") String slug,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "alias",
                                                            value = PublishedWorkExamples.ALIAS)))
                    @Nullable
                    AliasRequest request) {
        return shown(aliases.add(checked(slug), request));
    }

    private static String checked(String slug) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        checks.done();
        return slug;
    }
}
