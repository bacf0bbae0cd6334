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

@Path("/api/v1/shelves/{slug}/bundle")
@Tag(name = "Sync")
class ShelfBundleResource {
    private final Catalog catalog;
    private final Bundles bundles;
    private final CurrentViewer viewers;

    @Inject
    ShelfBundleResource(Catalog catalog, Bundles bundles, CurrentViewer viewers) {
        this.catalog = catalog;
        this.bundles = bundles;
        this.viewers = viewers;
    }

    @GET
    @Readable
    @Operation(
            operationId = "getShelfBundle",
            summary = "All texts and images of a shelf in one file",
            description =
                    "The bodies and images of all works on the shelf that the reader may see, nothing twice. Each entry is named by the SHA-256 of its bytes. The"
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
            @Parameter(description = "The shelf's slug", example = "chi-bo-dien-tu") @PathParam("slug") String slug) {
        Viewer viewer = viewers.viewer();
        List<ContentHash> contents = catalog.contentsOfShelf(slug, viewer);
        if (contents.isEmpty()) {
            throw new ProblemException(ProblemType.NO_TEXT, "Nothing on the shelf '" + slug + "' has a text.");
        }
        return bundles.file(contents, slug, viewer);
    }
}
