package vn.sotay.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The session of a browser, kept in a cookie. */
@Path("/api/v1/auth/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class SessionResource {
    private final SignIn signIn;
    private final BrowserSessions sessions;
    private final CurrentReader reader;
    private final RoutingContext routing;
    private final AccountConfig.Accounts config;

    @Inject
    SessionResource(
            SignIn signIn,
            BrowserSessions sessions,
            CurrentReader reader,
            RoutingContext routing,
            AccountConfig config) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.reader = reader;
        this.routing = routing;
        this.config = config.accounts();
    }

    @POST
    @Operation(
            operationId = "openSession",
            summary = "Signs a browser in",
            description =
                    "Like `login`, but the proof is a cookie that scripts cannot read. Whatever changes something with that cookie"
                            + " must have a header `X-Requested-By` of any value.")
    @APIResponse(
            responseCode = "200",
            description = "The browser is signed in; the cookie is in `Set-Cookie`",
            content =
                    @Content(
                            schema = @Schema(implementation = BrowserSession.class),
                            examples = @ExampleObject(name = "session", value = AccountExamples.SESSION)))
    public Response open(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "login", value = AccountExamples.LOGIN)))
                    LoginRequest request) {
        return opened(signIn.login(request, reader.address(), sessions::open));
    }

    @POST
    @Path("/activation")
    @Operation(
            operationId = "openSessionByCode",
            summary = "Exchanges an activation code for a password and signs the browser in",
            description = "Like `activate`, but the proof is a cookie that scripts cannot read.")
    @APIResponse(
            responseCode = "200",
            description = "The password is set and the browser signed in; the cookie is in `Set-Cookie`",
            content =
                    @Content(
                            schema = @Schema(implementation = BrowserSession.class),
                            examples = @ExampleObject(name = "session", value = AccountExamples.SESSION)))
    public Response activate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "activation",
                                                            value = AccountExamples.ACTIVATION)))
                    ActivationRequest request) {
        return opened(signIn.activate(request, reader.address(), sessions::open));
    }

    @DELETE
    @Operation(
            operationId = "closeSession",
            summary = "Signs this browser out",
            description = "Also when it was not signed in any more.")
    @APIResponse(responseCode = "204", description = "The browser is signed out and the cookie taken back")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response close() {
        String secret = Credentials.cookie(routing.request());
        if (secret != null) {
            sessions.close(secret, reader.address());
        }
        return Response.noContent().cookie(cookie("", 0)).build();
    }

    private Response opened(BrowserSessions.Opened opened) {
        return Response.ok(opened.session())
                .cookie(cookie(opened.secret(), (int) config.refreshToken().toSeconds()))
                .build();
    }

    /** Lax, so that somebody who follows a link from a message is signed in where it leads. */
    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(Credentials.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(routing.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
