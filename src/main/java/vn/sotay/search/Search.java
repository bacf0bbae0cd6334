package vn.sotay.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;
import vn.sotay.revision.Revisions;

/**
 * Full-text search over the published library as a viewer may see it. Answers come from the index alone and say how far it
 * has followed the library.
 */
@ApplicationScoped
public class Search {
    private static final int PASSAGES_FOR_PEOPLE = 2;

    private final IndexThread thread;
    private final Timer timer;
    private final Counter withoutResult;
    private final MissTally misses;

    @Inject
    Search(IndexThread thread, Revisions revisions, MeterRegistry metrics, MissTally misses) {
        this(thread, revisions::known, metrics, misses);
    }

    Search(IndexThread thread, LongSupplier knownHead, MeterRegistry metrics, MissTally misses) {
        this.thread = thread;
        this.misses = misses;
        timer = Timer.builder("sotay.search")
                .description("Time to answer a search, without the transfer")
                .register(metrics);
        withoutResult = Counter.builder("sotay.search.zero.results")
                .description("Searches that found nothing")
                .register(metrics);
        Gauge.builder("sotay.index.lag.revisions", () -> Math.max(0, knownHead.getAsLong() - state().revision()))
                .description("Changes of the library that cannot be found yet")
                .register(metrics);
    }

    /** How the index stands; without one (in a command that ends by itself), an empty one that is behind. */
    public IndexState state() {
        return thread.follower().map(IndexFollower::state).orElse(IndexState.NONE);
    }

    /** Has the index built anew from the catalogue, beside the present one, which serves until then. */
    public void rebuild() {
        thread.follower().ifPresent(IndexFollower::wantRebuild);
    }

    /**
     * A page of the works in which these words stand, best first, each with its best passages: the search of people.
     *
     * @param words as they were typed, at most {@value SearchQuery#MAX_LENGTH} characters
     * @param verbatim whether exactly these are searched for, without putting right how they were typed
     * @param cursor {@link SearchResult#next} of the page before, with the same words and filter; null for the first page
     * @throws vn.sotay.problem.ProblemException naming what is not accepted, {@code q} or {@code cursor}
     */
    public SearchResult find(
            String words, boolean verbatim, WorkFilter filter, @Nullable String cursor, Viewer viewer) {
        Grouping grouping = Grouping.WORK;
        SearchOrder order = SearchOrder.RELEVANCE;
        Checks checks = new Checks();
        checks.words("q", words, SearchQuery.MAX_LENGTH);
        Position after = checks.parsed(
                "cursor",
                cursor,
                text -> Position.of(text, SearchQuery.listName(words, verbatim, grouping, filter, order)));
        checks.done();
        return find(
                new SearchQuery(
                        words, verbatim, grouping, PASSAGES_FOR_PEOPLE, filter, order, after, Page.DEFAULT_LIMIT),
                viewer);
    }

    /** Searches for what the viewer may see. */
    public SearchResult find(SearchQuery query, Viewer viewer) {
        SearchResult result = timer.record(() -> answer(query, viewer));
        if (result.total() == 0) {
            withoutResult.increment();
            // With a filter, or from an index that is behind, it says nothing about what the library lacks.
            if (query.unfiltered() && !result.index().behind()) {
                misses.add(query.typed());
            }
        }
        return result;
    }

    private SearchResult answer(SearchQuery query, Viewer viewer) {
        IndexFollower follower = thread.follower().orElse(null);
        if (follower == null) {
            return nothingToSearch(query);
        }
        // Before the index is opened: a hold that is lifted in between is then in the index that is opened.
        Set<String> withheld = follower.withheldFrom(viewer);
        try (LiveIndex.Lease lease = follower.lease().orElse(null)) {
            if (lease == null) {
                return nothingToSearch(query);
            }
            Understanding understanding = Understanding.of(query, lease.searcher());
            Searcher searcher = new Searcher(lease.searcher(), Ranking.TUNED);
            Searcher.Found found = searcher.search(query, understanding, viewer, withheld);
            Nearest nearest =
                    found.total() == 0 ? new NearMisses(searcher, query, understanding, viewer, withheld).find() : null;
            long revision = lease.stamp().revision();
            Set<String> gone = follower.withheldFrom(viewer);
            return result(
                    understanding,
                    found.without(gone),
                    nearest == null ? null : nearest.without(gone),
                    new SearchResult.Index(revision, follower.isBehind(revision)));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read", e);
        }
    }

    private static SearchResult nothingToSearch(SearchQuery query) {
        return result(
                Understanding.verbatim(query.typed()), Searcher.Found.NOTHING, null, new SearchResult.Index(0, true));
    }

    private static SearchResult result(
            Understanding query, Searcher.Found found, @Nullable Nearest nearest, SearchResult.Index index) {
        return new SearchResult(
                new SearchResult.Query(query.typed(), query.text(), found.reference()),
                found.total(),
                found.items(),
                found.next(),
                found.facets(),
                nearest,
                index);
    }
}
