package vn.sotay.search;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What readers asked in vain: for those who decide what the library should hold next. Kept in the database by the minute, off
 * the road of any answer; what was asked in the minute in which a process ends is not counted.
 */
@ApplicationScoped
public class Misses {
    private static final Logger LOG = Logger.getLogger(Misses.class);

    private final MissTally tally;
    private final MissStore store;
    private final SearchSettings settings;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Misses(MissTally tally, MissStore store, SearchSettings settings) {
        this.tally = tally;
        this.store = store;
        this.settings = settings;
    }

    /**
     * Queries that found nothing, the most frequent first.
     *
     * @param atLeast in how many different minutes a query was asked at least; more than 1 leaves out chance and typing errors
     * @param limit most queries
     */
    @Transactional
    public List<Miss> list(long atLeast, int limit) {
        return store.list(atLeast, limit);
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eachMinute() {
        List<String> queries = tally.take();
        if (queries.isEmpty()) {
            return;
        }
        try {
            keep(queries, LocalDate.now(clock));
        } catch (RuntimeException e) {
            LOG.debugf("%d queries that found nothing are not counted: %s", queries.size(), e.getMessage());
        }
    }

    /** Counts these queries once each, and forgets what is too old or too much. */
    @Transactional
    void keep(List<String> queries, LocalDate day) {
        store.add(queries, day);
        store.forget(day.minusDays(settings.misses().days()), settings.misses().most());
    }
}
