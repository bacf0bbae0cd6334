package vn.sotay.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sotay.revision.LibraryChanged;
import vn.sotay.revision.Revisions;

/** The one thread that writes the index, and the one that makes suggestions of it: woken by commits of this process, by the clock for those of others. */
@ApplicationScoped
class IndexThread {
    private static final Logger LOG = Logger.getLogger(IndexThread.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long FAREWELL_SECONDS = 20;

    private final SearchSettings settings;
    private final Path dataFolder;
    private final Library library;
    private final LongSupplier knownHead;
    private final Duration poll;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable IndexFollower follower;
    private final AtomicBoolean suggesting = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable ExecutorService suggestions;
    private boolean failing;

    @Inject
    IndexThread(
            SearchSettings settings,
            @ConfigProperty(name = "sotay.data-dir", defaultValue = "data") Path dataFolder,
            Library library,
            Revisions revisions) {
        this(settings, dataFolder, library, revisions::known, POLL);
    }

    /** @param poll how often to look for changes that nobody told of */
    IndexThread(SearchSettings settings, Path dataFolder, Library library, LongSupplier knownHead, Duration poll) {
        this.settings = settings;
        this.dataFolder = dataFolder;
        this.library = library;
        this.knownHead = knownHead;
        this.poll = poll;
    }

    /** What follows; empty in a process that keeps no index. */
    Optional<IndexFollower> follower() {
        return Optional.ofNullable(follower);
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (!settings.enabled()) {
            return;
        }
        follower = new IndexFollower(settings.dir().orElse(dataFolder.resolve("index")), library, knownHead);
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(daemon("search-index"));
        suggestions = Executors.newSingleThreadExecutor(daemon("search-suggestions"));
        thread = started;
        started.scheduleWithFixedDelay(this::step, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread own = new Thread(task, name);
            own.setDaemon(true);
            return own;
        };
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LibraryChanged change) {
        ScheduledExecutorService running = thread;
        // One wake-up is enough for any number of commits before it is answered.
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.execute(() -> {
                    woken.set(false);
                    step();
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("A change is left for the next start to index", e);
            }
        }
    }

    private void step() {
        IndexFollower stepping = follower;
        if (stepping == null) {
            return;
        }
        try {
            stepping.step();
            suggest(stepping);
            failing = false;
        } catch (IOException | RuntimeException e) {
            // Once with its cause; it is tried again every second, which the log need not repeat.
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.ERROR, e, "The search index could not follow");
            failing = true;
        }
    }

    /** Behind the index, on a thread of its own: the next change is not to wait. */
    private void suggest(IndexFollower stepping) {
        ExecutorService running = suggestions;
        if (running == null || !suggesting.compareAndSet(false, true)) {
            return;
        }
        try {
            running.execute(() -> {
                suggesting.set(false);
                try {
                    stepping.suggest();
                } catch (IOException | RuntimeException e) {
                    LOG.error("The suggestions could not be made; those before serve on", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Suggestions are left for the next start", e);
        }
    }

    /** While the database can still be reached: what is being indexed now is finished, not cut off. */
    void leave(@Observes ShutdownEvent event) throws IOException {
        stop();
    }

    void stop() throws IOException {
        ScheduledExecutorService stopping = thread;
        IndexFollower closing = follower;
        ExecutorService reading = suggestions;
        if (stopping == null || closing == null || reading == null) {
            return;
        }
        thread = null;
        closing.stopSoon();
        stopping.shutdown();
        reading.shutdown();
        try {
            // Never interrupted: that would close the files under the writer.
            if (!stopping.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)
                    || !reading.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The search index is left as it was last committed");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        closing.close();
    }
}
