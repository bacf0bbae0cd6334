package vn.sotay.publishing.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
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
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.problem.Checks;
import vn.sotay.problem.Problem;

/** The sections of a draft: merged, split, renamed, moved. */
@Path("/api/v1/editorial/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class DraftStructureResource {
    private static final String ID = "The draft's id";
    private static final String MATCH = "Entity tag of the draft that was read; anything else is refused";

    private final Desk desk;
    private final CurrentReader reader;

    @Inject
    DraftStructureResource(Desk desk, CurrentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GET
    @Path("{id}/outline")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "outlineDraft",
            summary = "The sections of a draft",
            description = "With their anchors, where they stand in the text, how long they are and how they begin.")
    @APIResponse(
            responseCode = "200",
            description = "The sections; the entity tag is the draft's",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftOutline.class),
                            examples = @ExampleObject(name = "outline", value = DraftExamples.OUTLINE)))
    public Response outline(@Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id) {
        return tagged(desk.outline(DraftReply.id(id)));
    }

    @POST
    @Path("{id}/structure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "structureDraft",
            summary = "Merges, splits, renames, moves sections of a draft, or changes their levels",
            description = "In the text only headings change, and sections their places; all else stays to the byte."
                    + " Each operation is a step that can be undone. Anchors are those that the operation before left.")
    @APIResponse(
            responseCode = "200",
            description = "The sections as they are now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftOutline.class),
                            examples = @ExampleObject(name = "outline", value = DraftExamples.OUTLINE)))
    @APIResponse(
            responseCode = "409",
            description = "The draft is in no state to be changed, or no sections can be made of its text",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response structure(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StructureRequest.class),
                                            examples = @ExampleObject(name = "split", value = DraftExamples.STRUCTURE)))
                    @Nullable
                    StructureRequest request) {
        return tagged(desk.structure(
                DraftReply.id(id), operations(request), ifMatch, Editor.of(reader.required(), reader.address())));
    }

    private static List<StructureOperation> operations(@Nullable StructureRequest request) {
        Checks checks = new Checks();
        List<@Nullable StructureOperation> given =
                request == null || request.operations() == null ? List.of() : request.operations();
        List<StructureOperation> operations = new ArrayList<>();
        if (given.isEmpty() || given.size() > StructureRequest.MOST) {
            checks.reject("operations", "must be 1 to " + StructureRequest.MOST);
        }
        for (StructureOperation operation : given) {
            if (operation == null) {
                checks.reject("operations[" + operations.size() + "]", "is required");
                break;
            }
            operations.add(operation);
        }
        checks.bodyDone();
        return operations;
    }

    private static Response tagged(DraftOutline outline) {
        return DraftReply.tagged(Response.ok(outline), outline.draft());
    }
}
