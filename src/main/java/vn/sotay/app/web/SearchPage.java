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
import vn.sotay.catalog.Kind;
import vn.sotay.problem.Checks;
import vn.sotay.search.Search;
import vn.sotay.search.SearchResult;

/** Search with the best passages of each work; without words, the question. */
@Path(SearchView.PATH)
@Produces(MediaType.TEXT_HTML)
class SearchPage {
    private final Search search;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    SearchPage(Search search, CurrentViewer viewers, PageWriter pages) {
        this.search = search;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent search(
            @QueryParam("q") @Nullable String words,
            @QueryParam("verbatim") @Nullable String verbatim,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor) {
        Checks checks = new Checks();
        Kind narrowed = checks.choice("kind", kind, Kind.values(), Kind::wire, null);
        boolean exactly = checks.flag("verbatim", verbatim);
        checks.done();
        if (words == null || words.isBlank()) {
            return pages.page(Templates.search(new SearchView("", false, null, null, null)));
        }
        SearchResult result = search.find(words, exactly, SearchView.filter(narrowed), cursor, viewers.viewer());
        return pages.page(
                Templates.search(new SearchView(words, exactly, narrowed, cursor, result)), result.provisional());
    }
}
