package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.Actor;
import vn.sotay.publishing.Manuscript;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.publishing.Publishing;
import vn.sotay.publishing.ReadyManuscript;
import vn.sotay.revision.Revisions;

/** From an approved draft to an edition, now or at its time; one transaction either way. */
@ApplicationScoped
class Release {
    private final DraftStore store;
    private final DraftTexts texts;
    private final DeskAudit audit;
    private final Preflight preflight;
    private final Publishing publishing;
    private final Catalog catalog;
    private final Revisions revisions;
    private final DeskConfig config;
    private final Clock clock;

    @Inject
    Release(
            DraftStore store,
            DraftTexts texts,
            DeskAudit audit,
            Preflight preflight,
            Publishing publishing,
            Catalog catalog,
            Revisions revisions,
            DeskConfig config,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.audit = audit;
        this.preflight = preflight;
        this.publishing = publishing;
        this.catalog = catalog;
        this.revisions = revisions;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    DraftSummary publish(UUID id, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        draft.releasableBy(Draft.Hand.PERSON);
        release(draft, who);
        return DraftSummary.of(draft);
    }

    @Transactional
    DraftSummary schedule(UUID id, Instant at, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = DeskAudit.state(draft);
        Instant now = clock.instant();
        Policies.scheduledWithin(at, now, Duration.ofDays(config.daysAhead()));
        draft.schedule(at, who.userName(), now);
        audit.record(who, "draft.schedule", draft, before, DeskAudit.state(draft));
        return DraftSummary.of(draft);
    }

    @Transactional
    DraftSummary unschedule(UUID id, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = DeskAudit.state(draft);
        draft.unschedule(clock.instant());
        audit.record(who, "draft.unschedule", draft, before, DeskAudit.state(draft));
        return DraftSummary.of(draft);
    }

    /** Drafts whose time has come or comes within this span, to be published here or on another node. */
    @Transactional
    List<DraftStore.Due> due(Duration within) {
        return store.due(clock.instant().plus(within));
    }

    /**
     * Publishes a draft whose time has come, on behalf of who scheduled it; nothing happens when another node is at it. What
     * stands against it is written down in the draft, which then waits for somebody to look at it.
     */
    @Transactional
    void releaseDue(UUID id) {
        Draft draft = store.lockedIfDue(id, clock.instant()).orElse(null);
        if (draft == null) {
            return;
        }
        Editor who = new Editor(draft.scheduledBy, null);
        draft.releasableBy(Draft.Hand.SCHEDULE);
        try {
            release(draft, who);
        } catch (ProblemException e) {
            Map<String, Object> before = DeskAudit.state(draft);
            draft.refuse(String.valueOf(e.getMessage()), clock.instant());
            audit.record(who, "draft.refuse", draft, before, DeskAudit.state(draft));
        }
    }

    /** All that can be refused is refused before anything is written, so that a refusal can be written down instead. */
    private void release(Draft draft, Editor who) {
        Content content = new Content(DraftForm.metadata(draft.metadata), texts.get(draft.body));
        String slug = draft.work;
        if (slug != null) {
            catalog.lock(List.of(slug));
            Policies.workIsAsItWas(draft.base(), slug, held(slug));
        }
        Policies.onlyCompleteGoesOn(preflight.report(content, draft.isOfNewWork()));
        ReadyManuscript ready = prepared(content);
        Actor actor = new Actor(who.userName(), false);

        HeldWork before = held(ready.metadata().slug());
        audit.published(
                who,
                draft,
                ready.metadata().slug(),
                before == null
                        ? Map.of()
                        : told(
                                before.title(),
                                before.currentEdition(),
                                before.manuscriptHash().hex()),
                told(ready.metadata().title(), null, ready.manuscriptHash().hex()));
        publishing.publish(List.of(ready), actor);
        HeldWork after = Objects.requireNonNull(held(ready.metadata().slug()), "published");
        draft.published(after.currentEdition(), revisions.head(), who.userName(), clock.instant());
    }

    private ReadyManuscript prepared(Content content) {
        try {
            return publishing.prepare(
                    new Manuscript(covered(content.metadata().complete(content.hasText())), content.body()));
        } catch (ManuscriptException e) {
            throw new ProblemException(ProblemType.CONFLICT, "Line " + e.line() + ": " + e.getMessage());
        }
    }

    /** The cover is not the draft's business: the work keeps what it has. */
    private WorkMetadata covered(WorkMetadata metadata) {
        return metadata.covered(catalog.coverOf(metadata.slug()).orElse(null));
    }

    private static Map<String, Object> told(String title, @Nullable Integer edition, String manuscript) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", title);
        told.put("manuscript", manuscript);
        if (edition != null) {
            told.put("edition", edition);
        }
        return told;
    }

    private @Nullable HeldWork held(String slug) {
        return catalog.held(List.of(slug)).get(slug);
    }

    private Draft locked(UUID id, @Nullable String ifMatch) {
        Draft draft = store.locked(id);
        Version.check(ifMatch, draft.version);
        return draft;
    }
}
