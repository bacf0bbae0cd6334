package vn.sotay.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;

@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class AdministrationResource {
    private static final String COMMITTEE =
            "{\"slug\":\"chi-bo-1\",\"name\":\"Chi bộ 1\",\"parent\":\"dang-bo-co-quan\",\"cell\":true}";
    private static final String DEFINITION = "{\"name\":\"Chi bộ 1\",\"parent\":\"dang-bo-co-quan\",\"cell\":true}";

    private final Committees committees;
    private final SigningKeyRotation rotation;
    private final CurrentReader current;

    @Inject
    AdministrationResource(Committees committees, SigningKeyRotation rotation, CurrentReader current) {
        this.committees = committees;
        this.rotation = rotation;
        this.current = current;
    }

    /** The wire form of the tree. */
    @Schema(description = "All committees, then all cells, by name")
    public record CommitteeTree(
            @Schema(description = "The committees and cells")
            List<Committee> items,

            @Schema(description = "How many there are", examples = "1")
            int total) {}

    @GET
    @Path("/committees")
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN, Roles.SECRETARY, Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "listCommittees",
            summary = "All committees and cells",
            description = "For choosing audiences and places; a few thousand at most, so there is no paging.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitteeTree.class),
                            examples =
                                    @ExampleObject(
                                            name = "committees",
                                            value = "{\"items\":[" + COMMITTEE + "],\"total\":1}")))
    public CommitteeTree committees() {
        List<Committee> all = committees.all();
        return new CommitteeTree(all, all.size());
    }

    @PUT
    @Path("/committees/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putCommittee",
            summary = "Makes or changes a committee or cell",
            description = "The slug stands in audiences and never changes. Who may see what follows at once.")
    @APIResponse(
            responseCode = "200",
            description = "The committee as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = Committee.class),
                            examples = @ExampleObject(name = "committee", value = COMMITTEE)))
    public Committee put(
            @Parameter(description = "Its slug", example = "chi-bo-1") @PathParam("slug") String slug,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "cell", value = DEFINITION)))
                    @Nullable
                    CommitteeDefinition wanted) {
        return committees.put(current.required(), slug, Checks.body(wanted), current.address());
    }

    @POST
    @Path("/keys")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rotateKeys",
            summary = "Signs access tokens with a new key from now on",
            description = "The old key is believed until what it signed has expired, so nobody is signed out.")
    @APIResponse(responseCode = "204", description = "The new key signs")
    public void rotateKeys() {
        rotation.rotate(current.required(), current.address());
    }
}
