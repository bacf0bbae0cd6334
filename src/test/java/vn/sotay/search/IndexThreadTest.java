package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.audience.Viewer;
import vn.sotay.revision.LibraryChanged;

class IndexThreadTest {
    @TempDir
    Path data;

    private final FakeLibrary library = new FakeLibrary();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private Duration poll = Duration.ofSeconds(1);
    private final MissTally misses = new MissTally();

    private record Settings(boolean enabled, Optional<Path> dir) implements SearchSettings {
        @Override
        public MissList misses() {
            throw new UnsupportedOperationException("not the index's business");
        }
    }

    private IndexThread thread(boolean enabled, Optional<Path> dir) {
        return new IndexThread(new Settings(enabled, dir), data, library, library::head, poll);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "in time");
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static SearchResult ask(Search search, String typed) {
        return search.find(SampleIndex.query(typed, Grouping.WORK), Viewer.ANONYMOUS);
    }

    @Test
    void findsWhatIsPublishedAndCountsWhatIsAsked() throws IOException {
        library.publish(SampleWork.of("a", "Họp chi bộ").section("x", "", "Ghi biên bản."));
        IndexThread thread = thread(true, Optional.empty());
        Search search = new Search(thread, library::head, metrics, misses);
        SearchResult early = ask(search, "chi bộ");
        assertEquals(0, early.total());
        assertTrue(early.index().behind());
        assertTrue(early.provisional());
        assertEquals(1, lag());

        thread.start(new StartupEvent());
        try {
            await(() -> ask(search, "chi bộ").total() == 1);
            library.publish(SampleWork.of("b", "Chi bộ khác"));
            thread.changed(new LibraryChanged(2));
            await(() -> ask(search, "chi bộ").total() == 2);
            // Found first, and then said to be of that revision.
            await(() -> !ask(search, "chi bộ").index().behind());
            SearchResult result = ask(search, "  chi  bộ ");
            assertEquals(new SearchResult.Query("  chi  bộ ", "chi bộ", null), result.query());
            assertEquals(new SearchResult.Index(2, false), result.index());
            assertFalse(result.provisional());
            assertEquals(new IndexState(2, false, false, 3), search.state());
            assertEquals(0, lag());

            double before = metrics.get("sotay.search.zero.results").counter().count();
            assertEquals(0, ask(search, "hoàn toàn khác").total());
            assertEquals(
                    before + 1,
                    metrics.get("sotay.search.zero.results").counter().count());
            assertTrue(metrics.get("sotay.search").timer().count() > 3);
            assertEquals(List.of("hoan toan khac"), misses.take());

            search.rebuild();
            thread.changed(new LibraryChanged(2));
            await(() -> Files.isDirectory(data.resolve("index/index-2")));
            await(() -> !search.state().rebuilding());
            assertEquals(2, ask(search, "chi bộ").total());
        } finally {
            thread.stop();
        }
        thread.changed(new LibraryChanged(3));
    }

    /** The clock would come too late for half a second: it must be the commit itself that has its change indexed. */
    @Test
    void aChangeIsFoundBecauseItIsToldNotBecauseTimePasses() throws IOException {
        poll = Duration.ofDays(1);
        IndexThread thread = thread(true, Optional.empty());
        Search search = new Search(thread, library::head, metrics, misses);
        Suggestions suggestions = new Suggestions(thread, metrics);
        thread.start(new StartupEvent());
        try {
            await(() -> !search.state().behind());
            for (int i = 1; i <= 20; i++) {
                int expected = i;
                library.publish(SampleWork.of("w" + i, "Họp chi bộ lần " + i));
                thread.changed(new LibraryChanged(i));
                await(() -> ask(search, "chi bộ").total() == expected);
            }
            // Suggestions may wait for their turn, but not for ever.
            await(() -> {
                thread.changed(new LibraryChanged(20));
                return !suggestions.complete("hop chi bo lan 20", 1).items().isEmpty();
            });
        } finally {
            thread.stop();
        }
    }

    @Test
    void everySearcherIsGivenBack() throws IOException {
        library.publish(SampleWork.of("a", "Họp chi bộ").section("x", "", "Ghi biên bản họp."));
        IndexThread thread = thread(true, Optional.empty());
        Search search = new Search(thread, library::head, metrics, misses);
        Suggestions suggestions = new Suggestions(thread, metrics);
        thread.start(new StartupEvent());
        try {
            await(() -> ask(search, "chi bộ").total() == 1);
            await(() -> !suggestions.complete("hop", 1).items().isEmpty());
            IndexFollower follower = thread.follower().orElseThrow();
            try (LiveIndex.Lease counting = follower.lease().orElseThrow()) {
                IndexReader reader = counting.searcher().getIndexReader();
                int before = reader.getRefCount();
                for (String typed : RoughWords.all()) {
                    ask(search, typed);
                    suggestions.complete(typed, 8);
                }
                assertThrows(NullPointerException.class, () -> search.find(broken(), Viewer.ANONYMOUS));
                assertEquals(before, reader.getRefCount());
                library.publish(SampleWork.of("b", "Chi bộ khác"));
                thread.changed(new LibraryChanged(2));
                await(() -> ask(search, "chi bộ").total() == 2);
                await(() -> reader.getRefCount() == 1);
            }
        } finally {
            thread.stop();
        }
    }

    @SuppressWarnings("NullAway") // a fault in the midst of a search
    private static SearchQuery broken() {
        return new SearchQuery("chi bộ", false, Grouping.WORK, 0, null, SearchOrder.RELEVANCE, null, 1);
    }

    private double lag() {
        return metrics.get("sotay.index.lag.revisions").gauge().value();
    }

    @Test
    void goesOnAfterAFailure() throws IOException {
        library.failWith(new IllegalStateException("no connection"));
        Path own = data.resolve("own");
        IndexThread thread = thread(true, Optional.of(own));
        Search search = new Search(thread, () -> 1, metrics, misses);
        thread.start(new StartupEvent());
        try {
            await(() -> Files.isDirectory(own));
            library.failWith(null);
            library.publish(SampleWork.of("a", "Họp chi bộ"));
            thread.changed(new LibraryChanged(1));
            await(() -> ask(search, "chi bộ").total() == 1);
        } finally {
            thread.stop();
        }
    }

    @Test
    void aCommandKeepsNoIndex() throws IOException {
        IndexThread thread = thread(false, Optional.empty());
        thread.start(new StartupEvent());
        thread.changed(new LibraryChanged(1));
        thread.stop();
        assertTrue(thread.follower().isEmpty());
        assertFalse(Files.exists(data.resolve("index")));
        assertTrue(new Search(thread, () -> 0, metrics, misses).state().behind());
    }
}
