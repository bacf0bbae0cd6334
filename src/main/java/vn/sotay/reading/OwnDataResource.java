package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.OwnPassword;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedIn;

/** What a reader was reading, and the end of all of it. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
@RolesAllowed(Roles.READER)
class OwnDataResource {
    private final Reading reading;
    private final OwnPassword password;
    private final CurrentReader reader;

    @Inject
    OwnDataResource(Reading reading, OwnPassword password, CurrentReader reader) {
        this.reading = reading;
        this.password = password;
        this.reader = reader;
    }

    /** The wire form of the list. */
    @Schema(description = "The works that the reader has begun, the last read first")
    public record BegunWorks(
            List<ReadOn> items,

            @Schema(description = "How many there are", examples = "1")
            int total) {}

    /** Asks for the end of everything of one's own. */
    @Schema(description = "Erases everything of the reader's own")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ErasureRequest(
            @Schema(
                    description = "The reader's password; not for readers whose sign-in another service keeps",
                    examples = "mật khẩu của tôi")
            @Nullable
            String password) {}

    @GET
    @Path("/progress")
    @Operation(
            operationId = "listProgress",
            summary = "The works that the reader has begun, the last read first",
            description =
                    "With the last place on each device, and the furthest: to be offered, never forced. Works that"
                            + " the reader has done with are not listed.")
    @APIResponse(
            responseCode = "200",
            description = "The works",
            content =
                    @Content(
                            schema = @Schema(implementation = BegunWorks.class),
                            examples = @ExampleObject(name = "progress", value = ReadingExamples.PROGRESS)))
    public BegunWorks progress() {
        List<ReadOn> begun = reading.begun(reader.required().reader());
        return new BegunWorks(begun, begun.size());
    }

    @POST
    @Path("/data/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "eraseOwnData",
            summary = "Erases the reader's places, notes and settings, for ever",
            description = "There is no way back; export first. Other devices hear of it with their next sync and drop"
                    + " theirs, what they have not sent yet included.")
    @APIResponse(responseCode = "204", description = "Everything is erased")
    public void erase(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "erasure",
                                                            value = "{\"password\":\"mật khẩu của tôi\"}")))
                    @Nullable
                    ErasureRequest request) {
        SignedIn who = reader.required();
        password.confirm(who, request == null ? null : request.password(), reader.address());
        reading.erase(who.reader());
    }
}
