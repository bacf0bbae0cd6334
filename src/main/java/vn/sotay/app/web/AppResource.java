package vn.sotay.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;

/** What makes of these pages an application that can be installed (W3C, Web Application Manifest), and what robots may read. */
@Path("/")
class AppResource {
    /** Behind the first paint of an installed application; as {@code --paper} of the style sheet. */
    private static final String PAPER = "#fbf9f4";

    private final Site site;
    private final Icons icons;
    private final ObjectMapper json;

    @Inject
    AppResource(Site site, Icons icons, ObjectMapper json) {
        this.site = site;
        this.icons = icons;
        this.json = json;
    }

    @GET
    @Path("manifest.webmanifest")
    @Readable
    @Operation(hidden = true)
    public RawContent manifest() throws JsonProcessingException {
        Texts texts = MessageBundles.get(Texts.class);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", site.name());
        manifest.put("short_name", texts.shortName());
        manifest.put("description", texts.homeLead());
        manifest.put("lang", "vi");
        manifest.put("dir", "ltr");
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("theme_color", PAPER);
        manifest.put("background_color", PAPER);
        manifest.put("categories", List.of("books", "education"));
        manifest.put(
                "icons",
                List.of(
                        icon("icon.svg", "any", "any"),
                        icon("icon-192.png", "192x192", "any"),
                        icon("icon-512.png", "512x512", "any"),
                        icon("icon-maskable-512.png", "512x512", "maskable")));
        manifest.put(
                "shortcuts",
                List.of(
                        new ManifestShortcut(texts.search(), "/tim-kiem"),
                        new ManifestShortcut(texts.onDevice(), "/tren-may"),
                        new ManifestShortcut(texts.notes(), "/ghi-chu")));
        return new RawContent(
                "application/manifest+json",
                json.writeValueAsBytes(manifest),
                Prepared.REVALIDATE,
                Prepared.SANDBOX);
    }

    /** An icon, its members as in the manifest. */
    record ManifestIcon(String src, String sizes, String type, String purpose) {}

    /** A page that an installed application offers at once. */
    record ManifestShortcut(String name, String url) {}

    private ManifestIcon icon(String name, String sizes, String purpose) {
        return new ManifestIcon(
                icons.address(name), sizes, icons.named(name).orElseThrow().mediaType(), purpose);
    }

    /** A page of an older release asks for an older icon: it gets today's, but may not keep it. */
    @GET
    @Path("bieu-tuong/{version}/{name}")
    @Readable
    @Operation(hidden = true)
    public RawContent icon(@PathParam("version") String version, @PathParam("name") String name) {
        Icons.Icon icon = icons.named(name).orElseThrow(NotFoundException::new);
        String keeping = version.equals(icon.version()) ? Prepared.IMMUTABLE : Prepared.REVALIDATE;
        return new RawContent(icon.mediaType(), icon.bytes(), keeping, Prepared.SANDBOX);
    }

    /** Where browsers look by themselves. */
    @GET
    @Path("favicon.ico")
    @Readable
    @Operation(hidden = true)
    public RawContent favicon() {
        return icon("", "favicon.ico");
    }

    @GET
    @Path("apple-touch-icon.png")
    @Readable
    @Operation(hidden = true)
    public RawContent appleIcon() {
        return icon("", "apple-touch-icon.png");
    }

    /** Texts may be found from elsewhere; searches, the desk and what is a reader's own are no pages to be listed (RFC 9309). */
    @GET
    @Path("robots.txt")
    @Readable
    @Operation(hidden = true)
    public RawContent robots() {
        String rules = "User-agent: *\nDisallow: /api/\nDisallow: /tim-kiem?\nDisallow: /ban-bien-tap\nDisallow: /tai-khoan\n"
                + "Disallow: /dang-nhap\nDisallow: /kich-hoat\nDisallow: /ghi-chu\nDisallow: /tren-may\nAllow: /\n";
        return new RawContent(
                "text/plain; charset=UTF-8",
                rules.getBytes(StandardCharsets.UTF_8),
                Prepared.REVALIDATE,
                Prepared.SANDBOX);
    }
}
