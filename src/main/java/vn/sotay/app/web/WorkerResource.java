package vn.sotay.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.app.Bundles;

/**
 * The service worker, at the root since that is as far as it may reach. It begins with the list of what a device needs to open
 * the pages without a network: another release has another list, so browsers notice it (Service Workers, section 7.2).
 */
@Path("/sw.js")
@Produces(WorkerResource.JAVASCRIPT)
class WorkerResource {
    static final String JAVASCRIPT = "text/javascript; charset=UTF-8";

    private final Bundles bundles;
    private final StyleSheets styles;
    private final Site site;
    private final ObjectMapper json;

    @Inject
    WorkerResource(Bundles bundles, StyleSheets styles, Site site, ObjectMapper json) {
        this.bundles = bundles;
        this.styles = styles;
        this.site = site;
        this.json = json;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent worker() throws JsonProcessingException {
        List<String> files = new ArrayList<>(bundles.all("app"));
        files.addAll(bundles.all("theme"));
        files.add(styles.reading().address());
        byte[] script = bundles.bytes(bundles.script("worker")).orElseThrow(NotFoundException::new);
        String shell = json.writeValueAsString(Map.of(
                "files", files,
                "script", bundles.script("app"),
                "theme", bundles.script("theme"),
                "style", styles.reading().address(),
                "name", site.name()));
        String whole = "self.shell=" + shell + ";\n" + new String(script, StandardCharsets.UTF_8);
        return new RawContent(
                JAVASCRIPT,
                whole.getBytes(StandardCharsets.UTF_8),
                Prepared.REVALIDATE,
                "default-src 'none'; connect-src 'self'; script-src 'self'");
    }
}
