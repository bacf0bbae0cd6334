package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Shelf;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.page.Page;
import vn.sotay.problem.ProblemException;

/** A shelf with its works in the editors' order. */
@Path("/tu-sach/{slug}")
@Produces(MediaType.TEXT_HTML)
class ShelfPage {
    private final Catalog catalog;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    ShelfPage(Catalog catalog, CurrentViewer viewers, PageWriter pages) {
        this.catalog = catalog;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent shelf(@PathParam("slug") String slug, @QueryParam("cursor") @Nullable String cursor) {
        Viewer viewer = viewers.viewer();
        Shelf shelf = catalog.shelves(viewer).stream()
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("No shelf has this slug."));
        WorkFilter filter = new WorkFilter(slug, null, null, null, null, null, null);
        Page<WorkSummary> page = catalog.works(
                filter, WorkOrder.SHELF, WorkQuery.place(cursor, filter, WorkOrder.SHELF), Page.DEFAULT_LIMIT, viewer);
        return pages.page(Templates.shelf(ShelfView.of(shelf, page, cursor != null)));
    }
}
