package vn.sotay.publishing.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.sotay.account.Roles;
import vn.sotay.answer.Prepared;
import vn.sotay.problem.IfMatch;
import vn.sotay.problem.ProblemException;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** Images of drafts and uploads, published or not, for those who write and review. */
@Path("/api/v1/editorial/content")
@Tag(name = "Editorial")
class EditorialContentResource {
    private static final String PUBLISHED = " src=\"/api/v1/content/";
    private static final String EDITORIAL = " src=\"/api/v1/editorial/content/";

    private final Blobs blobs;

    @Inject
    EditorialContentResource(Blobs blobs) {
        this.blobs = blobs;
    }

    /** A clean body with the images of this resource. Quotation marks are escaped in its text, so these are attributes. */
    static String forEditors(String html) {
        return html.replace(PUBLISHED, EDITORIAL);
    }

    @GET
    @Path("{sha256}")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getEditorialContent",
            summary = "An image by its hash",
            description = "An image of an upload or a draft, whether published or not; the HTML of previews names it.")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = {
                @Content(
                        mediaType = "image/*",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "image", value = "bytes of a PNG, JPEG, GIF or WebP image"))
            })
    @APIResponse(responseCode = "304", description = "The client has it")
    public Response image(
            @Parameter(
                            description = "SHA-256 of the bytes, 64 lower-case hexadecimal digits",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-f]{64}$"),
                            example = DraftExamples.IMAGE)
                    @PathParam("sha256")
                    String sha256,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Blob image = ContentHash.parse(sha256)
                .filter(hash -> blobs.images(List.of(hash)).containsKey(hash))
                .flatMap(blobs::get)
                .orElse(null);
        if (image == null) {
            throw ProblemException.notFound("No image has the hash " + sha256 + ".");
        }
        String tag = '"' + image.hash().hex() + '"';
        Response.ResponseBuilder answer = ifNoneMatch != null && IfMatch.names(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.ok(image.bytes(), image.mediaType());
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, Prepared.PRIVATE)
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .header("Content-Security-Policy", Prepared.SANDBOX)
                .build();
    }
}
