package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;

/**
 * Pages that the client fills in, since what they show is on the device or is the reader's own. Without a script they say so.
 * Nothing of a reader is in them: they are the same for everybody.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ClientPage {
    private final PageWriter pages;

    @Inject
    ClientPage(PageWriter pages) {
        this.pages = pages;
    }

    @GET
    @Path("ghi-chu")
    @Readable
    @Operation(hidden = true)
    public RawContent notes() {
        return pages.page(Templates.client("notes"));
    }

    @GET
    @Path("tren-may")
    @Readable
    @Operation(hidden = true)
    public RawContent offline() {
        return pages.page(Templates.client("offline"));
    }

    @GET
    @Path("tai-khoan")
    @Readable
    @Operation(hidden = true)
    public RawContent account() {
        return pages.page(Templates.client("account"));
    }

    @GET
    @Path("dang-nhap")
    @Readable
    @Operation(hidden = true)
    public RawContent signIn() {
        return pages.page(Templates.client("sign-in"));
    }

    @GET
    @Path("kich-hoat")
    @Readable
    @Operation(hidden = true)
    public RawContent activation() {
        return pages.page(Templates.client("activation"));
    }

    /** Also every address below it: the desk finds its way by itself. */
    @GET
    @Path("ban-bien-tap{rest:(/.*)?}")
    @Readable
    @Operation(hidden = true)
    public RawContent desk() {
        RawContent page = pages.page(Templates.desk());
        return new RawContent(page.mediaType(), page.bytes(), page.cacheControl(), Prepared.DESK);
    }
}
