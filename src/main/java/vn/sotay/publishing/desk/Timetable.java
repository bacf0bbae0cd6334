package vn.sotay.publishing.desk;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes scheduled drafts at their time. The schedule is in the database, so it outlives this process, and each node looks
 * for itself: who locks a draft first publishes it. Each second it looks a little ahead and sets an alarm for what comes
 * before it looks again; what is overdue, after a restart say, is published at once.
 */
@ApplicationScoped
class Timetable {
    private static final Logger LOG = Logger.getLogger(Timetable.class);

    /** Longer than the time between two looks, which may come late. */
    private static final Duration AHEAD = Duration.ofMillis(1_500);

    private final Release release;
    private final Clock clock;
    private final boolean serving;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "timetable");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Timetable(
            Release release,
            Clock clock,
            @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.release = release;
        this.clock = clock;
        // A command publishes nothing; during a restore there are not even tables.
        this.serving = serving;
    }

    @PreDestroy
    void stop() {
        alarm.shutdownNow();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!serving) {
            return;
        }
        try {
            release.due(AHEAD).forEach(this::attend);
        } catch (RuntimeException e) {
            // The next second tries again; health says when the database is away.
            LOG.debugf("The timetable cannot be read: %s", e.getMessage());
        }
    }

    /** Twice the same draft does no harm: the second time it is no longer scheduled. */
    private void attend(DraftStore.Due due) {
        Duration left = Duration.between(clock.instant(), due.at());
        if (left.isNegative() || left.isZero()) {
            publish(due.uid());
        } else {
            // Not a moment early, or it would have to wait for the next look.
            alarm.schedule(() -> publish(due.uid()), left.toMillis() + 2, TimeUnit.MILLISECONDS);
        }
    }

    private void publish(UUID id) {
        try {
            release.releaseDue(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The scheduled draft %s could not be published; the next second tries again", id);
        }
    }
}
