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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** The way of a draft to an edition. */
@Path("/api/v1/editorial/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class DraftWorkflowResource {
    private static final String ID = "The draft's id";
    private static final String MATCH = "Entity tag of the draft that was read; anything else is refused";

    private final Desk desk;
    private final Review review;
    private final Release release;
    private final CurrentReader reader;

    @Inject
    DraftWorkflowResource(Desk desk, Review review, Release release, CurrentReader reader) {
        this.desk = desk;
        this.review = review;
        this.release = release;
        this.reader = reader;
    }

    @GET
    @Path("{id}/preview")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "previewDraft",
            summary = "The sections that publishing would make of a draft",
            description =
                    "With the anchors that they would have, and as the readers of the work would get them, but for links to other works.")
    @APIResponse(
            responseCode = "200",
            description = "The sections",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftPreview.class),
                            examples = @ExampleObject(name = "preview", value = DraftExamples.PREVIEW)))
    public Response preview(@Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id) {
        return DraftReply.of(review.preview(DraftReply.id(id)));
    }

    @GET
    @Path("{id}/preflight")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "preflightDraft",
            summary = "What is to be said about a draft before it goes on",
            description =
                    "Missing and doubtful data, duplicates, sections, links, references to other documents, and the"
                            + " size on a phone. With an error a draft cannot be handed in.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = PreflightReport.class),
                            examples = @ExampleObject(name = "report", value = DraftExamples.PREFLIGHT)))
    public Response preflight(@Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id) {
        return DraftReply.of(review.preflight(DraftReply.id(id)));
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "submitDraft",
            summary = "Hands a draft in for review",
            description = "Only one whose preflight report has no errors.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.IN_REVIEW)))
    public Response submit(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return DraftReply.tagged(review.submit(DraftReply.id(id), ifMatch, who()));
    }

    @POST
    @Path("{id}/rebase")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "rebaseDraft",
            summary = "Starts from the work as it is now",
            description =
                    "When the work changed after the draft was opened: the editor has looked at the change, and the draft will overwrite it. The draft must be approved again.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.SUMMARY)))
    public Response rebase(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return DraftReply.tagged(desk.rebase(DraftReply.id(id), ifMatch, who()));
    }

    @POST
    @Path("{id}/request-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "requestChanges",
            summary = "Sends a draft back with what is to be changed",
            description = "With at least one comment, unless others are open.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.SUMMARY)))
    public Response requestChanges(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = @ExampleObject(name = "changes", value = DraftExamples.CHANGES)))
                    @Nullable
                    ChangesRequest request) {
        Checks checks = new Checks();
        List<CommentRequest> comments = new ArrayList<>();
        List<CommentRequest> given = request == null || request.comments() == null ? List.of() : request.comments();
        for (CommentRequest comment : given) {
            comments.add(CommentRequest.checked(comment, "comments[" + comments.size() + "].", checks));
        }
        checks.bodyDone();
        return DraftReply.tagged(review.requestChanges(DraftReply.id(id), comments, ifMatch, who()));
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "approveDraft",
            summary = "Approves a draft",
            description = "By another person than its last editor.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.APPROVED)))
    public Response approve(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return DraftReply.tagged(review.approve(DraftReply.id(id), ifMatch, who()));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "publishDraft",
            summary = "Publishes an approved draft",
            description =
                    "The answer has the number of the edition and the revision of the library. If the work changed since the draft was opened, nothing is published: look at it and rebase the draft.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.PUBLISHED)))
    public Response publish(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return DraftReply.tagged(release.publish(DraftReply.id(id), ifMatch, who()));
    }

    @POST
    @Path("{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "scheduleDraft",
            summary = "Has an approved draft published at an instant",
            description = "At most about a second late. If it cannot be published then, it is `approved` again and"
                    + " `refusal` says why.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.SCHEDULED)))
    public Response schedule(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "schedule", value = DraftExamples.SCHEDULE)))
                    @Nullable
                    ScheduleRequest request) {
        Instant at = request == null ? null : request.at();
        if (at == null) {
            Checks checks = new Checks();
            checks.reject("at", "is required");
            checks.bodyDone();
        }
        return DraftReply.tagged(release.schedule(DraftReply.id(id), Objects.requireNonNull(at), ifMatch, who()));
    }

    @POST
    @Path("{id}/unschedule")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "unscheduleDraft",
            summary = "Takes a draft off the schedule",
            description = "It is approved again and can be published or scheduled anew.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.APPROVED)))
    public Response unschedule(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return DraftReply.tagged(release.unschedule(DraftReply.id(id), ifMatch, who()));
    }

    private Editor who() {
        return Editor.of(reader.required(), reader.address());
    }
}
