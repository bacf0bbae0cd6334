package vn.sotay.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revision;

/** A library in memory, with a log as the real one keeps it. */
final class FakeLibrary implements Library {
    private final Map<String, IndexedWork> works = new ConcurrentSkipListMap<>();
    private final List<Revision> log = new ArrayList<>();
    private final Instant founded;
    private int worksRead;
    private int largestRead;
    private Runnable beforeWorks = () -> {};
    private @Nullable RuntimeException failure;

    FakeLibrary() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Libraries founded at different times have different logs even when they hold the same. */
    FakeLibrary(Instant founded) {
        this.founded = founded;
    }

    synchronized void publish(SampleWork... published) {
        for (SampleWork each : published) {
            IndexedWork work = each.build();
            String slug = work.summary().slug();
            IndexedWork before = works.put(slug, work);
            append(Change.ofWork(
                    slug,
                    before == null ? null : before.audience().toString(),
                    work.audience().toString()));
        }
    }

    synchronized void withdraw(String slug) {
        IndexedWork before = works.remove(slug);
        append(Change.ofWork(slug, before == null ? null : before.audience().toString(), null));
    }

    synchronized void changeShelf(String slug) {
        append(Change.ofShelf(slug));
    }

    /** The change is in the log, but what can be read is still what was before. */
    synchronized void announceOnly(String slug, @Nullable Audience audience) {
        append(Change.ofWork(slug, "public", audience == null ? null : audience.toString()));
    }

    private void append(Change change) {
        long rev = log.size() + 1L;
        log.add(new Revision(rev, change, founded.plusMillis(rev)));
    }

    /** Loses the newest changes, as a database does that is restored from an older backup. */
    synchronized void rewindTo(int head) {
        Map<String, IndexedWork> kept = new TreeMap<>();
        for (Revision row : log.subList(0, head)) {
            IndexedWork work = works.get(row.change().slug());
            if (work != null) {
                kept.put(row.change().slug(), work);
            }
        }
        works.clear();
        works.putAll(kept);
        log.subList(head, log.size()).clear();
    }

    synchronized void beforeWorks(Runnable action) {
        beforeWorks = action;
    }

    synchronized void failWith(@Nullable RuntimeException exception) {
        failure = exception;
    }

    /** How many works have been read so far. */
    synchronized int worksRead() {
        return worksRead;
    }

    /** How many works were asked for at most at once. */
    synchronized int largestRead() {
        return largestRead;
    }

    @Override
    public synchronized long head() {
        fail();
        return log.size();
    }

    @Override
    public synchronized List<Revision> changesAfter(long revision, int limit) {
        fail();
        return log.stream().filter(row -> row.rev() > revision).limit(limit).toList();
    }

    @Override
    public synchronized Set<String> slugs() {
        fail();
        return Set.copyOf(works.keySet());
    }

    @Override
    public List<IndexedWork> works(Collection<String> slugs) {
        Runnable before;
        synchronized (this) {
            fail();
            before = beforeWorks;
        }
        before.run();
        synchronized (this) {
            worksRead += slugs.size();
            largestRead = Math.max(largestRead, slugs.size());
            return slugs.stream().filter(works::containsKey).map(works::get).toList();
        }
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
