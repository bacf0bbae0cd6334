package vn.sotay.account;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class MeResource {
    private static final int LONGEST = 300;

    private final SignIn signIn;
    private final MyDevices devices;
    private final CurrentReader reader;

    @Inject
    MeResource(SignIn signIn, MyDevices devices, CurrentReader reader) {
        this.signIn = signIn;
        this.devices = devices;
        this.reader = reader;
    }

    /** The wire form of the list: devices are few, so there is no paging. */
    @Schema(description = "The reader's devices, the last used first")
    public record Devices(
            List<Device> items,

            @Schema(description = "How many there are", examples = "1")
            int total) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "me",
            summary = "Who is signed in",
            description =
                    "What the reader is called, belongs to and may do; with an app password one may read, and tell"
                            + " where one is, no more.")
    @APIResponse(
            responseCode = "200",
            description = "The reader",
            content =
                    @Content(
                            schema = @Schema(implementation = Me.class),
                            examples = @ExampleObject(name = "me", value = AccountExamples.ME)))
    public Me me() {
        return Me.of(reader.required());
    }

    @PUT
    @Path("/password")
    @Authenticated
    @Operation(
            operationId = "changePassword",
            summary = "Changes the reader's own password",
            description = "All other devices are signed out.")
    @APIResponse(responseCode = "204", description = "The password is changed")
    public void changePassword(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "password",
                                                            value = AccountExamples.PASSWORD)))
                    @Nullable
                    PasswordChange change) {
        SignedIn who = reader.required();
        if (who.device() == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The password is kept by the service that vouches for this reader.");
        }
        Checks checks = new Checks();
        String current = checks.required("current", change == null ? null : change.current(), LONGEST);
        String next = checks.required("next", change == null ? null : change.next(), LONGEST);
        checks.bodyDone();
        signIn.changePassword(who, current, next, reader.address());
    }

    @GET
    @Path("/devices")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDevices",
            summary = "The reader's devices and app passwords, the last used first",
            description = "Those that are signed in; what was signed out is not listed.")
    @APIResponse(
            responseCode = "200",
            description = "The devices",
            content =
                    @Content(
                            schema = @Schema(implementation = Devices.class),
                            examples = @ExampleObject(name = "devices", value = AccountExamples.DEVICES)))
    public Devices devices() {
        List<Device> items = devices.list(reader.required());
        return new Devices(items, items.size());
    }

    @DELETE
    @Path("/devices/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "signOutDevice",
            summary = "Signs a device out or revokes an app password",
            description = "Also the way to sign out of the device that asks.")
    @APIResponse(responseCode = "204", description = "It is signed out")
    public void signOut(
            @Parameter(description = "The device's id", example = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
                    @PathParam("id")
                    String id) {
        devices.signOut(reader.required(), Checks.id(id, "No device has this id."), reader.address());
    }

    @DELETE
    @Path("/devices")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "signOutEverywhere",
            summary = "Signs all of the reader's devices out",
            description = "The one that asks too, and app passwords.")
    @APIResponse(responseCode = "204", description = "All are signed out")
    public void signOutEverywhere() {
        devices.signOutEverywhere(reader.required(), reader.address());
    }

    @POST
    @Path("/app-passwords")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "createAppPassword",
            summary = "Makes a password for one reader app that knows only HTTP Basic",
            description = "It opens what the reader may read, and changes nothing. It is shown once.")
    @APIResponse(
            responseCode = "200",
            description = "The password",
            content =
                    @Content(
                            schema = @Schema(implementation = AppPassword.class),
                            examples = @ExampleObject(name = "password", value = AccountExamples.APP_PASSWORD)))
    public AppPassword addApp(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = @ExampleObject(name = "app", value = "{\"name\":\"KOReader\"}")))
                    @Nullable
                    AppPasswordRequest request) {
        Checks checks = new Checks();
        String name = checks.required("name", request == null ? null : request.name(), 100);
        checks.bodyDone();
        return devices.addApp(reader.required(), name, reader.address());
    }
}
