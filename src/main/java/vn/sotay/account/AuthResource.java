package vn.sotay.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AuthResource {
    private static final int LONGEST = 300;

    private final SignIn signIn;
    private final DeviceSessions sessions;
    private final SigningKeys keys;
    private final CurrentReader reader;

    @Inject
    AuthResource(SignIn signIn, DeviceSessions sessions, SigningKeys keys, CurrentReader reader) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.keys = keys;
        this.reader = reader;
    }

    @POST
    @Path("/login")
    @Operation(
            operationId = "login",
            summary = "Signs a device in",
            description = "An unknown name, a wrong password and a blocked account get the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "The device is signed in",
            content =
                    @Content(
                            schema = @Schema(implementation = Tokens.class),
                            examples = @ExampleObject(name = "tokens", value = AccountExamples.TOKENS)))
    public Tokens login(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "login", value = AccountExamples.LOGIN)))
                    LoginRequest request) {
        return signIn.login(request, reader.address(), sessions::open);
    }

    @POST
    @Path("/activate")
    @Operation(
            operationId = "activate",
            summary = "Exchanges an activation code for a password and signs the device in",
            description =
                    "Also the way back for somebody who has forgotten the password: an administrator gives out a new code."
                            + " All devices that were signed in are signed out.")
    @APIResponse(
            responseCode = "200",
            description = "The password is set and the device signed in",
            content =
                    @Content(
                            schema = @Schema(implementation = Tokens.class),
                            examples = @ExampleObject(name = "tokens", value = AccountExamples.TOKENS)))
    public Tokens activate(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "activation",
                                                            value = AccountExamples.ACTIVATION)))
                    ActivationRequest request) {
        return signIn.activate(request, reader.address(), sessions::open);
    }

    @POST
    @Path("/refresh")
    @Operation(
            operationId = "refresh",
            summary = "Exchanges a refresh token for the next tokens",
            description =
                    "A refresh token can be exchanged once. If the answer is lost, it can be exchanged again for some minutes"
                            + " and until its successor is used; at any other time a second use signs the device out.")
    @APIResponse(
            responseCode = "200",
            description = "The next tokens",
            content =
                    @Content(
                            schema = @Schema(implementation = Tokens.class),
                            examples = @ExampleObject(name = "tokens", value = AccountExamples.TOKENS)))
    public Tokens refresh(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "refresh", value = AccountExamples.REFRESH)))
                    RefreshRequest request) {
        Checks checks = new Checks();
        String token = checks.required("refreshToken", Checks.body(request).refreshToken(), LONGEST);
        checks.bodyDone();
        return sessions.refresh(token, reader.address())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED, "The refresh token is unknown, used, expired or revoked."));
    }

    @GET
    @Path("/keys")
    @Operation(
            operationId = "listKeys",
            summary = "The public keys that access tokens are signed with",
            description = "A JSON Web Key Set, RFC 7517.")
    @APIResponse(
            responseCode = "200",
            description = "The keys, the one that signs first",
            content =
                    @Content(
                            schema = @Schema(implementation = KeySet.class),
                            examples = @ExampleObject(name = "keys", value = AccountExamples.KEYS)))
    public Response keys() {
        List<Map<String, Object>> all =
                keys.all().stream().map(AuthResource::jwk).toList();
        return Response.ok(new KeySet(all))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static Map<String, Object> jwk(SigningKeys.Key key) {
        try {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
            jwk.setKeyId(key.kid());
            jwk.setUse("sig");
            jwk.setAlgorithm("ES256");
            return jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException("a P-256 key always has a JWK form", e);
        }
    }
}
