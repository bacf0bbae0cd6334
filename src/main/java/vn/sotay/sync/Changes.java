package vn.sotay.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.Tombstone;
import vn.sotay.catalog.WorkCopy;
import vn.sotay.problem.ProblemException;
import vn.sotay.revision.Revisions;

/** Fetches what a page has that was planned, and all from one state of the database. */
@ApplicationScoped
class Changes {
    static final String ADDRESS = "/api/v1/changes";

    private final Revisions revisions;
    private final Catalog catalog;
    private final SyncTokens tokens;
    private final SyncConfig config;
    private final EntityManager entities;

    @Inject
    Changes(Revisions revisions, Catalog catalog, SyncTokens tokens, SyncConfig config, EntityManager entities) {
        this.revisions = revisions;
        this.catalog = catalog;
        this.tokens = tokens;
        this.config = config;
        this.entities = entities;
    }

    /**
     * The page after a token.
     *
     * @param formerly what this very reader was before; asked only if needed
     * @throws ProblemException 410 when the client has to start again
     */
    @Transactional
    ChangesPage page(@Nullable SyncToken token, int limit, Viewer viewer, Supplier<List<Viewer>> formerly) {
        // Otherwise each query would see the commits of its own moment, and what is withdrawn between two of them be
        // lost.
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        Plan plan = new Planner(new StoredLog(revisions, catalog), viewer)
                .page(token, formerly, limit)
                .orElseThrow(() -> restart("The token is of another library or of another reader."));
        String onward = tokens.write(plan.onward());
        boolean last = plan.onward().chain() == null;
        return new ChangesPage(
                changes(plan.steps(), viewer),
                last ? null : onward,
                last ? onward : null,
                last ? config.pollAfter().toSeconds() : null,
                last ? config.spread().toSeconds() : null,
                plan.personal());
    }

    static ProblemException restart(String detail) {
        return ProblemException.restart(detail + " Start again without one, at " + ADDRESS + '.', ADDRESS);
    }

    private List<SyncChange> changes(List<Plan.Step> steps, Viewer viewer) {
        Map<String, WorkCopy> works = catalog.copies(works(steps, Plan.Act.PUT), viewer);
        Map<String, Tombstone> tombstones = catalog.tombstones(works(steps, Plan.Act.REMOVE), viewer);
        Map<String, ShelfDefinition> shelves = steps.stream().noneMatch(step -> step.kind() == ChangeLog.Kind.SHELF)
                ? Map.of()
                : catalog.shelfDefinitions().stream()
                        .collect(Collectors.toMap(ShelfDefinition::slug, Function.identity()));
        List<SyncChange> changes = new ArrayList<>(steps.size());
        for (Plan.Step step : steps) {
            String slug = step.slug();
            if (step.kind() == ChangeLog.Kind.SHELF) {
                changes.add(
                        step.act() == Plan.Act.PUT
                                ? shelf(there(shelves.get(slug), step))
                                : new SyncChange(SyncChange.ChangeType.SHELF_REMOVED, slug, null, null, null));
            } else if (step.act() == Plan.Act.PUT) {
                changes.add(new SyncChange(SyncChange.ChangeType.WORK, slug, there(works.get(slug), step), null, null));
            } else {
                Tombstone stone = tombstones.get(slug);
                changes.add(new SyncChange(
                        stone == null ? SyncChange.ChangeType.NO_LONGER_VISIBLE : SyncChange.ChangeType.WITHDRAWN,
                        slug,
                        null,
                        null,
                        stone));
            }
        }
        return changes;
    }

    private static SyncChange shelf(ShelfDefinition shelf) {
        return new SyncChange(
                SyncChange.ChangeType.SHELF,
                shelf.slug(),
                null,
                new SyncChange.ShelfCopy(shelf.title(), shelf.description(), shelf.order()),
                null);
    }

    private static List<String> works(List<Plan.Step> steps, Plan.Act act) {
        return steps.stream()
                .filter(step -> step.kind() == ChangeLog.Kind.WORK && step.act() == act)
                .map(Plan.Step::slug)
                .toList();
    }

    private static <T> T there(@Nullable T found, Plan.Step step) {
        if (found == null) {
            throw new IllegalStateException("the log and the catalogue disagree about " + step);
        }
        return found;
    }
}
