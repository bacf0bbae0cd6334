package vn.sotay.opds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Kind;
import vn.sotay.page.Cursor;
import vn.sotay.problem.Checks;
import vn.sotay.text.Slugs;

/**
 * The catalogue for reading systems, as OPDS 2.0 and 1.2. Its contract are those specifications, so it does not stand in
 * that of the API. Everybody may read it; who signs in finds more in it; {@code /members} asks for that.
 */
@Path("/opds")
class FeedResource {
    private static final String VERSION = "{version: v2|v1\\.2}";
    private static final int LONGEST = 300;

    private final Feeds feeds;
    private final AuthenticationDocument authentication;
    private final CurrentReader reader;
    private final ObjectMapper json;
    private final String library;

    @Inject
    FeedResource(
            Feeds feeds,
            AuthenticationDocument authentication,
            CurrentReader reader,
            ObjectMapper json,
            @ConfigProperty(name = "sotay.product-name") String library) {
        this.feeds = feeds;
        this.authentication = authentication;
        this.reader = reader;
        this.json = json;
        this.library = library;
    }

    @GET
    @Path("authentication")
    @Readable
    @Operation(hidden = true)
    public RawContent authentication() {
        return content(AuthenticationDocument.TYPE, authentication.bytes());
    }

    @GET
    @Path(VERSION)
    @Readable
    @Operation(hidden = true)
    public RawContent root(@PathParam("version") String version) {
        return content(version, feeds.root("", viewer()));
    }

    /** The root for reading systems that sign in only when they are told to. */
    @GET
    @Path(VERSION + "/members")
    @Readable
    @Operation(hidden = true)
    public RawContent members(@PathParam("version") String version) {
        return content(version, feeds.root("/members", reader.required().viewer()));
    }

    @GET
    @Path(VERSION + "/{list: shelves|kinds|issuers|topics}")
    @Readable
    @Operation(hidden = true)
    public RawContent list(@PathParam("version") String version, @PathParam("list") String list) {
        Viewer viewer = viewer();
        return content(
                version,
                switch (list) {
                    case "shelves" -> feeds.shelves(viewer);
                    case "kinds" -> feeds.kinds(viewer);
                    case "issuers" -> feeds.issuers(viewer);
                    default -> feeds.topics(viewer);
                });
    }

    @GET
    @Path(VERSION + "/works")
    @Readable
    @Operation(hidden = true)
    public RawContent works(
            @PathParam("version") String version,
            @QueryParam("shelf") @Nullable String shelf,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("issuer") @Nullable String issuer,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("year") @Nullable String year,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor) {
        Checks checks = new Checks();
        FeedFilter filter = new FeedFilter(
                checks.text("shelf", shelf, LONGEST),
                checks.choice("kind", kind, Kind.values(), Kind::wire, null),
                Slugs.ofName(checks.text("issuer", issuer, LONGEST)),
                Slugs.ofName(checks.text("topic", topic, LONGEST)),
                year == null ? null : Integer.valueOf(checks.integer("year", year, 1, 9_999, 1)),
                "new".equals(checks.choice("sort", sort, new String[] {"new"}, word -> word, null)));
        Cursor from = checks.parsed(
                "cursor", cursor, text -> Cursor.decode(text, Catalog.listName(filter.works(), filter.order())));
        checks.done();
        return content(version, feeds.works(filter, from, viewer()));
    }

    @GET
    @Path(VERSION + "/search")
    @Readable
    @Operation(hidden = true)
    public RawContent search(
            @PathParam("version") String version,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable String cursor) {
        Checks checks = new Checks();
        if (words == null || words.isBlank()) {
            checks.reject("q", "is required");
        }
        checks.done();
        return content(version, feeds.found(words == null ? "" : words.strip(), cursor, viewer()));
    }

    @GET
    @Path("v1.2/search.xml")
    @Readable
    @Operation(hidden = true)
    public RawContent description() {
        return content(AtomFeed.OPEN_SEARCH, AtomFeed.search(library).getBytes(StandardCharsets.UTF_8));
    }

    private Viewer viewer() {
        return reader.viewer();
    }

    private RawContent content(String version, Feed feed) {
        if (version.equals("v1.2")) {
            return content(AtomFeed.type(feed), AtomFeed.of(feed, library).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return content(JsonFeed.TYPE, json.writeValueAsBytes(JsonFeed.of(feed)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers always have a JSON form", e);
        }
    }

    private static RawContent content(String mediaType, byte[] bytes) {
        return new RawContent(mediaType, bytes, Prepared.REVALIDATE, Prepared.SANDBOX);
    }
}
