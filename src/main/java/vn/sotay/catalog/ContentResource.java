package vn.sotay.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.storage.ContentHash;

@Path("/api/v1/content")
@Tag(name = "Library")
class ContentResource {
    private final Catalog catalog;
    private final CurrentViewer viewer;

    @Inject
    ContentResource(Catalog catalog, CurrentViewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    @GET
    @Path("{sha256}")
    @Readable
    @Operation(
            operationId = "getContent",
            summary = "Bytes by their hash",
            description =
                    "The body of a section as the table of contents names it, or an image that a body shows. The bytes at an address never change;"
                            + " Range requests are answered.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content = {
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "body", value = "<p>Nội dung một mục.</p>")),
                @Content(
                        mediaType = "image/*",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "image", value = "bytes of a PNG, JPEG, GIF or WebP image"))
            })
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawContent content(
            @Parameter(
                            description = "SHA-256 of the bytes, 64 lower-case hexadecimal digits",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-f]{64}$"),
                            example = Examples.HASH)
                    @PathParam("sha256")
                    String sha256) {
        Checks checks = new Checks();
        ContentHash hash = checks.parsed("sha256", sha256, ContentHash::new);
        checks.done();
        if (hash == null) {
            throw ProblemException.notFound("An empty hash names nothing.");
        }
        return catalog.content(hash, viewer.viewer())
                .map(content -> RawContent.addressed(
                        content.blob().mediaType(), content.blob().bytes(), content.everybody()))
                .orElseThrow(() -> ProblemException.notFound("Nothing published has the hash " + sha256 + "."));
    }
}
