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
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.problem.Checks;

/** Files that are published beside texts. */
@Path("/api/v1/works")
@Tag(name = "Library")
class OriginalResource {
    private static final int LONGEST_NAME = 200;
    private static final String SLUG = "The work's slug, for example nghi-quyet-21-nq-tw-2022-06-16";

    private final Catalog catalog;
    private final CurrentViewer viewer;

    @Inject
    OriginalResource(Catalog catalog, CurrentViewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    @GET
    @Path("{slug}/original")
    @Readable
    @Operation(
            operationId = "getOriginal",
            summary = "The file as it was issued",
            description =
                    "Published beside the text of some works, whose `original` says its name and size. Range requests"
                            + " are answered.")
    @APIResponse(
            responseCode = "200",
            description = "The file's bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawContent original(@Parameter(description = SLUG, example = Examples.SLUG) @PathParam("slug") String slug) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        checks.done();
        return catalog.original(slug, viewer.viewer())
                .map(file -> new RawContent(
                        file.blob().mediaType(),
                        file.blob().bytes(),
                        file.everybody() ? Prepared.REVALIDATE : Prepared.PRIVATE,
                        Prepared.SANDBOX))
                .orElseThrow(
                        () -> catalog.absent(slug, viewer.viewer(), "The work '" + slug + "' has no original here."));
    }
}
