package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.WorkOrder;

/** The front door. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomePage {
    private static final int NEWEST = 6;

    /** Covers of one shelf: as many as a wide screen has room for. */
    private static final int ON_A_SHELF = 7;

    private final Catalog catalog;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    HomePage(Catalog catalog, CurrentViewer viewers, PageWriter pages) {
        this.catalog = catalog;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent home() {
        Viewer viewer = viewers.viewer();
        return pages.page(Templates.home(new HomeView(
                ShelfFront.of(catalog.shelves(viewer), catalog.fronts(ON_A_SHELF, viewer)),
                catalog.works(WorkQuery.ALL.filter(), WorkOrder.DATE_DOWN, null, NEWEST, viewer),
                new WorkChoices(catalog, viewer).texts(WorkQuery.ALL),
                WorkChoices.kinds(catalog.kinds(viewer)))));
    }
}
