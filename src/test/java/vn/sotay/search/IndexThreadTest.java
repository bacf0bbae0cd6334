package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.audience.Viewer;
import vn.sotay.revision.LibraryChanged;

class IndexThreadTest {
    @TempDir
    Path data;

    private final FakeLibrary library = new FakeLibrary();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private record Settings(boolean enabled, Optional<Path> dir) implements SearchSettings {}

    private IndexThread thread(boolean enabled, Optional<Path> dir) {
        return new IndexThread(new Settings(enabled, dir), data, library, library::head);
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
        Search search = new Search(thread, library::head, metrics);
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

    private double lag() {
        return metrics.get("sotay.index.lag.revisions").gauge().value();
    }

    @Test
    void goesOnAfterAFailure() throws IOException {
        library.failWith(new IllegalStateException("no connection"));
        Path own = data.resolve("own");
        IndexThread thread = thread(true, Optional.of(own));
        Search search = new Search(thread, () -> 1, metrics);
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
        assertTrue(new Search(thread, () -> 0, metrics).state().behind());
    }
}
