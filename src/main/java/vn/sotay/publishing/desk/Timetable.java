package vn.sotay.publishing.desk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes scheduled drafts, at most about a second late. The schedule is in the database, so it outlives this process, and
 * each node looks for itself: who locks a draft first publishes it.
 */
@ApplicationScoped
class Timetable {
    private static final Logger LOG = Logger.getLogger(Timetable.class);

    private final Release release;
    private final boolean serving;

    @Inject
    Timetable(Release release, @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.release = release;
        // A command publishes nothing; during a restore there are not even tables.
        this.serving = serving;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!serving) {
            return;
        }
        List<UUID> due;
        try {
            due = release.due();
        } catch (RuntimeException e) {
            // The next second tries again; health says when the database is away.
            LOG.debugf("The timetable cannot be read: %s", e.getMessage());
            return;
        }
        for (UUID id : due) {
            try {
                release.releaseDue(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The scheduled draft %s could not be published; the next second tries again", id);
            }
        }
    }
}
