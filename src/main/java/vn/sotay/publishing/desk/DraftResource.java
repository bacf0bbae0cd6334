package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;

/** Drafts: open, read, save, give up. */
@Path("/api/v1/editorial/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class DraftResource {
    /** RFC 7396. */
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String ID = "The draft's id";
    private static final String MATCH = "Entity tag of the draft that was read; anything else is refused";

    private final Desk desk;
    private final CurrentReader reader;

    @Inject
    DraftResource(Desk desk, CurrentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** The wire form of a page of drafts. */
    @Schema(description = "A page of drafts, the last opened first")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Drafts(
            List<DraftSummary> items,

            @Schema(description = "Cursor of the next page; absent on the last one", examples = "AQ3kXr9c") @Nullable
            String next,

            @Schema(description = "Drafts in the whole list", examples = "1")
            long total) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "openDraft",
            summary = "Opens a draft of a new work, or of one that is there",
            description = "With `work` the draft starts from what is published now, data and text. Without it, what is"
                    + " known of the new work may be as incomplete as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The draft; `Location` has its address",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftContents.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.CONTENTS)))
    public Response open(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DraftRequest.class),
                                            examples = {
                                                @ExampleObject(name = "new", value = DraftExamples.NEW),
                                                @ExampleObject(name = "existing", value = DraftExamples.EXISTING)
                                            }))
                    byte @Nullable [] body) {
        ObjectNode request = DraftForm.object(body);
        JsonNode work = request.remove("work");
        DraftContents opened;
        if (work == null || work.isNull()) {
            opened = desk.openNew(DraftForm.content(request), who());
        } else {
            Checks checks = new Checks();
            String slug = checks.required("work", work.isTextual() ? work.textValue() : null, Checks.MAX_LENGTH);
            request.fieldNames().forEachRemaining(field -> checks.reject(field, "has no place beside 'work'"));
            checks.bodyDone();
            opened = desk.reopen(slug, who());
        }
        URI address = URI.create("/api/v1/editorial/drafts/" + opened.draft().id());
        return DraftReply.tagged(Response.created(address).entity(opened), opened.draft());
    }

    @GET
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "listDrafts",
            summary = "Drafts, the last opened first",
            description = "Deleted drafts are listed only when their state is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of drafts",
            content =
                    @Content(
                            schema = @Schema(implementation = Drafts.class),
                            examples = @ExampleObject(name = "drafts", value = DraftExamples.DRAFTS)))
    public Response list(
            @Parameter(
                            description = "Where they stand",
                            schema = @Schema(implementation = DraftState.class),
                            example = "inReview")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description = "User name of the last editor",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100),
                            example = "bien.tap")
                    @QueryParam("editor")
                    @Nullable
                    String editor,
            @Parameter(
                            description = "Slug of the work",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
                            example = DraftExamples.SLUG)
                    @QueryParam("work")
                    @Nullable
                    String work,
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
        DraftFilter filter = new DraftFilter(
                checks.choice("state", state, DraftState.values(), DraftState::wire, null),
                checks.text("editor", editor, 100),
                checks.text("work", work, 200));
        int most = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String after = checks.text("cursor", cursor, 1_000);
        checks.done();
        Page<DraftSummary> page = Checks.paged(() -> desk.list(filter, after, most));
        return DraftReply.of(new Drafts(page.items(), page.next(), page.total()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getDraft",
            summary = "A draft with what is written in it",
            description = "Its entity tag is what a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftContents.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.CONTENTS)))
    public Response get(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return DraftReply.read(desk.read(DraftReply.id(id)), ifNoneMatch);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "saveDraft",
            summary = "Saves what was written, by a JSON merge patch",
            description =
                    "Meant to be called by itself while somebody writes. Each change is a step that can be undone;"
                            + " what is the same again is none. What was in review or approved becomes a draft again.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftSummary.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.SUMMARY)))
    public Response save(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = DraftPatch.class),
                                            examples = @ExampleObject(name = "patch", value = DraftExamples.PATCH)))
                    byte @Nullable [] patch) {
        return DraftReply.tagged(desk.save(DraftReply.id(id), DraftForm.object(patch), ifMatch, who()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteDraft",
            summary = "Gives a draft up",
            description = "Only what is neither scheduled nor published. Its steps can still be read.")
    @APIResponse(responseCode = "204", description = "It is given up")
    public void delete(
            @Parameter(description = ID, example = DraftExamples.ID) @PathParam("id") String id,
            @Parameter(description = MATCH, example = DraftExamples.TAG) @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        desk.delete(DraftReply.id(id), ifMatch, who());
    }

    private Editor who() {
        return Editor.of(reader.required(), reader.address());
    }
}
