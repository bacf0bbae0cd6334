package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.publishing.Publishing;

/** From handing a draft in to its approval, and what people say to one another about it on the way. */
@ApplicationScoped
class Review {
    private final DraftStore store;
    private final DraftTexts texts;
    private final DeskAudit audit;
    private final Preflight preflight;
    private final Publishing publishing;
    private final DeskConfig config;
    private final Clock clock;

    @Inject
    Review(
            DraftStore store,
            DraftTexts texts,
            DeskAudit audit,
            Preflight preflight,
            Publishing publishing,
            DeskConfig config,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.audit = audit;
        this.preflight = preflight;
        this.publishing = publishing;
        this.config = config;
        this.clock = clock;
    }

    /** Comments of a draft, the oldest first. */
    @Transactional
    List<DraftComment> comments(UUID id) {
        return store.comments(store.get(id)).stream()
                .map(DraftCommentEntity::comment)
                .toList();
    }

    @Transactional
    PreflightReport preflight(UUID id) {
        Draft draft = store.get(id);
        return preflight.report(content(draft), draft.isOfNewWork());
    }

    /** @throws ProblemException {@code CONFLICT} for a text of which no sections can be made */
    @Transactional
    DraftPreview preview(UUID id) {
        try {
            return new DraftPreview(publishing.sections(content(store.get(id)).body()).stream()
                    .map(DraftPreview.Part::of)
                    .toList());
        } catch (ManuscriptException e) {
            String where = e.line() == 0 ? "" : "Line " + e.line() + ": ";
            throw new ProblemException(ProblemType.CONFLICT, where + e.getMessage());
        }
    }

    @Transactional
    DraftSummary submit(UUID id, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = DeskAudit.state(draft);
        draft.submit(clock.instant());
        Policies.onlyCompleteGoesOn(preflight.report(content(draft), draft.isOfNewWork()));
        return told(who, "draft.submit", draft, before);
    }

    /** @param comments what is to be changed; may be empty while other comments are open */
    @Transactional
    DraftSummary requestChanges(UUID id, List<CommentRequest> comments, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = DeskAudit.state(draft);
        draft.requestChanges(clock.instant());
        comments.forEach(comment -> add(draft, comment, who));
        Policies.changesAreNamed(store.countComments(draft, true));
        return told(who, "draft.request-changes", draft, before);
    }

    @Transactional
    DraftSummary approve(UUID id, @Nullable String ifMatch, Editor who) {
        Draft draft = locked(id, ifMatch);
        Map<String, Object> before = DeskAudit.state(draft);
        draft.approve(who.userName(), clock.instant());
        return told(who, "draft.approve", draft, before);
    }

    @Transactional
    DraftComment comment(UUID id, CommentRequest request, Editor who) {
        Draft draft = store.locked(id);
        draft.commentable();
        DraftComment comment = add(draft, request, who);
        audit.record(who, "draft.comment", draft, null, Map.of("comment", comment.id()));
        return comment;
    }

    @Transactional
    DraftComment resolve(UUID id, UUID comment, Editor who) {
        Draft draft = store.locked(id);
        draft.commentable();
        DraftCommentEntity found = store.comment(draft, comment);
        if (found == null) {
            throw ProblemException.notFound("The draft has no comment with the id " + comment + ".");
        }
        if (found.resolvedAt == null) {
            found.resolve(who.userName(), clock.instant());
            audit.record(who, "draft.resolve-comment", draft, null, Map.of("comment", comment));
        }
        return found.comment();
    }

    private DraftComment add(Draft draft, CommentRequest request, Editor who) {
        if (store.countComments(draft, false) >= config.comments()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A draft may have " + config.comments() + " comments; this one has them.");
        }
        DraftCommentEntity comment = DraftCommentEntity.of(draft, request, who.userName(), clock.instant());
        store.add(comment);
        return comment.comment();
    }

    private DraftSummary told(Editor who, String action, Draft draft, Map<String, Object> before) {
        audit.record(who, action, draft, before, DeskAudit.state(draft));
        return DraftSummary.of(draft);
    }

    private Draft locked(UUID id, @Nullable String ifMatch) {
        Draft draft = store.locked(id);
        Version.check(ifMatch, draft.version);
        return draft;
    }

    private Content content(Draft draft) {
        return new Content(DraftForm.metadata(draft.metadata), texts.get(draft.body));
    }
}
