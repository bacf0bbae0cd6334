package vn.sotay.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revision;
import vn.sotay.revision.Revisions;

/**
 * Follows the log of the library, so that notes find their places in new editions. Its cursor is in the database and moves only
 * when all notes on a work are placed; killed half way, it goes on. Any number of nodes may follow: one at a time places.
 */
@ApplicationScoped
class NoteFollower {
    private static final Logger LOG = Logger.getLogger(NoteFollower.class);
    private static final int CHANGES = 500;
    private static final int WORKS = 50;

    private final Revisions revisions;
    private final Catalog catalog;
    private final HeadStore heads;
    private final ItemStore items;
    private final PlacingBatch batch;
    private final boolean serving;

    @Inject
    NoteFollower(
            Revisions revisions,
            Catalog catalog,
            HeadStore heads,
            ItemStore items,
            PlacingBatch batch,
            @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.revisions = revisions;
        this.catalog = catalog;
        this.heads = heads;
        this.items = items;
        this.batch = batch;
        // A command follows nothing; during a restore there are not even tables.
        this.serving = serving;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!serving) {
            return;
        }
        try {
            step();
        } catch (RuntimeException e) {
            // The next second tries again; health says when the database is away.
            LOG.debugf(e, "Notes cannot follow the library");
        }
    }

    /** Places what is to be placed; does what is left to do, however often it is called. */
    void step() {
        for (String work : QuarkusTransaction.requiringNew().call(() -> items.worksToPlace(WORKS))) {
            if (!place(work)) {
                return;
            }
        }
        long from = QuarkusTransaction.requiringNew().call(heads::followed);
        List<Revision> rows = revisions.after(from, CHANGES);
        if (rows.isEmpty()) {
            return;
        }
        // A sync that saw the edition before may still be writing a note on it.
        QuarkusTransaction.requiringNew().run(heads::awaitSyncs);
        Set<String> changed = new LinkedHashSet<>();
        for (Revision row : rows) {
            if (row.change().subject() == Change.Subject.WORK) {
                changed.add(row.change().slug());
            }
        }
        for (String work : QuarkusTransaction.requiringNew().call(() -> items.annotated(changed))) {
            if (!place(work)) {
                return;
            }
        }
        long last = rows.get(rows.size() - 1).rev();
        QuarkusTransaction.requiringNew().run(() -> heads.follow(last));
    }

    /** Whether all notes on the work were placed; false when another node is at it. */
    private boolean place(String slug) {
        PlacingBatch.PlacedWork work = work(slug);
        Optional<PlacingBatch.Mark> mark = Optional.of(PlacingBatch.Mark.START);
        while (mark.isPresent()) {
            mark = batch.place(work, mark.get());
            if (mark.isPresent() && mark.get().yielded()) {
                return false;
            }
        }
        return true;
    }

    private PlacingBatch.PlacedWork work(String slug) {
        Map<String, HeldWork> held = catalog.held(List.of(slug));
        HeldWork work = held.get(slug);
        if (work == null || work.currentEdition() == null) {
            return new PlacingBatch.PlacedWork(slug, 1, null, null);
        }
        // The text may be that of a later edition by now; then the log brings the work once more.
        List<SectionWords> sections = catalog.forIndex(List.of(slug)).stream()
                .flatMap(indexed -> indexed.sections().stream())
                .map(NoteFollower::words)
                .toList();
        return new PlacingBatch.PlacedWork(
                slug,
                work.currentEdition(),
                Audience.parse(work.audience()),
                new Placing(work.currentEdition(), sections));
    }

    private static SectionWords words(IndexedWork.Text section) {
        return SectionWords.of(
                section.anchor(), Jsoup.parseBodyFragment(section.html()).body().text());
    }
}
