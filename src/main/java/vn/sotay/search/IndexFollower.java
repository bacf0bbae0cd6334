package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revision;

/**
 * Keeps the index behind the log. One thread calls {@link #step}, however often it likes: each call does what is left to do
 * and can fail without harm. An index that is missing, damaged, of another format or of another history is built anew from
 * the catalogue.
 */
final class IndexFollower implements Closeable {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    /** Changes in one commit. */
    static final int CHANGES = 500;
    /** Works that are in memory at once. */
    static final int WORKS = 50;

    private final IndexDirectory directory;
    private final Library library;
    private final LongSupplier knownHead;
    private final AudienceHolds holds = new AudienceHolds();
    private final LiveSuggestions suggestions = new LiveSuggestions(System::nanoTime);
    private volatile @Nullable LiveIndex current;
    private volatile boolean rebuilding;
    private volatile boolean rebuildWanted;
    private volatile boolean closing;

    /**
     * Takes possession of the folder; reads nothing yet.
     *
     * @param knownHead the number of the last change as this process knows it, without asking the database
     */
    IndexFollower(Path folder, Library library, LongSupplier knownHead) throws IOException {
        this.directory = IndexDirectory.open(folder);
        this.library = library;
        this.knownHead = knownHead;
    }

    /** Opens or builds the index if need be, and follows the log to its end. */
    void step() throws IOException {
        LiveIndex index = current;
        if (index != null && !index.writable()) {
            LOG.warn("The search index cannot be written to and is opened again");
            serve(null);
            index = null;
        }
        if (index == null) {
            index = directory.current().orElse(null);
            serve(index);
            directory.sweep();
        }
        if (index != null && !follow(index)) {
            LOG.warn("The search index is of another history of the library and is built anew");
            serve(null);
            index = null;
        }
        if (index == null || rebuildWanted) {
            rebuild(index);
        }
    }

    /** Brings the suggestions to what can be found; from one thread, which need not be the one that steps. */
    void suggest() throws IOException {
        try (LiveIndex.Lease lease = lease().orElse(null)) {
            if (lease != null && !closing) {
                suggestions.follow(lease);
            }
        }
    }

    /** Whether the log continues what the index holds; if so, the index has followed to its end. */
    private boolean follow(LiveIndex index) throws IOException {
        while (!closing) {
            IndexStamp stamp = index.stamp();
            List<Revision> rows = library.changesAfter(stamp.before(), CHANGES + 1);
            if (!stamp.continuedBy(rows)) {
                return false;
            }
            List<Revision> news =
                    rows.stream().filter(row -> row.rev() > stamp.revision()).toList();
            if (news.isEmpty()) {
                index.tidy();
                return true;
            }
            holds.set(news);
            suggestions.hold(news);
            put(index, changedWorks(news));
            Revision last = news.get(news.size() - 1);
            index.commit(IndexStamp.at(last));
            if (index == current) {
                holds.lift(last.rev());
            }
        }
        return true;
    }

    private static Set<String> changedWorks(List<Revision> rows) {
        Set<String> slugs = new LinkedHashSet<>();
        for (Revision row : rows) {
            if (row.change().subject() == Change.Subject.WORK) {
                slugs.add(row.change().slug());
            }
        }
        return slugs;
    }

    /** Brings these works to what the library says of them now, which may be later than the change that named them. */
    private void put(LiveIndex index, Collection<String> slugs) throws IOException {
        List<String> all = new ArrayList<>(slugs);
        for (int from = 0; from < all.size(); from += WORKS) {
            List<String> batch = all.subList(from, Math.min(from + WORKS, all.size()));
            List<IndexedWork> works = library.works(batch);
            index.put(works);
            Set<String> gone = new HashSet<>(batch);
            works.forEach(work -> gone.remove(work.summary().slug()));
            index.remove(gone);
        }
    }

    private void rebuild(@Nullable LiveIndex serving) throws IOException {
        rebuilding = true;
        long began = System.nanoTime();
        try (Rollover rollover = directory.startOver()) {
            if (!fill(rollover.index(), serving)) {
                // Closing, or history itself changed meanwhile: the next step finds out and begins again.
                return;
            }
            LiveIndex fresh = rollover.commit();
            serve(fresh);
            holds.lift(fresh.stamp().revision());
            rebuildWanted = false;
            LOG.infof(
                    "The search index was built: %d documents, revision %d, %.1f s",
                    fresh.documents(), fresh.stamp().revision(), (System.nanoTime() - began) / 1e9);
        } finally {
            rebuilding = false;
        }
        directory.sweep();
    }

    /** Indexes the whole catalogue and then what was published meanwhile; whether that was brought to its end. */
    private boolean fill(LiveIndex fresh, @Nullable LiveIndex serving) throws IOException {
        IndexStamp start = startOfRebuild();
        List<String> slugs = new ArrayList<>(new TreeSet<>(library.slugs()));
        for (int from = 0; from < slugs.size(); from += WORKS) {
            put(fresh, slugs.subList(from, Math.min(from + WORKS, slugs.size())));
            if (closing || (serving != null && !follow(serving))) {
                return false;
            }
        }
        fresh.compact();
        fresh.commit(start);
        return follow(fresh) && !closing;
    }

    private IndexStamp startOfRebuild() {
        long head = library.head();
        return head == 0
                ? IndexStamp.START
                : IndexStamp.at(library.changesAfter(head - 1, 1).get(0));
    }

    private void serve(@Nullable LiveIndex next) throws IOException {
        LiveIndex before = current;
        current = next;
        if (next == null) {
            suggestions.forget();
        }
        if (before != null && before != next) {
            before.close();
        }
    }

    /** Has the index built anew with the next step; until then the present one serves and follows. */
    void wantRebuild() {
        rebuildWanted = true;
    }

    /** Lends a searcher; empty while there is no index to search. */
    Optional<LiveIndex.Lease> lease() throws IOException {
        while (true) {
            LiveIndex index = current;
            if (index == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(index.lease());
            } catch (AlreadyClosedException e) {
                // Another one took its place in this moment.
                if (index == current) {
                    throw e;
                }
            }
        }
    }

    /** What can be suggested of the works that can be found. */
    LiveSuggestions suggestions() {
        return suggestions;
    }

    /** Slugs of works that this viewer may not see, whatever the index says. */
    Set<String> withheldFrom(Viewer viewer) {
        return holds.withheldFrom(viewer);
    }

    /** Whether the library is known to be ahead of this revision. */
    boolean isBehind(long revision) {
        return revision < knownHead.getAsLong();
    }

    /** Whether deleted documents are out of the index that serves, and not only out of its answers. */
    boolean isTidy() {
        LiveIndex index = current;
        return index == null || index.isTidy();
    }

    IndexState state() {
        LiveIndex index = current;
        if (index == null) {
            return rebuilding ? new IndexState(0, true, true, 0) : IndexState.NONE;
        }
        long revision = index.stamp().revision();
        return new IndexState(revision, isBehind(revision), rebuilding, index.documents());
    }

    /** Ends a step that is running at its next pause. */
    void stopSoon() {
        closing = true;
    }

    /** Closes index and folder; the thread that steps must have ended. */
    @Override
    public void close() throws IOException {
        closing = true;
        try (directory) {
            serve(null);
        }
    }
}
