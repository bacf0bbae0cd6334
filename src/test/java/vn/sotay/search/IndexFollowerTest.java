package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.audience.Audience;
import vn.sotay.audience.Viewer;

class IndexFollowerTest {
    @TempDir
    Path folder;

    private final FakeLibrary library = new FakeLibrary();

    private static SampleWork plan(int i) {
        return SampleWork.of("ke-hoach-" + i, "Kế hoạch " + i).section("a", "", "Việc thứ " + i + " của chi bộ.");
    }

    private static SampleWork[] plans(int from, int to) {
        return IntStream.range(from, to).mapToObj(IndexFollowerTest::plan).toArray(SampleWork[]::new);
    }

    /** A change is found before what it replaces is merged away, and scores as after a rebuild once that is done. */
    @Test
    void aChangeDoesNotWaitForTheMerging() throws IOException {
        library.publish(plans(0, 60));
        try (FollowedIndex index = FollowedIndex.upToDate(folder.resolve("a"), library)) {
            library.publish(SampleWork.of("ke-hoach-7", "Kế hoạch 7").section("b", "", "Việc khác của chi bộ."));
            library.withdraw("ke-hoach-8");
            index.follower().step();
            assertEquals(
                    List.of("ke-hoach-7#b"),
                    index.places("việc khác của chi bộ").subList(0, 1));
            assertEquals(59, index.ask("chi bộ").total());
            index.step();
            assertTrue(index.follower().isTidy());
            try (FollowedIndex rebuilt = FollowedIndex.upToDate(folder.resolve("b"), library)) {
                assertEquals(rebuilt.ask("việc thứ 5 chi bộ"), index.ask("việc thứ 5 chi bộ"));
            }
        }
    }

    @Test
    void anEmptyLibraryHasAnEmptyIndexThatIsUpToDate() throws IOException {
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(new IndexState(0, false, false, 0), index.follower().state());
            assertEquals(0, index.ask("chi bộ").total());
        }
    }

    @Test
    void beforeTheFirstStepNothingIsServedAndItSaysSo() throws IOException {
        library.publish(plan(1));
        try (FollowedIndex index = new FollowedIndex(folder, library)) {
            assertTrue(index.follower().lease().isEmpty());
            assertEquals(new IndexState(0, true, false, 0), index.follower().state());
        }
    }

    @Test
    void followsEveryKindOfChange() throws IOException {
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.publish(plan(1), plan(2));
            assertTrue(index.follower().state().behind());
            index.step();
            assertEquals("ke-hoach-1#a", index.places("kế hoạch 1").get(0));
            assertEquals(new IndexState(2, false, false, 4), index.follower().state());

            library.publish(SampleWork.of("ke-hoach-1", "Tên mới").section("b", "", "Chuyện khác."));
            library.changeShelf("chi-bo-dien-tu");
            library.withdraw("ke-hoach-2");
            index.step();
            assertEquals(List.of("ke-hoach-1#b"), index.places("chuyện khác"));
            assertEquals(List.of(), index.places("kế hoạch 2"));
            assertEquals(new IndexState(5, false, false, 2), index.follower().state());
        }
    }

    @Test
    void manyChangesAreReadInSmallPartsAndTheLastOneOfAWorkCounts() throws IOException {
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.publish(plans(0, 130));
            library.publish(plans(0, 130));
            index.step();
            assertEquals(130, library.worksRead());
            assertTrue(library.largestRead() <= IndexFollower.WORKS);
            assertEquals(260, index.follower().state().revision());
        }
    }

    @Test
    void moreChangesThanOneCommitTakesAreFollowedInOneStep() throws IOException {
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.publish(plans(0, 2 * IndexFollower.CHANGES + 7));
            index.step();
            assertFalse(index.follower().state().behind());
            assertEquals(2 * IndexFollower.CHANGES + 7, index.ask("chi bộ").total());
        }
    }

    @Test
    void aNewStartGoesOnWhereTheLastOneEnded() throws IOException {
        library.publish(plans(0, 60));
        FollowedIndex.upToDate(folder, library).close();
        int read = library.worksRead();
        library.publish(plan(60));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(read + 1, library.worksRead());
            assertEquals(61, index.ask("chi bộ").total());
        }
    }

    @Test
    void whatWasNotCommittedIsIndexedByTheNextStart() throws IOException {
        library.publish(plan(1));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.publish(plan(2));
            library.failWith(new IllegalStateException("no connection"));
            assertThrows(IllegalStateException.class, index::step);
            assertEquals(List.of("ke-hoach-1#a"), index.places("chi bộ"));
            library.failWith(null);
            index.step();
            assertEquals(2, index.ask("chi bộ").total());
        }
    }

    @Test
    void aFailureHalfWayLosesNothing() throws IOException {
        library.publish(plan(0));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.publish(plans(1, 120));
            int[] calls = {0};
            library.beforeWorks(() -> {
                if (++calls[0] == 2) {
                    throw new IllegalStateException("lost connection");
                }
            });
            assertThrows(IllegalStateException.class, index::step);
            assertEquals(1, index.ask("chi bộ").total());
            index.step();
            assertEquals(120, index.ask("chi bộ").total());
        }
    }

    @Test
    void aRestoredDatabaseIsNoticedAtStart() throws IOException {
        library.publish(plan(1), plan(2), plan(3));
        FollowedIndex.upToDate(folder, library).close();
        library.rewindTo(1);
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(List.of("ke-hoach-1#a"), index.places("chi bộ"));
            assertEquals(1, index.follower().state().revision());
        }
    }

    @Test
    void aRestoredDatabaseIsNoticedWhileRunningEvenWhenItHasGoneOn() throws IOException {
        library.publish(plan(1), plan(2));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.rewindTo(1);
            library.publish(plan(4), plan(5), plan(6));
            index.step();
            assertEquals(
                    List.of("ke-hoach-1#a", "ke-hoach-4#a", "ke-hoach-5#a", "ke-hoach-6#a"),
                    index.places("chi bộ").stream().sorted().toList());
        }
    }

    @Test
    void theIndexOfAnotherLibraryIsNotServed() throws IOException {
        library.publish(plan(1));
        FollowedIndex.upToDate(folder, library).close();
        FakeLibrary other = new FakeLibrary(Instant.parse("2026-02-02T00:00:00Z"));
        other.publish(plan(1));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, other)) {
            assertEquals(1, other.worksRead());
            assertEquals(List.of("ke-hoach-1#a"), index.places("chi bộ"));
        }
    }

    @Test
    void anotherFormatIsBuiltAnew() throws IOException {
        library.publish(plan(1));
        FollowedIndex.upToDate(folder, library).close();
        try (FSDirectory directory = FSDirectory.open(onlyIndex());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> data = Map.of("format", "0", "revision", "1", "row", "x");
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(List.of("ke-hoach-1#a"), index.places("chi bộ"));
            assertEquals(2, library.worksRead());
        }
    }

    @Test
    void aRebuildServesTheOldIndexWhichGoesOnFollowing() throws IOException {
        library.publish(plans(0, 120));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            Path before = onlyIndex();
            index.follower().wantRebuild();
            List<Long> totals = new ArrayList<>();
            List<Boolean> rebuilding = new ArrayList<>();
            library.beforeWorks(() -> {
                if (totals.isEmpty()) {
                    library.publish(plan(500));
                }
                try {
                    totals.add(index.ask("chi bộ").total());
                    rebuilding.add(index.follower().state().rebuilding());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            index.step();
            library.beforeWorks(() -> {});
            assertEquals(120, totals.get(0));
            assertEquals(121, totals.get(totals.size() - 1));
            assertTrue(rebuilding.contains(true));
            assertFalse(index.follower().state().rebuilding());
            assertEquals(121, index.ask("chi bộ").total());
            assertFalse(Files.exists(before));
            assertFalse(onlyIndex().equals(before));
        }
    }

    @Test
    void aSearcherOnLoanOutlivesTheRebuild() throws IOException {
        library.publish(plans(0, 5));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library);
                LiveIndex.Lease lease = index.follower().lease().orElseThrow()) {
            library.withdraw("ke-hoach-1");
            index.follower().wantRebuild();
            index.step();
            assertEquals(4, index.ask("chi bộ").total());
            assertEquals(
                    5,
                    new Searcher(lease.searcher(), Ranking.TUNED)
                            .search(
                                    SampleIndex.query("chi bộ", Grouping.WORK),
                                    Understanding.verbatim("chi bộ"),
                                    Viewer.ANONYMOUS,
                                    Set.of())
                            .total());
        }
    }

    @Test
    void whatIsBrokenOffIsSweptAway() throws IOException {
        library.publish(plan(1));
        FollowedIndex.upToDate(folder, library).close();
        Path left = Files.createDirectory(folder.resolve("index-77"));
        Files.writeString(left.resolve("_0.cfs"), "half");
        FollowedIndex.upToDate(folder, library).close();
        assertFalse(Files.exists(left));
        assertEquals(1, library.worksRead());
    }

    @Test
    void aRebuildThatFailsLeavesNothingBehind() throws IOException {
        library.publish(plan(1));
        try (FollowedIndex index = new FollowedIndex(folder, library)) {
            library.beforeWorks(() -> {
                throw new IllegalStateException("lost connection");
            });
            assertThrows(IllegalStateException.class, index::step);
            assertEquals(List.of(), indexes());
            assertFalse(index.follower().state().rebuilding());
            library.beforeWorks(() -> {});
            index.step();
            assertEquals(1, index.ask("chi bộ").total());
        }
    }

    @Test
    void closingEndsARebuildSoonAndTheNextStartBuildsAgain() throws IOException {
        library.publish(plans(0, 200));
        try (FollowedIndex index = new FollowedIndex(folder, library)) {
            library.beforeWorks(() -> index.follower().stopSoon());
            index.step();
            assertEquals(IndexFollower.WORKS, library.worksRead());
            assertTrue(index.follower().lease().isEmpty());
        }
        library.beforeWorks(() -> {});
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(200, index.ask("chi bộ").total());
        }
    }

    @Test
    void whatIsNoLongerPublicIsHiddenBeforeItIsIndexed() throws IOException {
        library.publish(plan(1), plan(2), plan(3));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            library.announceOnly("ke-hoach-1", Audience.MEMBERS);
            library.announceOnly("ke-hoach-2", null);
            List<Searcher.Found> seen = new ArrayList<>();
            library.beforeWorks(() -> {
                try {
                    seen.add(index.ask("chi bộ"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            index.step();
            assertEquals(
                    List.of("ke-hoach-3"),
                    seen.get(0).items().stream().map(SearchHit::slug).toList());
            assertEquals(1, seen.get(0).total());
            assertEquals(1, seen.get(0).facets().kind().get(0).count());
        }
    }

    @Test
    void onlyOneProcessHasTheFolder() throws IOException {
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> new FollowedIndex(folder, library));
            assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()));
            assertFalse(index.follower().state().behind());
        }
        FollowedIndex.upToDate(folder, library).close();
    }

    private Path onlyIndex() throws IOException {
        List<Path> all = indexes();
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }
}
