package vn.sotay.publishing.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** What people say about a draft. */
@Path("/api/v1/editorial/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class DraftCommentResource {
    private static final String ID = "The draft's id";

    private final Review review;
    private final CurrentReader reader;

    @Inject
    DraftCommentResource(Review review, CurrentReader reader) {
        this.review = review;
        this.reader = reader;
    }

    /** The wire form of the list: comments are bounded, so there is no paging. */
    @Schema(description = "All comments on a draft, the oldest first")
    public record DraftComments(
            List<DraftComment> items,

            @Schema(description = "How many there are", examples = "1")
            int total) {}

    @GET
    @Path("{id}/comments")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "listDraftComments",
            summary = "All comments on a draft, the oldest first",
            description = "Settled ones too, marked as such.")
    @APIResponse(
            responseCode = "200",
            description = "The comments",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftComments.class),
                            examples = @ExampleObject(name = "comments", value = DraftExamples.COMMENTS)))
    public Response comments(@Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id) {
        List<DraftComment> items = review.comments(DraftReply.id(id));
        return DraftReply.of(new DraftComments(items, items.size()));
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "addDraftComment",
            summary = "Says something about a place of a draft",
            description = "About a section by its anchor and a quotation, or about the draft as a whole.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftComment.class),
                            examples = @ExampleObject(name = "comment", value = DraftExamples.COMMENT)))
    public Response add(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "comment",
                                                            value = DraftExamples.COMMENT_REQUEST)))
                    @Nullable
                    CommentRequest request) {
        Checks checks = new Checks();
        CommentRequest comment = CommentRequest.checked(request, "", checks);
        checks.bodyDone();
        return Response.status(Response.Status.CREATED)
                .entity(review.comment(DraftReply.id(id), comment, who()))
                .build();
    }

    @POST
    @Path("{id}/comments/{comment}/resolve")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "resolveDraftComment",
            summary = "Says that a comment is settled",
            description = "It stays in the list. Settling it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftComment.class),
                            examples = @ExampleObject(name = "comment", value = DraftExamples.COMMENT)))
    public Response resolve(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = "The comment's id", example = DraftExamples.COMMENT_ID) @PathParam("comment")
                    String comment) {
        return DraftReply.of(review.resolve(DraftReply.id(id), DraftReply.id(comment), who()));
    }

    private Editor who() {
        return Editor.of(reader.required(), reader.address());
    }
}
