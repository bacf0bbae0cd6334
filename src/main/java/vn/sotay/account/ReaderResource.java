package vn.sotay.account;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;
import vn.sotay.problem.Problem;
import vn.sotay.text.Folding;

@Path("/api/v1/admin/readers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class ReaderResource {
    private static final String ID = "The reader's id";

    private final Readers readers;
    private final CurrentReader current;

    @Inject
    ReaderResource(Readers readers, CurrentReader current) {
        this.readers = readers;
        this.current = current;
    }

    /** The wire form of a page. */
    @Schema(name = "ReaderPage", description = "A page of readers, by name")
    public record ReaderPage(
            @Schema(description = "The readers of this page")
            List<Reader> items,

            @Schema(description = "The cursor of the next page", examples = "AQ3kXr9c") @Nullable
            String next,

            @Schema(description = "How many there are", examples = "82000")
            long total) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN, Roles.SECRETARY})
    @Operation(
            operationId = "listReaders",
            summary = "Readers by name",
            description = "Administrators of a committee and secretaries of a cell see those who belong to it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of readers",
            content =
                    @Content(
                            schema = @Schema(implementation = ReaderPage.class),
                            examples = @ExampleObject(name = "readers", value = AccountExamples.READERS)))
    public ReaderPage list(
            @Parameter(
                            description = "A part of the name, the user name or the member code",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
                    @QueryParam("q")
                    @Nullable
                    String words,
            @Parameter(description = "Slug of a committee or cell; with all that is below it")
                    @QueryParam("committee")
                    @Nullable
                    String committee,
            @Parameter(description = "A role that was granted: editor, approver, admin or secretary")
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Parameter(description = "invited, active or blocked") @QueryParam("state") @Nullable String state,
            @Parameter(
                            description = "Readers in a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "The cursor that the page before gave") @QueryParam("cursor") @Nullable
                    String cursor) {
        Checks checks = new Checks();
        String text = checks.text("q", words, 100);
        String within = checks.text("committee", committee);
        Role granted = checks.choice("role", role, Role.values(), Role::wireName, null);
        ReaderState is = checks.choice("state", state, ReaderState.values(), ReaderState::wireName, null);
        int most = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String after = checks.text("cursor", cursor, 2_000);
        checks.done();
        ReaderQuery query = new ReaderQuery(
                text == null ? null : Folding.folded(text).strip(),
                within == null ? List.of() : List.of(within),
                granted == null ? null : granted.wireName(),
                is == null ? null : is.wireName());
        Page<Reader> page = Checks.paged(() -> readers.page(current.required(), query, after, most));
        return new ReaderPage(page.items(), page.next(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN})
    @Operation(
            operationId = "addReader",
            summary = "Makes an account",
            description =
                    "The reader signs in with the code that comes back and then chooses a password. Roles are granted by"
                            + " those who administer everything.")
    @APIResponse(
            responseCode = "201",
            description = "The reader and the code, which is shown now and never again",
            headers =
                    @Header(
                            name = "Location",
                            description = "The reader's address",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = InvitedReader.class),
                            examples = @ExampleObject(name = "reader", value = AccountExamples.INVITED)))
    @APIResponse(
            responseCode = "409",
            description = "The user name is taken",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = AccountExamples.TAKEN)))
    public Response add(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "reader",
                                                            value = AccountExamples.NEW_READER)))
                    @Nullable
                    NewReader wanted) {
        InvitedReader added = readers.add(current.required(), Checks.body(wanted), current.address());
        return Response.created(
                        URI.create("/api/v1/admin/readers/" + added.reader().id()))
                .tag(added.reader().tag().replace("\"", ""))
                .entity(added)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN, Roles.SECRETARY})
    @Operation(operationId = "getReader", summary = "A reader", description = "Out of reach is answered like unknown.")
    @APIResponse(
            responseCode = "200",
            description = "The reader",
            content =
                    @Content(
                            schema = @Schema(implementation = Reader.class),
                            examples = @ExampleObject(name = "reader", value = AccountExamples.READER)))
    public Response get(@Parameter(description = ID, example = AccountExamples.READER_ID) @PathParam("id") String id) {
        return tagged(readers.find(current.required(), id(id)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN})
    @Operation(
            operationId = "changeReader",
            summary = "Changes name, member code, committee, state or roles",
            description =
                    "A merge patch, RFC 7396: what it does not name stays. It takes effect at once here, and within a minute"
                            + " on other nodes.")
    @APIResponse(
            responseCode = "200",
            description = "The reader as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = Reader.class),
                            examples = @ExampleObject(name = "reader", value = AccountExamples.READER)))
    @APIResponse(
            responseCode = "409",
            description = "Nobody would be left who administers everything",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = AccountExamples.LAST_ADMIN)))
    public Response change(
            @Parameter(description = ID, example = AccountExamples.READER_ID) @PathParam("id") String id,
            @Parameter(description = "The entity tag that was read", example = "\"v3\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String condition,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReaderPatch.class),
                                            examples =
                                                    @ExampleObject(name = "block", value = "{\"state\":\"blocked\"}")))
                    @Nullable
                    JsonNode patch) {
        return tagged(readers.patch(current.required(), id(id), condition, Checks.body(patch), current.address()));
    }

    @POST
    @Path("/{id}/activation-code")
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN, Roles.SECRETARY})
    @Operation(
            operationId = "reissueActivationCode",
            summary = "Gives a reader a new activation code",
            description =
                    "For somebody who has forgotten the password: it no longer works, and all devices are signed out.")
    @APIResponse(
            responseCode = "200",
            description = "The code, which is shown now and never again",
            content =
                    @Content(
                            schema = @Schema(implementation = ActivationCode.class),
                            examples = @ExampleObject(name = "code", value = AccountExamples.CODE)))
    @APIResponse(
            responseCode = "409",
            description = "The reader is blocked, or another service vouches for them",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = AccountExamples.LAST_ADMIN)))
    public ActivationCode reissue(
            @Parameter(description = ID, example = AccountExamples.READER_ID) @PathParam("id") String id) {
        return readers.reissue(current.required(), id(id), current.address());
    }

    @DELETE
    @Path("/{id}/devices")
    @RolesAllowed({Roles.ADMIN, Roles.COMMITTEE_ADMIN})
    @Operation(
            operationId = "signReaderOut",
            summary = "Signs all devices of a reader out",
            description = "App passwords too. The password stays.")
    @APIResponse(responseCode = "204", description = "All are signed out")
    public void signOut(@Parameter(description = ID, example = AccountExamples.READER_ID) @PathParam("id") String id) {
        readers.signOut(current.required(), id(id), current.address());
    }

    private static UUID id(String text) {
        return Checks.id(text, "No reader has this id.");
    }

    private static Response tagged(Reader reader) {
        return Response.ok(reader).tag(reader.tag().replace("\"", "")).build();
    }
}
