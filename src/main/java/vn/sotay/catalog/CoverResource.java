package vn.sotay.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.catalog.cover.CoverSize;
import vn.sotay.catalog.cover.DrawnCover;
import vn.sotay.problem.Checks;

@Path("/api/v1/works/{slug}")
@Tag(name = "Library")
class CoverResource {
    private static final int LONGEST_NAME = 200;
    private static final String SLUG = "The work's slug";

    private final Catalog catalog;
    private final CurrentViewer viewer;

    @Inject
    CoverResource(Catalog catalog, CurrentViewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    @GET
    @Path("cover")
    @Readable
    @Operation(
            operationId = "getCover",
            summary = "A work's cover",
            description = "The one that was uploaded, else one drawn from title and kind. Every work has one.")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content =
                    @Content(
                            mediaType = "image/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "image", value = "bytes of a PNG or JPEG image")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawContent cover(
            @Parameter(description = SLUG, example = Examples.SLUG) @PathParam("slug") String slug,
            @Parameter(
                            description = "160, 320 or 640 pixels wide; `medium` by default",
                            schema = @Schema(implementation = CoverSize.class),
                            example = "small")
                    @QueryParam("size")
                    @Nullable
                    String size) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        CoverSize wanted = checks.choice("size", size, CoverSize.values(), CoverSize::wire, CoverSize.MEDIUM);
        checks.done();
        return catalog.cover(slug, wanted == null ? CoverSize.MEDIUM : wanted, viewer.viewer())
                .map(cover -> sent(cover.blob().mediaType(), cover.blob().bytes(), cover.everybody()))
                .orElseThrow(() -> absent(slug, "No work has the slug '" + slug + "'."));
    }

    @GET
    @Path("cover.svg")
    @Readable
    @Operation(
            operationId = "getDrawnCover",
            summary = "A drawn cover as SVG",
            description = "For screens: sharp in every size. 404 for a work whose cover was uploaded.")
    @APIResponse(
            responseCode = "200",
            description = "The drawing",
            content =
                    @Content(
                            mediaType = DrawnCover.SVG,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "drawing",
                                            value =
                                                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 960\"/>")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawContent drawing(@Parameter(description = SLUG, example = Examples.SLUG) @PathParam("slug") String slug) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        checks.done();
        return catalog.drawing(slug, viewer.viewer())
                .map(cover -> sent(cover.blob().mediaType(), cover.blob().bytes(), cover.everybody()))
                .orElseThrow(() -> absent(slug, "No work with a drawn cover has the slug '" + slug + "'."));
    }

    private static RawContent sent(String mediaType, byte[] bytes, boolean everybody) {
        return new RawContent(mediaType, bytes, everybody ? Prepared.REVALIDATE : Prepared.PRIVATE, Prepared.SANDBOX);
    }

    private RuntimeException absent(String slug, String detail) {
        return catalog.absent(slug, viewer.viewer(), detail);
    }
}
