package vn.sotay.app.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.problem.Checks;
import vn.sotay.search.Search;
import vn.sotay.search.SearchResult;

/** Search with the best passages of each work; without words, the question. */
@Path(SearchQuestion.PATH)
@Produces(MediaType.TEXT_HTML)
class SearchPage {
    private final Search search;
    private final Catalog catalog;
    private final CurrentViewer viewers;
    private final PageWriter pages;

    @Inject
    SearchPage(Search search, Catalog catalog, CurrentViewer viewers, PageWriter pages) {
        this.search = search;
        this.catalog = catalog;
        this.viewers = viewers;
        this.pages = pages;
    }

    @GET
    @Readable
    @Operation(hidden = true)
    public RawContent search(
            @QueryParam("q") @Nullable String words,
            @QueryParam("verbatim") @Nullable String verbatim,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo address) {
        Checks checks = new Checks();
        boolean exactly = checks.flag("verbatim", verbatim);
        checks.done();
        SearchQuestion question = new SearchQuestion(
                words == null || words.isBlank() ? "" : words, exactly, narrowed(address.getQueryParameters()), cursor);
        WorkFilter filter = question.filter();
        if (question.words().isEmpty()) {
            return pages.page(Templates.search(SearchView.of(question, null, List.of())));
        }
        Viewer viewer = viewers.viewer();
        SearchResult result = search.find(question.words(), exactly, filter, cursor, viewer);
        return pages.page(
                Templates.search(SearchView.of(question, result, catalog.shelves(viewer))), result.provisional());
    }

    private static Map<String, String> narrowed(MultivaluedMap<String, String> given) {
        Map<String, String> narrowed = new LinkedHashMap<>();
        for (String name : SearchQuestion.FILTERS) {
            String value = given.getFirst(name);
            if (value != null && !value.isBlank()) {
                narrowed.put(name, value);
            }
        }
        return narrowed;
    }
}
