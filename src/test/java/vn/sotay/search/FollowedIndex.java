package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.sotay.audience.Viewer;

/** A follower over a folder with short ways to ask what it serves. */
final class FollowedIndex implements Closeable {
    private final IndexFollower follower;

    FollowedIndex(Path folder, FakeLibrary library) throws IOException {
        this.follower = new IndexFollower(folder, library, library::head);
    }

    /** Opens and brings it to the head. */
    static FollowedIndex upToDate(Path folder, FakeLibrary library) throws IOException {
        FollowedIndex index = new FollowedIndex(folder, library);
        index.step();
        return index;
    }

    IndexFollower follower() {
        return follower;
    }

    /** Follows, and once more as often as it takes until deleted documents are merged away. */
    void step() throws IOException {
        follower.step();
        while (!follower.isTidy()) {
            Thread.onSpinWait();
            follower.step();
        }
    }

    Searcher.Found ask(String typed) throws IOException {
        Set<String> withheld = follower.withheldFrom(Viewer.ANONYMOUS);
        try (LiveIndex.Lease lease = follower.lease().orElseThrow()) {
            SearchQuery query = SampleIndex.query(typed, Grouping.SECTION);
            return new Searcher(lease.searcher(), Ranking.TUNED)
                    .search(query, Understanding.of(query, lease.searcher()), Viewer.ANONYMOUS, withheld);
        }
    }

    List<String> places(String typed) throws IOException {
        return ask(typed).items().stream().map(SampleIndex::place).toList();
    }

    @Override
    public void close() throws IOException {
        follower.close();
    }
}
