package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.cover.CoverSize;
import vn.sotay.catalog.cover.DrawnCover;
import vn.sotay.catalog.difference.Comparison;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;

/**
 * The published library as a viewer may see it. Every question carries the viewer, and what the viewer may not see is
 * answered exactly like what does not exist: empty.
 *
 * <p>Methods that write are for {@code publishing} alone and take part in its transaction.
 */
@ApplicationScoped
public class Catalog {
    private final WorkStore works;
    private final VisibleWorks visible;
    private final WorkLists lists;
    private final OpenedWorks opened;
    private final EditionStore editions;
    private final ShelfStore shelves;
    private final Shelving shelving;
    private final Covers covers;
    private final RelationStore relations;
    private final CatalogWriter writer;
    private final Departures departures;
    private final EditionTexts texts;
    private final DifferenceConfig limits;
    private final OpenReferences open;
    private final WorkCopies copies;
    private final OriginalStore originals;

    @Inject
    Catalog(
            WorkStore works,
            VisibleWorks visible,
            WorkLists lists,
            OpenedWorks opened,
            EditionStore editions,
            ShelfStore shelves,
            Shelving shelving,
            Covers covers,
            RelationStore relations,
            CatalogWriter writer,
            Departures departures,
            EditionTexts texts,
            DifferenceConfig limits,
            OpenReferences open,
            WorkCopies copies,
            OriginalStore originals) {
        this.works = works;
        this.visible = visible;
        this.lists = lists;
        this.opened = opened;
        this.editions = editions;
        this.shelves = shelves;
        this.shelving = shelving;
        this.covers = covers;
        this.relations = relations;
        this.writer = writer;
        this.departures = departures;
        this.texts = texts;
        this.limits = limits;
        this.open = open;
        this.copies = copies;
        this.originals = originals;
    }

    /** The shelves in their order, each with the number of works the viewer may see. */
    @Transactional
    public List<Shelf> shelves(Viewer viewer) {
        return shelves.counted(visible.audiences(viewer));
    }

    /** What stands on each shelf first, at most so many works of each: those that can be read, then the others; by slug. */
    @Transactional
    public Map<String, List<WorkSummary>> fronts(int most, Viewer viewer) {
        return works.fronts(most, visible.audiences(viewer)).stream()
                .collect(Collectors.groupingBy(
                        WorkStore.Standing::shelf,
                        Collectors.mapping(standing -> WorkViews.summary(standing.work()), Collectors.toList())));
    }

    /** How many works of each kind the viewer may see, in the order of kinds; those of which there are none are left out. */
    @Transactional
    public Map<Kind, Long> kinds(Viewer viewer) {
        return works.kinds(visible.audiences(viewer));
    }

    /** Whether there is a shelf of this slug. */
    @Transactional
    public boolean hasShelf(String slug) {
        return shelves.count("slug", slug) > 0;
    }

    /** A page of works. The cursor must be one of the same list, see {@link #listName}. */
    @Transactional
    public Page<WorkSummary> works(
            WorkFilter filter, WorkOrder order, @Nullable Cursor cursor, int limit, Viewer viewer) {
        return lists.page(filter, order, cursor, limit, viewer);
    }

    /** The same of those works only that have a text, as catalogues for reading systems list them. */
    @Transactional
    public Page<ReadableWork> readableWorks(
            WorkFilter filter, WorkOrder order, @Nullable Cursor cursor, int limit, Viewer viewer) {
        return lists.readable(filter, order, cursor, limit, viewer);
    }

    /** Those of these works that the viewer may see and that have a text, in the given order. */
    @Transactional
    public List<ReadableWork> readableWorks(List<String> slugs, Viewer viewer) {
        return lists.readable(slugs, viewer);
    }

    /** What the works with a text that the viewer may see are found by; those on one shelf only, if one is named. */
    @Transactional
    public List<WorkTerms> terms(@Nullable String shelf, Viewer viewer) {
        return lists.terms(shelf, viewer);
    }

    /** What identifies a list for its cursors. */
    public static String listName(WorkFilter filter, WorkOrder order) {
        return filter + " " + order;
    }

    /** A work with its current edition. */
    @Transactional
    public Optional<Work> work(String slug, Viewer viewer) {
        return opened.work(slug, viewer);
    }

    /** The file that is published beside a work's text, for those who may see the work. */
    @Transactional
    public Optional<VisibleContent> original(String slug, Viewer viewer) {
        return opened.original(slug, viewer);
    }

    /**
     * Publishes a file that is held beside the text of a work that is held; false when it is there already. For {@code
     * publishing} only.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean putOriginal(String slug, ContentHash file, String fileName) {
        return originals.put(works.bySlug(slug).orElseThrow().id, file, fileName);
    }

    /**
     * What to throw where {@link #work} or anything below a work was asked for and is empty: 410 with the tombstone to those
     * who could see a work that was withdrawn, 308 when the slug is an alias, else 404.
     *
     * @param detail what the 404 says
     */
    @Transactional
    public RuntimeException absent(String slug, Viewer viewer, String detail) {
        return departures.absent(slug, viewer, detail);
    }

    /** The tombstone of a withdrawn work, for those who could see the work. */
    @Transactional
    public Optional<Tombstone> tombstone(String slug, Viewer viewer) {
        return departures.tombstone(slug, viewer);
    }

    /** The tombstones of withdrawn works among these slugs, for those who could see them, by slug. */
    @Transactional
    public Map<String, Tombstone> tombstones(Collection<String> slugs, Viewer viewer) {
        return departures.tombstones(slugs, viewer);
    }

    /** Those of these works that the viewer may see, as devices keep them, by slug. */
    @Transactional
    public Map<String, WorkCopy> copies(Collection<String> slugs, Viewer viewer) {
        return copies.of(slugs, viewer);
    }

    /** Slugs of the works that state something of a work with one of these audiences. */
    @Transactional
    public Set<String> stating(Collection<String> audiences) {
        return audiences.isEmpty() ? Set.of() : Set.copyOf(relations.stating(audiences));
    }

    /** The hashes of all bodies and images of a work, each once; empty when the viewer may not see it. */
    @Transactional
    public Optional<List<ContentHash>> contents(String slug, Viewer viewer) {
        return visible.find(slug, viewer).map(work -> copies.contents(List.of(work), viewer));
    }

    /** The hashes of all bodies and images of the works on a shelf that the viewer may see, each once. */
    @Transactional
    public List<ContentHash> contentsOfShelf(String shelf, Viewer viewer) {
        return copies.contents(works.onShelf(shelf), viewer);
    }

    /** Those of these slugs that are not held and cannot be: they were those of withdrawn works, or are aliases. */
    @Transactional
    public Set<String> taken(Collection<String> slugs) {
        return departures.taken(slugs);
    }

    /**
     * Slugs of the works with this number that were issued on this day, as far as the catalogue knows the day; case, blanks
     * and leading zeros do not tell numbers apart. Numbers restart with each term, so without a date nothing is certain.
     */
    @Transactional
    public List<String> numbered(String number, PartialDate issued, Viewer viewer) {
        return lists.numbered(number, issued, viewer);
    }

    /** All editions of a work, newest first. */
    @Transactional
    public Optional<List<Edition>> editions(String slug, Viewer viewer) {
        return opened.editions(slug, viewer);
    }

    /** One edition with its table of contents. */
    @Transactional
    public Optional<EditionContents> edition(String slug, int number, Viewer viewer) {
        return opened.edition(slug, number, viewer);
    }

    /** What changed from one edition to another; in no transaction, since comparing may take long. */
    public Optional<EditionDifference> difference(String slug, int from, int to, Viewer viewer) {
        return texts.of(slug, from, to, viewer).map(pair -> {
            Comparison found = Comparison.of(pair.before(), pair.after(), limits.steps(), limits.characters());
            return new EditionDifference(slug, pair.from(), pair.to(), found.coarse(), found.sections());
        });
    }

    /** A section of the current edition, or of the edition with the given number. */
    @Transactional
    public Optional<Section> section(String slug, @Nullable Integer edition, String anchor, Viewer viewer) {
        return opened.section(slug, edition, anchor, viewer);
    }

    /** The bytes with this hash, if some published edition that the viewer may see holds them, or they are a cover. */
    @Transactional
    public Optional<VisibleContent> content(ContentHash hash, Viewer viewer) {
        return opened.content(hash, viewer);
    }

    /** The cover of a work as PNG or JPEG, uploaded or drawn; for pages, feeds and e-books. Drawing needs no transaction. */
    public Optional<VisibleContent> cover(String slug, CoverSize size, Viewer viewer) {
        return covers.shown(slug, size, viewer).map(shown -> {
            Blob uploaded = shown.uploaded();
            return new VisibleContent(uploaded == null ? covers.png(shown.text(), size) : uploaded, shown.everybody());
        });
    }

    /** The cover of a work as SVG; empty also where the cover was uploaded. */
    public Optional<VisibleContent> drawing(String slug, Viewer viewer) {
        return covers.shown(slug, CoverSize.SMALL, viewer)
                .filter(shown -> shown.uploaded() == null)
                .map(shown ->
                        new VisibleContent(Blob.of(DrawnCover.SVG, DrawnCover.svg(shown.text())), shown.everybody()));
    }

    /** A work's cover as it is served, large and then small; empty when the viewer may not see it. */
    @Transactional
    public List<CoverImage> coverImages(String slug, Viewer viewer) {
        return visible.find(slug, viewer)
                .map(work -> covers.images(List.of(work)).getOrDefault(slug, List.of()))
                .orElse(List.of());
    }

    /** The address of the cover that was given to a work; empty where one is drawn. */
    @Transactional
    public Optional<ContentHash> coverOf(String slug) {
        return works.bySlug(slug)
                .map(work -> work.cover)
                .map(StoredCover::original)
                .map(ContentHash::new);
    }

    /**
     * Bytes that a viewer may see.
     *
     * @param everybody whether everybody may
     */
    public record VisibleContent(Blob blob, boolean everybody) {}

    /** These works with their texts, for the search index; whoever shows anything of them asks the policy first. */
    @Transactional
    public List<IndexedWork> forIndex(Collection<String> slugs) {
        return writer.forIndex(works.bySlugs(slugs));
    }

    /** At most {@code limit} works behind this slug as they can be exported, for whoever runs the library. */
    @Transactional
    public List<HeldManuscript> manuscripts(String afterSlug, int limit) {
        return writer.manuscripts(works.afterSlug(afterSlug, limit));
    }

    /** A work as it can be exported, for those who edit it. */
    @Transactional
    public Optional<HeldManuscript> manuscript(String slug) {
        return writer.manuscripts(works.bySlugs(List.of(slug))).stream().findFirst();
    }

    /** The shelves as they can be exported. */
    @Transactional
    public List<ShelfDefinition> shelfDefinitions() {
        return shelves.inOrder().stream().map(ShelfEntity::definition).toList();
    }

    /** Which of these slugs are held, and in which state. */
    @Transactional
    public Map<String, HeldWork> held(Collection<String> slugs) {
        return writer.held(works.bySlugs(slugs));
    }

    /** All slugs that are held. */
    @Transactional
    public Set<String> slugs() {
        return works.getEntityManager()
                .createQuery("select slug from WorkEntity", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The aliases of a work, the oldest first. */
    @Transactional
    public List<String> aliases(String slug) {
        return departures.aliases(slug);
    }

    /**
     * Gives a work that is held one more name, a slug; whether it is new. For {@code publishing} only.
     *
     * @throws vn.sotay.problem.ProblemException 409 when another work has, or had, that name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean addAlias(String slug, String alias, String actor) {
        return departures.addAlias(slug, alias, actor);
    }

    /** Whether a name is kept for other steps of addresses, so that it cannot be an alias. */
    public static boolean isReserved(String name) {
        return Redirections.isReserved(name);
    }

    /** The slugs of all works that were withdrawn. */
    @Transactional
    public Set<String> withdrawn() {
        return departures.withdrawn();
    }

    /** Slugs of the works linked with these, whose answers therefore show them. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> neighbours(Collection<String> slugs) {
        return slugs.isEmpty() ? Set.of() : relations.neighbours(slugs);
    }

    /**
     * Keeps everybody else from changing these works until the transaction ends; to be called before they are read. Of two
     * who make a work of one new slug, one waits for the other. For {@code publishing} only.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<String> slugs) {
        works.lock(slugs);
    }

    /**
     * Works that references with these numbers may mean, whatever their audience, and all charters; whoever shows anything of
     * them asks the policy first.
     *
     * @param digits the numbers without leading zeros and symbols
     */
    @Transactional
    public List<NumberedWork> numbered(Collection<String> digits) {
        return works.numbered(digits).stream().map(WorkViews::numbered).toList();
    }

    /** Those of these anchors that the current edition of a work has. */
    @Transactional
    public Set<String> anchors(String slug, Collection<String> anchors) {
        return Set.copyOf(editions.anchors(slug, anchors));
    }

    /** The current editions of those of these works that the viewer may see, and which of these anchors they have. */
    @Transactional
    public Map<String, CurrentAnchors> currentAnchors(
            Collection<String> slugs, Collection<String> anchors, Viewer viewer) {
        return opened.currentAnchors(slugs, anchors, viewer);
    }

    /**
     * What the current edition of a work has of the anchors that were asked for.
     *
     * @param edition its number
     */
    public record CurrentAnchors(int edition, Set<String> anchors) {}

    /** Which work replaces which, in the whole library. */
    @Transactional
    public Replacements replacements() {
        return relations.replacements();
    }

    /** Writes works; gives the slugs of those whose effect status became another one. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> put(List<WorkChange> changes, String actor) {
        return writer.put(changes, actor);
    }

    /** Puts a tombstone in the place of a work that is held, and takes back what it did to others. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tombstone withdraw(String slug, String reason, @Nullable String replacement, String actor) {
        return departures.withdraw(slug, reason, replacement, actor);
    }

    /** Works whose texts refer to one with such a key, which was not there. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AwaitingWork> awaiting(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : open.awaiting(keys);
    }

    /** Relates a work to the one that its text refers to. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void meet(AwaitingWork awaiting, String cited) {
        writer.meet(awaiting, cited);
    }

    /** Notes that what stands now is what was imported. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markImported(Map<String, ContentHash> hashes) {
        writer.markImported(hashes);
    }

    /** A shelf with all works on it, for those who edit it. */
    @Transactional
    public Optional<ShelfContents> shelfContents(String slug) {
        return shelving.contents(slug);
    }

    /** How many works stand on each shelf, whatever their audience; shelves without works are not named. */
    @Transactional
    public Map<String, Long> shelvedWorks() {
        Map<Long, Long> counts = shelves.works();
        return shelves.listAll().stream()
                .filter(shelf -> counts.containsKey(shelf.id))
                .collect(Collectors.toMap(shelf -> shelf.slug, shelf -> counts.getOrDefault(shelf.id, 0L)));
    }

    /** What editors did with shelves by hand, as it can be exported; only shelves with which they did something. */
    @Transactional
    public List<ShelfArrangement> arrangements() {
        return shelving.arrangements();
    }

    /** Slugs of the shelves of which a folder says something new, while the desk has said something else since. */
    @Transactional
    public List<String> disagreeing(Collection<ShelfDefinition> definitions) {
        return shelving.disagreeing(definitions);
    }

    /** Whether editors have changed the order that a folder brought last, to another than it brings now. */
    @Transactional
    public boolean disagrees(ShelfArrangement brought) {
        return shelving.disagrees(brought);
    }

    /**
     * Writes shelves as a folder defines them, but for those that the desk has changed since; gives the slugs of those that
     * changed. For {@code publishing} only.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> putShelves(List<ShelfDefinition> definitions) {
        return shelving.put(definitions);
    }

    /** Keeps everybody else from changing this shelf until the transaction ends. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockShelf(String slug) {
        shelves.lock(Set.of(slug), Set.of());
    }

    /** The same for all shelves, and none of them gets a work meanwhile. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockShelves() {
        shelves.lockAll();
    }

    /** Makes or changes a shelf as an editor says; an import does not undo it. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void editShelf(ShelfDefinition definition) {
        shelving.edit(definition);
    }

    /** How many works stand on a shelf, or were taken off it by hand while their data name it. */
    @Transactional
    public long places(String shelf) {
        return shelving.places(shelf);
    }

    /** Deletes a shelf without places. For {@code publishing} only. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteShelf(String slug) {
        shelving.delete(slug);
    }

    /**
     * Gives a shelf these works in this order, by hand: neither an import nor a publication undoes it. For
     * {@code publishing} only.
     *
     * @return slugs of the works whose place has changed, those that came and went too
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> arrangeShelf(String slug, List<String> works) {
        return shelving.arrange(slug, works);
    }

    /**
     * Goes one step towards the order that a folder brings, unless editors have changed what it brought last. For
     * {@code publishing} only.
     *
     * @param most works that change their places
     * @return slugs of those that did; empty when it is there, or is not to be
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> arrangeShelf(ShelfArrangement brought, int most) {
        return shelving.arrange(brought, most);
    }
}
