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
import vn.sotay.problem.ProblemException;

/** A text in one piece, under a root of its own: below a work's address every name may be a section's. */
@Path("/doc/{slug}")
@Produces(MediaType.TEXT_HTML)
class WholeTextPage {
    private final Opened opened;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    WholeTextPage(Opened opened, CurrentViewer viewers, PageWriter pages) {
        this.opened = opened;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent wholeText(@PathParam("slug") String slug) {
        Viewer viewer = viewers.viewer();
        Work work = opened.work(slug, viewer);
        if (!WholeTextView.offered(work)) {
            throw ProblemException.notFound("This work is not offered on one page.");
        }
        return pages.page(Templates.wholeText(new WholeTextView(
                work,
                work.toc().stream()
                        .map(entry -> opened.section(work, entry.anchor(), viewer))
                        .toList())));
    }
}
