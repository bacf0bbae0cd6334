package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;

/** The saved steps of a draft. */
@Path("/api/v1/editorial/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class DraftHistoryResource {
    private static final String ID = "The draft's id";
    private static final String MATCH = "Entity tag of the draft that was read; anything else is refused";

    private static final String NUMBER = "The step's number";

    private final Desk desk;
    private final CurrentReader reader;

    @Inject
    DraftHistoryResource(Desk desk, CurrentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** The wire form of a page of steps. */
    @Schema(description = "A page of saved steps, the last one first")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DraftSteps(
            List<DraftStep> items,

            @Schema(description = "Cursor of the next page; absent on the last one", examples = "AQ3kXr9c") @Nullable
            String next,

            @Schema(description = "Steps in the whole history", examples = "2")
            long total) {}

    @GET
    @Path("{id}/steps")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "listDraftSteps",
            summary = "Every saved step of a draft, the last one first",
            description = "Who saved what and when; nothing is ever taken out of it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of steps",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSteps.class),
                            examples = @ExampleObject(name = "steps", value = DraftExamples.STEPS)))
    public Response steps(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(
                            description = "Most items",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"),
                            example = "20")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(
                            description = "Where the page before ended",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                            example = "AQ3kXr9c")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        Checks checks = new Checks();
        int most = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String after = checks.text("cursor", cursor, 1_000);
        checks.done();
        Page<DraftStep> page = Checks.paged(() -> desk.steps(DraftReply.id(id), after, most));
        return DraftReply.of(new DraftSteps(page.items(), page.next(), page.total()));
    }

    @GET
    @Path("{id}/steps/{number}")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getDraftStep",
            summary = "A saved step with what was written then",
            description = "Metadata and text exactly as they were saved.")
    @APIResponse(
            responseCode = "200",
            description = "The step",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftStepContents.class),
                            examples = @ExampleObject(name = "step", value = DraftExamples.STEP_CONTENTS)))
    public Response step(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = NUMBER, example = "2") @PathParam("number") String number) {
        return DraftReply.of(desk.step(DraftReply.id(id), number(number)));
    }

    @POST
    @Path("{id}/steps/{number}/restore")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "restoreDraftStep",
            summary = "Makes what a step saved the draft's content again",
            description = "A new step, so that this can be undone as well.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.SUMMARY)))
    public Response restore(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = NUMBER, example = "2") @PathParam("number") String number,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Editor who = Editor.of(reader.required(), reader.address());
        return DraftReply.tagged(desk.restore(DraftReply.id(id), number(number), ifMatch, who));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound("No step has the number '" + text + "'.");
        }
    }
}
