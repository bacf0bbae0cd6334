package vn.sotay.opds;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.sotay.answer.RawFile;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.opds.epub.Book;
import vn.sotay.opds.epub.BookFile;
import vn.sotay.problem.Checks;
import vn.sotay.storage.DerivedFiles;

@Path("/api/v1/works")
@Tag(name = "Downloads")
class DownloadResource {
    private static final int LONGEST_NAME = 200;
    private static final String SLUG = "The work's slug";
    private static final String GUIDE = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky";

    private final Books books;
    private final CurrentViewer viewers;

    @Inject
    DownloadResource(Books books, CurrentViewer viewers) {
        this.books = books;
        this.viewers = viewers;
    }

    @GET
    @Path("{slug}/edition.epub")
    @Produces(BookFile.MEDIA_TYPE)
    @Readable
    @Operation(
            operationId = "downloadWork",
            summary = "The current edition as EPUB",
            description = "EPUB 3.3 with navigation, cover and accessibility metadata; sections and clauses keep their"
                    + " anchors. The entity tag is the hash of the bytes; Range requests are answered, several ranges"
                    + " with the whole. A work without text (`record`) has none: 404 `no-text`.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = BookFile.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "book", value = "bytes of an EPUB file")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawFile current(@Parameter(description = SLUG, example = GUIDE) @PathParam("slug") String slug) {
        checked(slug, "1");
        return file(slug, null);
    }

    @GET
    @Path("{slug}/editions/{edition}/edition.epub")
    @Produces(BookFile.MEDIA_TYPE)
    @Readable
    @Operation(
            operationId = "downloadEdition",
            summary = "One edition as EPUB",
            description = "Also an edition that is no longer current, which the file then says.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = BookFile.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "book", value = "bytes of an EPUB file")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    public RawFile edition(
            @Parameter(description = SLUG, example = GUIDE) @PathParam("slug") String slug,
            @Parameter(
                            description = "The edition's number, from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"),
                            example = "1")
                    @PathParam("edition")
                    String edition) {
        return file(slug, checked(slug, edition));
    }

    private RawFile file(String slug, @Nullable Integer number) {
        Viewer viewer = viewers.viewer();
        Book book = books.book(slug, number, viewer);
        DerivedFiles.Held held = books.file(book, viewer);
        return new RawFile(
                held.path(),
                held.size(),
                held.hash().hex(),
                BookFile.MEDIA_TYPE,
                number == null ? book.slug() + ".epub" : book.slug() + "-ban-" + number + ".epub",
                viewer.equals(Viewer.ANONYMOUS) ? Prepared.REVALIDATE : Prepared.PRIVATE,
                held);
    }

    private static int checked(String slug, String edition) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        int number = checks.integer("edition", edition, 1, 1_000_000, 1);
        checks.done();
        return number;
    }
}
