package vn.sotay.sync;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import vn.sotay.account.FormerMemberships;
import vn.sotay.answer.Readable;
import vn.sotay.audience.Viewer;
import vn.sotay.problem.Checks;
import vn.sotay.problem.Problem;

@Path(Changes.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
class ChangesResource {
    private static final int MOST = 100;

    private final Changes changes;
    private final SyncTokens tokens;
    private final CurrentReader reader;
    private final FormerMemberships memberships;

    @Inject
    ChangesResource(Changes changes, SyncTokens tokens, CurrentReader reader, FormerMemberships memberships) {
        this.changes = changes;
        this.tokens = tokens;
        this.reader = reader;
        this.memberships = memberships;
    }

    @GET
    @Readable
    @Operation(
            operationId = "getChanges",
            summary = "What changed in the library since a token",
            description =
                    "Without a token the whole library that the reader may see. Follow `next` to the last page, which has"
                            + " the `token` of the next time. Works and shelves come whole, what is gone as a tombstone. A page can"
                            + " be asked for again; asking changes nothing. The protocol is explained in src/docs/sync.md.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangesPage.class),
                            examples = @ExampleObject(name = "changes", value = SyncExamples.PAGE)))
    @APIResponse(
            responseCode = "410",
            description = "The sync cannot go on from this token: start again at `restart`",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "restart", value = SyncExamples.RESTART)))
    public ChangesPage changes(
            @Parameter(
                            description =
                                    "A `token` or `next` that this service gave out; absent for the whole library",
                            example = SyncExamples.TOKEN)
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            description = "Changes on the page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Checks checks = new Checks();
        int most = checks.integer("limit", limit, 1, MOST, MOST);
        checks.done();
        SyncToken token = since == null || since.isEmpty()
                ? null
                : tokens.read(since)
                        .orElseThrow(() -> Changes.restart("The token is not one that this service gave out."));
        tokens.seal();
        return changes.page(token, most, reader.viewer(), this::former);
    }

    private List<Viewer> former() {
        return reader.signedIn()
                .map(who -> memberships.of(who.reader()).stream()
                        .map(committees -> new Viewer(true, committees))
                        .toList())
                .orElse(List.of());
    }
}
