package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Work;

/** A work, its sections one by one, and its editions against each other. */
@Path("/van-ban/{slug}")
@Produces(MediaType.TEXT_HTML)
class WorkPage {
    private final Opened opened;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    WorkPage(Opened opened, CurrentViewer viewers, PageWriter pages) {
        this.opened = opened;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent work(@PathParam("slug") String slug) {
        return pages.page(Templates.work(WorkView.of(opened.work(slug, viewers.viewer()))));
    }

    @GET
    @Path("ban/{from}/so-sanh/{to}")
    @Readable
    @Operation(hidden = true)
    public RawContent difference(
            @PathParam("slug") String slug, @PathParam("from") String from, @PathParam("to") String to) {
        Viewer viewer = viewers.viewer();
        Work work = opened.work(slug, viewer);
        return pages.page(
                Templates.editionDifference(new DifferenceView(work, opened.difference(work, from, to, viewer))));
    }

    @GET
    @Path("{anchor}")
    @Readable
    @Operation(hidden = true)
    public RawContent section(@PathParam("slug") String slug, @PathParam("anchor") String anchor) {
        Viewer viewer = viewers.viewer();
        Work work = opened.work(slug, viewer);
        return pages.page(Templates.section(SectionView.of(work, opened.section(work, anchor, viewer))));
    }
}
