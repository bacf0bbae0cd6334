package vn.sotay.publishing.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.ShelfContents;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.problem.Checks;
import vn.sotay.problem.IfMatch;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revisions;
import vn.sotay.text.Folding;
import vn.sotay.text.Slugs;

/** Shelves by hand. Each act is one transaction that starts from what the editor has seen: shelf, audit, log. */
@ApplicationScoped
class ShelfDesk {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_SLUG = 200;

    /** Shelves are for everybody. */
    private static final String EVERYBODY = Audience.PUBLIC.toString();

    private final Catalog catalog;
    private final Audit audit;
    private final Revisions revisions;
    private final ShelfConfig config;

    @Inject
    ShelfDesk(Catalog catalog, Audit audit, Revisions revisions, ShelfConfig config) {
        this.catalog = catalog;
        this.audit = audit;
        this.revisions = revisions;
        this.config = config;
    }

    /** What the audit says of a shelf. */
    record Described(String title, String description) {}

    /** What the audit says of an order that was changed. */
    record Ordered(List<String> shelves) {}

    /** What the audit says of works on a shelf: those that came, went or moved, each with who it follows. */
    record Arranged(Map<String, String> after) {}

    @Transactional
    ShelfList list() {
        Map<String, Long> works = catalog.shelvedWorks();
        List<ShelfRow> rows = catalog.shelfDefinitions().stream()
                .map(shelf -> ShelfRow.of(shelf, works.getOrDefault(shelf.slug(), 0L)))
                .toList();
        return new ShelfList(rows, rows.size());
    }

    @Transactional
    ShelfContents read(String slug) {
        return catalog.shelfContents(slug)
                .orElseThrow(() -> ProblemException.notFound("No shelf has the slug '" + slug + "'."));
    }

    @Transactional
    ShelfContents create(@Nullable ShelfRequest request, Editor who) {
        Checks checks = new Checks();
        String slug = checks.required("slug", request == null ? null : request.slug(), LONGEST_SLUG);
        if (!slug.isEmpty() && !Slugs.isSlug(slug)) {
            checks.reject("slug", "must be lower-case letters and digits without accents, joined by hyphens");
        }
        String title = title(checks, request == null ? null : request.title());
        String description = description(checks, request == null ? null : request.description());
        checks.bodyDone();
        catalog.lockShelves();
        List<ShelfDefinition> shelves = catalog.shelfDefinitions();
        if (shelves.stream().anyMatch(shelf -> shelf.slug().equals(slug))) {
            throw new ProblemException(ProblemType.CONFLICT, "There is a shelf with the slug '" + slug + "' already.");
        }
        if (shelves.size() >= config.most()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "There are " + shelves.size() + " shelves, as many as sotay.shelves.most allows.");
        }
        int last = shelves.stream().mapToInt(ShelfDefinition::order).max().orElse(0);
        catalog.editShelf(new ShelfDefinition(slug, title, description, last + 1));
        record(who, "shelf.create", slug, null, new Described(title, description));
        revisions.append(List.of(new Change(Change.Subject.SHELF, slug, null, EVERYBODY)));
        return read(slug);
    }

    @Transactional
    ShelfContents describe(String slug, ObjectNode patch, @Nullable String condition, Editor who) {
        ShelfContents shelf = locked(slug, condition);
        Checks checks = new Checks();
        String title = shelf.title();
        String description = shelf.description();
        for (Iterator<Map.Entry<String, JsonNode>> it = patch.fields(); it.hasNext(); ) {
            Map.Entry<String, JsonNode> field = it.next();
            JsonNode value = field.getValue();
            if (!value.isTextual() && !value.isNull()) {
                checks.reject(field.getKey(), "must be text");
            } else if (field.getKey().equals("title")) {
                title = title(checks, value.textValue());
            } else if (field.getKey().equals("description")) {
                description = description(checks, value.textValue());
            } else {
                checks.reject(field.getKey(), "is not known here");
            }
        }
        checks.bodyDone();
        Described before = new Described(shelf.title(), shelf.description());
        Described after = new Described(title, description);
        if (!before.equals(after)) {
            catalog.editShelf(new ShelfDefinition(slug, title, description, shelf.order()));
            record(who, "shelf.describe", slug, before, after);
            revisions.append(List.of(Change.ofShelf(slug)));
        }
        return read(slug);
    }

    @Transactional
    ShelfList order(@Nullable ShelvesOrderRequest request, @Nullable String condition, Editor who) {
        catalog.lockShelves();
        IfMatch.demand(condition, list().tag());
        List<ShelfDefinition> present = catalog.shelfDefinitions();
        List<String> slugs = present.stream().map(ShelfDefinition::slug).toList();
        List<String> wanted = ShelfChanges.whole("shelves", slugs, request == null ? null : request.shelves());
        if (wanted.equals(slugs)) {
            return list();
        }
        List<Change> log = new ArrayList<>();
        for (ShelfDefinition shelf : present) {
            int order = wanted.indexOf(shelf.slug()) + 1;
            if (order != shelf.order()) {
                catalog.editShelf(new ShelfDefinition(shelf.slug(), shelf.title(), shelf.description(), order));
                log.add(Change.ofShelf(shelf.slug()));
            }
        }
        ShelfChanges.few(log.size(), config.moves());
        audit.record(new AuditAct(
                who.userName(), who.address(), "shelves.order", "shelves", new Ordered(slugs), new Ordered(wanted)));
        revisions.append(log);
        return list();
    }

    @Transactional
    void delete(String slug, @Nullable String condition, Editor who) {
        catalog.lockShelves();
        ShelfContents shelf = read(slug);
        IfMatch.demand(condition, EntityTags.of(shelf));
        long places = catalog.places(slug);
        if (places > 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    shelf.works().isEmpty()
                            ? "The data of " + places
                                    + " works name this shelf, although they were taken off it by hand. Change their data first."
                            : shelf.works().size() + " works stand on this shelf. Only an empty shelf can be deleted.");
        }
        catalog.deleteShelf(slug);
        record(who, "shelf.delete", slug, new Described(shelf.title(), shelf.description()), null);
        revisions.append(List.of(new Change(Change.Subject.SHELF, slug, EVERYBODY, null)));
    }

    /** Moves a work that stands on the shelf, or adds it. */
    @Transactional
    ShelfContents place(
            String slug, String work, @Nullable WorkPlaceRequest request, @Nullable String condition, Editor who) {
        catalog.lock(List.of(work));
        ShelfContents shelf = locked(slug, condition);
        if (!catalog.held(Set.of(work)).containsKey(work)) {
            throw ProblemException.notFound("No work has the slug '" + work + "'.");
        }
        boolean there = shelf.slugs().contains(work);
        if (!there && shelf.works().size() >= config.works()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    shelf.works().size() + " works stand here, as many as sotay.shelves.works allows.");
        }
        List<String> wanted = ShelfChanges.placed(shelf.slugs(), work, request);
        return arrange(shelf, wanted, there ? "shelf.move" : "shelf.add", who);
    }

    @Transactional
    ShelfContents remove(String slug, String work, @Nullable String condition, Editor who) {
        ShelfContents shelf = locked(slug, condition);
        if (!shelf.slugs().contains(work)) {
            throw ProblemException.notFound("The work '" + work + "' does not stand on this shelf.");
        }
        List<String> wanted = new ArrayList<>(shelf.slugs());
        wanted.remove(work);
        return arrange(shelf, wanted, "shelf.remove", who);
    }

    @Transactional
    ShelfContents reorder(String slug, @Nullable WorksOrderRequest request, @Nullable String condition, Editor who) {
        ShelfContents shelf = locked(slug, condition);
        List<String> wanted = ShelfChanges.whole("works", shelf.slugs(), request == null ? null : request.works());
        return arrange(shelf, wanted, "shelf.arrange", who);
    }

    private ShelfContents arrange(ShelfContents shelf, List<String> wanted, String action, Editor who) {
        List<String> present = shelf.slugs();
        if (wanted.equals(present)) {
            return shelf;
        }
        Set<String> changed = catalog.arrangeShelf(shelf.slug(), wanted);
        ShelfChanges.few(changed.size(), config.moves());
        record(who, action, shelf.slug(), followed(present, changed), followed(wanted, changed));
        List<Change> log = new ArrayList<>();
        log.add(Change.ofShelf(shelf.slug()));
        for (HeldWork work : new TreeMap<>(catalog.held(changed)).values()) {
            log.add(Change.ofWork(work.slug(), work.audience(), work.audience()));
        }
        revisions.append(log);
        return read(shelf.slug());
    }

    private static Arranged followed(List<String> order, Set<String> works) {
        Map<String, String> after = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            if (works.contains(order.get(i))) {
                after.put(order.get(i), i == 0 ? "" : order.get(i - 1));
            }
        }
        return new Arranged(after);
    }

    private ShelfContents locked(String slug, @Nullable String condition) {
        catalog.lockShelf(slug);
        ShelfContents shelf = read(slug);
        IfMatch.demand(condition, EntityTags.of(shelf));
        return shelf;
    }

    private void record(Editor who, String action, String shelf, @Nullable Object before, @Nullable Object after) {
        audit.record(new AuditAct(who.userName(), who.address(), action, "shelf:" + shelf, before, after));
    }

    private static String title(Checks checks, @Nullable String text) {
        return line(checks.required("title", text, LONGEST_TITLE));
    }

    private static String description(Checks checks, @Nullable String text) {
        String description = checks.text("description", text, LONGEST_DESCRIPTION);
        return description == null ? "" : line(description);
    }

    private static String line(String text) {
        return Folding.nfc(text).replaceAll("(?U)\\s+", " ").strip();
    }
}
