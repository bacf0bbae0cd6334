package vn.sotay.importing.upload;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Threads that read what waits, a few files at once. What waits is in the database, so it outlives this process; each node
 * reads, and what a dead one had taken waits again after a while.
 */
@ApplicationScoped
class BatchReaders {
    private static final Logger LOG = Logger.getLogger(BatchReaders.class);
    /** Behind the clearing of work folders. */
    private static final int LATE = 3_000;

    private final BatchReading reading;
    private final int parallel;
    private final boolean serving;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    @Inject
    BatchReaders(
            BatchReading reading,
            BatchConfig config,
            @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.reading = reading;
        this.parallel = config.parallel();
        this.serving = serving;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        for (int i = 0; serving && i < parallel; i++) {
            Thread thread = new Thread(this::run, "batch-reader-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Conversions are ended, and their files wait for the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(5_000);
        }
    }

    /** Something waits. */
    void wake() {
        bell.release();
    }

    private void run() {
        while (!stopping) {
            boolean more = false;
            try {
                more = reading.next();
            } catch (IOException | RuntimeException e) {
                // Its lease runs out, and it is tried again; not for ever, since attempts are counted.
                LOG.error("A file of a batch could not be read", e);
            }
            try {
                if (!more) {
                    // Other nodes ring no bell here.
                    bell.tryAcquire(1, TimeUnit.SECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
