package vn.sotay.publishing.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldManuscript;
import vn.sotay.catalog.HeldWork;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;
import vn.sotay.problem.ProblemException;
import vn.sotay.storage.ContentHash;

/**
 * Where drafts are opened and written. Every saved state stays as a step, with who and when; nothing is overwritten that the
 * writer has not read.
 */
@ApplicationScoped
public class Desk {
    private final DraftStore store;
    private final DraftTexts texts;
    private final DeskAudit audit;
    private final Catalog catalog;
    private final Outlines outlines;
    private final Clock clock;

    @Inject
    Desk(DraftStore store, DraftTexts texts, DeskAudit audit, Catalog catalog, Outlines outlines, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.audit = audit;
        this.catalog = catalog;
        this.outlines = outlines;
        this.clock = clock;
    }

    /**
     * Opens a draft. Metadata may be incomplete; a missing slug is proposed from kind, number and date, or the title. If the
     * library has a work of that slug, the draft is one of that work and publishing it makes the next edition.
     *
     * @param metadata what is known so far
     * @param body the text in CommonMark, empty for a record
     * @param who to whom the draft is attributed; as its last editor that person may not approve it
     * @return the draft, with its id
     * @throws ProblemException {@code INVALID_BODY} naming each value that cannot be kept, {@code TOO_LARGE}
     */
    @Transactional
    public DraftContents open(DraftMetadata metadata, String body, Editor who) {
        Content given = ContentChecks.checked(metadata, body);
        Content content = new Content(
                given.metadata().named(given.metadata().proposedSlug().orElse(null)), given.body());
        return opened(content, Base.of(held(content.metadata().slug())), who);
    }

    /** Opens a draft of a new work; a slug that is taken is the preflight's business. */
    @Transactional
    DraftContents openNew(Content content, Editor who) {
        return opened(content, Base.NONE, who);
    }

    /**
     * Opens a draft from a work as it stands now.
     *
     * @throws ProblemException {@code NOT_FOUND} when there is no such work
     */
    @Transactional
    public DraftContents reopen(String slug, Editor who) {
        HeldManuscript manuscript = manuscript(slug);
        return opened(
                new Content(DraftMetadata.of(manuscript.metadata()), manuscript.body()), Base.of(held(slug)), who);
    }

    /**
     * Opens a draft from the data of a work as it stands now, with another text: a record gets its text.
     *
     * @param body the text in CommonMark
     * @throws ProblemException {@code NOT_FOUND} when there is no such work, {@code INVALID_BODY}, {@code TOO_LARGE}
     */
    @Transactional
    public DraftContents reopen(String slug, String body, Editor who) {
        DraftMetadata metadata = DraftMetadata.of(manuscript(slug).metadata());
        return opened(ContentChecks.checked(metadata, body), Base.of(held(slug)), who);
    }

    private HeldManuscript manuscript(String slug) {
        return catalog.manuscript(slug)
                .orElseThrow(() -> ProblemException.notFound("No work has the slug '" + slug + "'."));
    }

    private DraftContents opened(Content content, Base base, Editor who) {
        Draft draft = Draft.open(written(content), base, who.userName(), clock.instant());
        store.add(draft);
        store.flush();
        store.add(DraftStepEntity.of(
                draft, DraftStep.How.OPENED, null, content.body().length()));
        audit.record(who, "draft.open", draft, null, state(draft));
        return contents(draft);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional
    public DraftContents read(UUID id) {
        return contents(store.get(id));
    }

    /**
     * Has a file that the library holds published beside the text of a draft, once that is published.
     *
     * @throws ProblemException 404 when there is no such draft, 409 when it is handed in already
     */
    @Transactional
    public DraftSummary publishBeside(UUID id, ContentHash file, String fileName, Editor who) {
        Draft draft = store.locked(id);
        Map<String, Object> before = state(draft);
        draft.beside(file, fileName, clock.instant());
        audit.record(who, "draft.original", draft, before, state(draft));
        return DraftSummary.of(draft);
    }

    /** The name of the file that is published beside the text of a draft, and its hash; empty where none is. */
    @Transactional
    public Optional<Map.Entry<String, ContentHash>> fileBeside(UUID id) {
        return store.find(id)
                .filter(draft -> draft.original != null)
                .map(draft -> Map.entry(draft.originalName, ContentHash.of256(draft.original)));
    }

    /** Whether a draft was given up, or never was. */
    @Transactional
    public boolean isGivenUp(UUID id) {
        return store.find(id).map(draft -> draft.state() == DraftState.DELETED).orElse(true);
    }

    @Transactional
    DraftSummary summary(UUID id) {
        return DraftSummary.of(store.get(id));
    }

    /** The last opened first. @throws IllegalArgumentException for a cursor of another list */
    @Transactional
    Page<DraftSummary> list(DraftFilter filter, @Nullable String cursor, int limit) {
        String list = "drafts:" + filter;
        long below = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(Cursor.decode(cursor, list).slug());
        List<Draft> found = store.page(filter, below, limit + 1);
        List<Draft> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : new Cursor(list, new byte[0], shown.get(limit - 1).id.toString()).encode();
        Map<Long, Integer> open = store.openComments(shown);
        return new Page<>(
                shown.stream()
                        .map(draft -> DraftSummary.of(draft, open.get(draft.id)))
                        .toList(),
                next,
                store.count(filter));
    }

    /** Saves what a merge patch makes of the draft; what is the same again makes no step. */
    @Transactional
    DraftSummary save(UUID id, JsonNode patch, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Content content = DraftForm.patched(content(draft), patch);
        return write(draft, content, DraftStep.How.SAVED, null, who);
    }

    /** Makes what a step saved the content again: a new step, so that this can be undone as well. */
    @Transactional
    DraftSummary restore(UUID id, int number, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        DraftStepEntity step = store.step(draft, number);
        Content content = new Content(DraftForm.metadata(step.metadata), texts.get(step.body));
        return write(draft, content, DraftStep.How.RESTORED, number, who);
    }

    /** The sections of a draft. */
    @Transactional
    DraftOutline outline(UUID id) {
        Draft draft = store.get(id);
        return outlines.of(DraftSummary.of(draft), texts.get(draft.body));
    }

    /** Changes the sections of a draft; each operation is a step. */
    @Transactional
    DraftOutline structure(UUID id, List<StructureOperation> operations, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Content content = content(draft);
        for (String body : Outlines.changed(content.body(), operations)) {
            write(draft, ContentChecks.checked(content.metadata(), body), DraftStep.How.SAVED, null, who);
        }
        return outlines.of(DraftSummary.of(draft), texts.get(draft.body));
    }

    private DraftSummary write(
            Draft draft, Content content, DraftStep.How how, @Nullable Integer restored, Editor who) {
        Policies.slugStays(draft.isOfNewWork(), draft.work, content.metadata().slug());
        Map<String, Object> before = state(draft);
        if (draft.edit(written(content), who.userName(), clock.instant())) {
            store.add(DraftStepEntity.of(draft, how, restored, content.body().length()));
            audit.record(who, restored == null ? "draft.save" : "draft.restore", draft, before, state(draft));
        }
        return DraftSummary.of(draft);
    }

    /** Starts from the work as it is now: publishing will then overwrite what changed there. */
    @Transactional
    DraftSummary rebase(UUID id, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = state(draft);
        draft.rebase(Base.of(held(draft.work)), who.userName(), clock.instant());
        int characters = texts.get(draft.body).length();
        store.add(DraftStepEntity.of(draft, DraftStep.How.REBASED, null, characters));
        audit.record(who, "draft.rebase", draft, before, state(draft));
        return DraftSummary.of(draft);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = state(draft);
        draft.delete(clock.instant());
        audit.record(who, "draft.delete", draft, before, state(draft));
    }

    /** The last saved first. @throws IllegalArgumentException for a cursor of another list */
    @Transactional
    Page<DraftStep> steps(UUID id, @Nullable String cursor, int limit) {
        Draft draft = store.get(id);
        String list = "steps:" + id;
        int below = cursor == null
                ? Integer.MAX_VALUE
                : Integer.parseInt(Cursor.decode(cursor, list).slug());
        List<DraftStepEntity> steps = store.steps(draft, below, limit);
        int last = steps.isEmpty() ? 1 : steps.get(steps.size() - 1).number;
        String next = last == 1 ? null : new Cursor(list, new byte[0], Integer.toString(last)).encode();
        return new Page<>(steps.stream().map(DraftStepEntity::step).toList(), next, draft.steps);
    }

    @Transactional
    DraftStepContents step(UUID id, int number) {
        DraftStepEntity step = store.step(store.get(id), number);
        return new DraftStepContents(step.step(), DraftForm.metadata(step.metadata), texts.get(step.body));
    }

    private Draft locked(UUID id, @Nullable String ifMatch) {
        Draft draft = store.locked(id);
        Version.check(ifMatch, draft.version);
        return draft;
    }

    private @Nullable HeldWork held(@Nullable String slug) {
        return slug == null ? null : catalog.held(List.of(slug)).get(slug);
    }

    private Written written(Content content) {
        DraftMetadata metadata = content.metadata();
        return new Written(metadata.slug(), metadata.title(), DraftForm.json(metadata), texts.put(content.body()));
    }

    private Content content(Draft draft) {
        return new Content(DraftForm.metadata(draft.metadata), texts.get(draft.body));
    }

    private DraftContents contents(Draft draft) {
        Content content = content(draft);
        return new DraftContents(DraftSummary.of(draft), content.metadata(), content.body());
    }

    private static Map<String, Object> state(Draft draft) {
        return DeskAudit.state(draft);
    }
}
