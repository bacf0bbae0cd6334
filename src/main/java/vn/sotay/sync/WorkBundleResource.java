package vn.sotay.sync;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.answer.RawFile;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.ContentHash;

@Path("/api/v1/works/{slug}/bundle")
@Tag(name = "Sync")
class WorkBundleResource {
    private final Catalog catalog;
    private final Bundles bundles;
    private final CurrentViewer viewers;

    @Inject
    WorkBundleResource(Catalog catalog, Bundles bundles, CurrentViewer viewers) {
        this.catalog = catalog;
        this.bundles = bundles;
        this.viewers = viewers;
    }

    @GET
    @Readable
    @Operation(
            operationId = "getWorkBundle",
            summary = "All texts and images of a work in one file",
            description =
                    "The bodies and images of the current edition, in the order of its table of contents. Each entry is named by the SHA-256 of its bytes. The"
                            + " same contents are the same file: HEAD tells its exact size, Range with If-Range goes on where a"
                            + " transfer broke off.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "bundle", value = "bytes of a ZIP file")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawFile bundle(
            @Parameter(description = "The work's slug", example = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky")
                    @PathParam("slug")
                    String slug) {
        Viewer viewer = viewers.viewer();
        List<ContentHash> contents = catalog.contents(slug, viewer)
                .orElseThrow(() -> catalog.absent(slug, viewer, "No work has the slug '" + slug + "'."));
        if (contents.isEmpty()) {
            throw new ProblemException(ProblemType.NO_TEXT, "Nothing of '" + slug + "' has a text.");
        }
        return bundles.file(contents, slug, viewer);
    }
}
