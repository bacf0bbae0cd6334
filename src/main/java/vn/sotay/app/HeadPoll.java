package vn.sotay.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import vn.sotay.revision.Revisions;

/** Learns of commits made by other processes: at start and once a second. */
@ApplicationScoped
class HeadPoll {
    private static final Logger LOG = Logger.getLogger(HeadPoll.class);

    private final Revisions revisions;
    private final boolean serving;
    private volatile boolean stopping;

    @Inject
    HeadPoll(Revisions revisions, SotayConfig config) {
        this.revisions = revisions;
        // A command follows nothing; before a restore there is not even a log.
        this.serving = config.serving();
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            revisions.refresh();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        if (!serving) {
            return;
        }
        try {
            revisions.refresh();
        } catch (RuntimeException e) {
            // The next second tries again; health says so meanwhile. While stopping, the database is simply closed.
            if (!stopping) {
                LOG.warnf("The revision log cannot be read: %s", e.getMessage());
            }
        }
    }
}
