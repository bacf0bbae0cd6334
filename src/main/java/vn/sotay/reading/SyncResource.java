package vn.sotay.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedIn;

/** A reader's devices are brought together; the protocol is in src/docs/reading.md. */
@Path("/api/v1/me/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class SyncResource {
    private final DeviceSync devices;
    private final ReadingConfig config;
    private final CurrentReader reader;

    @Inject
    SyncResource(DeviceSync devices, ReadingConfig config, CurrentReader reader) {
        this.devices = devices;
        this.config = config;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "syncReading",
            summary = "Takes what a device did, gives what others did",
            description =
                    "Operations are carried out in their order, in one transaction; each is applied, merged, kept,"
                            + " recognised as a repeat, or refused by itself. After a lost answer the same request is sent again."
                            + " A token that is not of this reader's present state is 410: start again without one, keep"
                            + " everything.")
    @APIResponse(
            responseCode = "200",
            description = "Results, and what changed after the token",
            content =
                    @Content(
                            schema = @Schema(implementation = SyncAnswer.class),
                            examples = @ExampleObject(name = "answer", value = ReadingExamples.ANSWER)))
    public SyncAnswer sync(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SyncRequest.class),
                                            examples = {
                                                @ExampleObject(name = "first", value = ReadingExamples.FIRST),
                                                @ExampleObject(name = "operations", value = ReadingExamples.REQUEST)
                                            }))
                    byte @Nullable [] body) {
        SignedIn who = reader.required();
        return devices.sync(who.reader(), who.viewer(), ReceivedSync.read(body, config));
    }
}
