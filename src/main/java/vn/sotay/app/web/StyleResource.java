package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;

/** Serves style sheets. A page of an older release asks for an older version: it gets today's, but may not keep it. */
@Path("/style/{version}/{name}.css")
@Produces(StyleResource.CSS)
class StyleResource {
    static final String CSS = "text/css; charset=UTF-8";

    private final StyleSheets sheets;

    @Inject
    StyleResource(StyleSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent sheet(@PathParam("version") String version, @PathParam("name") String name) {
        StyleSheet sheet = sheets.named(name).orElseThrow(NotFoundException::new);
        String keeping = version.equals(sheet.version()) ? Prepared.IMMUTABLE : Prepared.REVALIDATE;
        return new RawContent(CSS, sheet.bytes(), keeping, Prepared.SANDBOX);
    }
}
