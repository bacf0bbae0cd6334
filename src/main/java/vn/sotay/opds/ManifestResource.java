package vn.sotay.opds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.CoverImage;
import vn.sotay.catalog.TocEntry;
import vn.sotay.opds.epub.Book;
import vn.sotay.opds.epub.BookFile;
import vn.sotay.problem.Checks;

@Path("/api/v1/works")
@Tag(name = "Downloads")
class ManifestResource {
    /** The media type of a Readium Web Publication Manifest. */
    static final String TYPE = "application/webpub+json";

    private static final String EXAMPLE = """
            {"@context":"https://readium.org/webpub-manifest/context.jsonld",\
            "metadata":{"@type":"http://schema.org/Book","title":"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ",\
            "language":"vi"},\
            "links":[{"rel":"self","href":"/api/v1/works/chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky/manifest.json",\
            "type":"application/webpub+json"}],\
            "readingOrder":[{"href":"/api/v1/content/\
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","type":"text/html",\
            "title":"Trước buổi họp"}]}""";

    private final Books books;
    private final Catalog catalog;
    private final CurrentViewer viewers;
    private final ObjectMapper json;

    @Inject
    ManifestResource(Books books, Catalog catalog, CurrentViewer viewers, ObjectMapper json) {
        this.books = books;
        this.catalog = catalog;
        this.viewers = viewers;
        this.json = json;
    }

    @GET
    @Path("{slug}/manifest.json")
    @Produces(TYPE)
    @Readable
    @Operation(
            operationId = "getManifest",
            summary = "The current edition as a Web Publication",
            description = "A Readium Web Publication Manifest: section bodies in reading order by their hashes, so that"
                    + " each can be kept for ever. A work without text (`record`) has none: 404 `no-text`.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "manifest", value = EXAMPLE)))
    public RawContent manifest(
            @Parameter(description = "The work's slug", example = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky")
                    @PathParam("slug")
                    String slug)
            throws JsonProcessingException {
        Checks checks = new Checks();
        checks.text("slug", slug, 200);
        checks.done();
        Book book = books.book(slug, null, viewers.viewer());
        return new RawContent(
                TYPE,
                json.writeValueAsBytes(manifest(book, catalog.coverImages(slug, viewers.viewer()))),
                Prepared.REVALIDATE,
                Prepared.SANDBOX);
    }

    private static Map<String, Object> manifest(Book book, List<CoverImage> covers) {
        String work = "/api/v1/works/" + book.slug();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("@type", "http://schema.org/Book");
        metadata.put("identifier", book.identifier());
        metadata.put("title", book.edition().title());
        metadata.put("language", book.language());
        if (!book.creators().isEmpty()) {
            metadata.put("author", book.creators());
        }
        String publisher = book.publisher() == null ? book.issuer() : book.publisher();
        if (publisher != null) {
            metadata.put("publisher", publisher);
        }
        metadata.put("modified", book.edition().publishedAt().toString());
        if (!book.topics().isEmpty()) {
            metadata.put("subject", book.topics());
        }
        metadata.put("description", book.coverage().label());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("@context", "https://readium.org/webpub-manifest/context.jsonld");
        manifest.put("metadata", metadata);
        manifest.put(
                "links",
                List.of(
                        JsonFeed.link("self", work + "/manifest.json", TYPE),
                        JsonFeed.link("alternate", work + "/edition.epub", BookFile.MEDIA_TYPE),
                        JsonFeed.link("alternate", "/van-ban/" + book.slug(), "text/html")));
        List<Object> order = new ArrayList<>();
        book.toc().forEach(entry -> order.add(section(entry, "text/html")));
        manifest.put("readingOrder", order);
        manifest.put(
                "resources",
                covers.stream()
                        .limit(1)
                        .map(cover -> JsonFeed.link("cover", cover.address(), cover.mediaType()))
                        .toList());
        manifest.put("toc", toc(book.toc()));
        return manifest;
    }

    private static Map<String, Object> section(TocEntry entry, String type) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", "/api/v1/content/" + entry.content());
        link.put("type", type);
        link.put("title", entry.heading().isBlank() ? "Mở đầu" : entry.heading());
        return link;
    }

    /** Nested by level. */
    private static List<Object> toc(List<TocEntry> entries) {
        record Open(int level, Map<String, Object> link) {}
        List<Object> top = new ArrayList<>();
        Map<Map<String, Object>, List<Object>> children = new IdentityHashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        for (TocEntry entry : entries) {
            while (!open.isEmpty() && open.peek().level() >= entry.level()) {
                open.pop();
            }
            Map<String, Object> link = section(entry, "text/html");
            Open above = open.peek();
            if (above == null) {
                top.add(link);
            } else {
                children.computeIfAbsent(above.link(), first -> new ArrayList<>())
                        .add(link);
            }
            open.push(new Open(entry.level(), link));
        }
        children.forEach((link, below) -> link.put("children", below));
        return top;
    }
}
