package vn.sotay.importing.upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.account.Roles;
import vn.sotay.answer.Prepared;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;

/** The file beside a draft, for those who compare the two. */
@Path("/api/v1/editorial/drafts")
@Tag(name = "Editorial")
class DraftSourceResource {
    private static final String PDF = "application/pdf";

    private final DraftSources sources;

    @Inject
    DraftSourceResource(DraftSources sources) {
        this.sources = sources;
    }

    @GET
    @Path("{id}/source")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getDraftSource",
            summary = "The file that a draft's text was taken from",
            description =
                    "As it was brought. A PDF may be shown in a frame of the desk; everything else is to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "The file's bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7")))
    public Response source(
            @Parameter(description = "The draft's id", example = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
                    @PathParam("id")
                    String id) {
        DraftSources.DraftSource source = sources.find(Checks.id(id, "No draft has this id."))
                .orElseThrow(() -> ProblemException.notFound("The text of this draft was taken from no file."));
        boolean framed = source.blob().mediaType().equals(PDF);
        // RFC 6266: a name with any letters is given in UTF-8.
        String name =
                URLEncoder.encode(source.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(source.blob().bytes(), source.blob().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (framed ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, Prepared.PRIVATE)
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .header("Content-Security-Policy", framed ? Prepared.FRAMED : Prepared.SANDBOX)
                .build();
    }
}
