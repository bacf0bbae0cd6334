package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;
import vn.sotay.text.Slugs;

/** All works, by kind, by what there is to read, in several orders. */
@Path(WorkQuery.PATH)
@Produces(MediaType.TEXT_HTML)
class WorkListPage {
    private final Catalog catalog;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    WorkListPage(Catalog catalog, CurrentViewer viewers, PageWriter pages) {
        this.catalog = catalog;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent works(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("coverage") @Nullable String coverage,
            @QueryParam("issuer") @Nullable String issuer,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("year") @Nullable String year,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor) {
        Checks checks = new Checks();
        WorkOrder order = checks.choice("sort", sort, WorkOrder.values(), WorkOrder::wire, WorkOrder.TITLE);
        if (order == WorkOrder.SHELF) {
            checks.reject("sort", "needs a shelf");
        }
        WorkQuery query = new WorkQuery(
                checks.choice("kind", kind, Kind.values(), Kind::wire, null),
                checks.choice("coverage", coverage, Coverage.values(), Coverage::wire, null),
                Slugs.ofName(checks.text("issuer", issuer)),
                Slugs.ofName(checks.text("topic", topic)),
                year == null ? null : Integer.valueOf(checks.integer("year", year, 1, 9_999, 1)),
                order == null ? WorkOrder.TITLE : order,
                cursor);
        checks.done();
        return pages.page(Templates.works(view(query, viewers.viewer())));
    }

    private WorkListView view(WorkQuery query, Viewer viewer) {
        Page<WorkSummary> page =
                catalog.works(query.filter(), query.order(), query.place(), Page.DEFAULT_LIMIT, viewer);
        WorkChoices choices = new WorkChoices(catalog, viewer);
        return new WorkListView(
                query,
                page,
                page.next() == null ? null : query.from(page.next()).address(),
                choices.kinds(query),
                choices.texts(query),
                WorkChoices.orders(query, page.total()));
    }
}
