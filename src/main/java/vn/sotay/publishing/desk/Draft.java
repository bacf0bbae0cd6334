package vn.sotay.publishing.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.ContentHash;

/**
 * The working copy of a work, and its workflow: draft, in review, approved, then published or scheduled. Each method is a
 * transition; one that does not go with the present state throws a {@link ProblemType#CONFLICT} that says what stands
 * against it, and changes nothing.
 */
@Entity
@Table(name = "draft")
@NullUnmarked
class Draft {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    Long id;

    UUID uid;
    String work;
    String title;

    @Column(name = "base_edition")
    Integer baseEdition;

    @Column(name = "base_hash")
    byte[] baseHash;

    String metadata;
    byte[] body;
    /** The file that is published beside the text, if one is. */
    byte[] original;

    @Column(name = "original_name")
    String originalName;

    String state;
    int version;
    int steps;

    @Column(name = "opened_by")
    String openedBy;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "last_editor")
    String lastEditor;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "publish_at")
    Instant publishAt;

    @Column(name = "scheduled_by")
    String scheduledBy;

    String refusal;

    @Column(name = "published_edition")
    Integer publishedEdition;

    @Column(name = "published_revision")
    Long publishedRevision;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    static Draft open(Written written, Base base, String who, Instant now) {
        Draft draft = new Draft();
        draft.uid = UUID.randomUUID();
        draft.openedBy = who;
        draft.openedAt = now;
        draft.start(base);
        draft.state = DraftState.DRAFT.wire();
        draft.write(written, who, now);
        return draft;
    }

    DraftState state() {
        return DraftState.of(state);
    }

    Base base() {
        return new Base(baseEdition, baseHash == null ? null : ContentHash.of256(baseHash));
    }

    boolean isOfNewWork() {
        return baseHash == null;
    }

    /** Takes over what was written; false when it is what stood there, which changes nothing. An approval is lost by it. */
    boolean edit(Written written, String who, Instant now) {
        require("edited", DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED);
        if (written.metadata().equals(metadata) && Arrays.equals(written.body().bytes(), body)) {
            return false;
        }
        back();
        write(written, who, now);
        return true;
    }

    /** Starts from the work as it is now: its editor has looked at what changed there and answers for what is overwritten. */
    void rebase(Base base, String who, Instant now) {
        require("rebased", DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED);
        back();
        start(base);
        lastEditor = who;
        steps++;
        changed(now);
    }

    /** Has the file from which the text was taken published beside it. */
    void beside(ContentHash file, String fileName, Instant now) {
        require("given a file", DraftState.DRAFT);
        original = file.bytes();
        originalName = fileName;
        changed(now);
    }

    void submit(Instant now) {
        require("handed in", DraftState.DRAFT);
        to(DraftState.IN_REVIEW, now);
    }

    void requestChanges(Instant now) {
        require("sent back", DraftState.IN_REVIEW, DraftState.APPROVED);
        back();
        changed(now);
    }

    void approve(String who, Instant now) {
        require("approved", DraftState.IN_REVIEW);
        Policies.anotherPersonApproves(lastEditor, who);
        approvedBy = who;
        to(DraftState.APPROVED, now);
    }

    void schedule(Instant at, String who, Instant now) {
        require("scheduled", DraftState.APPROVED);
        Policies.scheduledForLater(at, now);
        publishAt = at;
        scheduledBy = who;
        refusal = null;
        to(DraftState.SCHEDULED, now);
    }

    void unschedule(Instant now) {
        require("taken off the schedule", DraftState.SCHEDULED);
        offSchedule();
        to(DraftState.APPROVED, now);
    }

    /** Its time came, but it could not be published: somebody has to look at it again. */
    void refuse(String why, Instant now) {
        unschedule(now);
        refusal = why;
    }

    /** To be called before anything is done to publish it. */
    void releasableBy(Hand hand) {
        require("published", hand == Hand.SCHEDULE ? DraftState.SCHEDULED : DraftState.APPROVED);
    }

    /** Who publishes: somebody now, or the schedule. */
    enum Hand {
        PERSON,
        SCHEDULE
    }

    void published(Integer edition, long revision, String who, Instant now) {
        require("published", DraftState.APPROVED, DraftState.SCHEDULED);
        offSchedule();
        publishedEdition = edition;
        publishedRevision = revision;
        publishedBy = who;
        publishedAt = now;
        refusal = null;
        to(DraftState.PUBLISHED, now);
    }

    void delete(Instant now) {
        require("deleted", DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED);
        approvedBy = null;
        to(DraftState.DELETED, now);
    }

    /** Comments are made while there is something to be done about them. */
    void commentable() {
        require("commented", DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED, DraftState.SCHEDULED);
    }

    private void write(Written written, String who, Instant now) {
        work = written.work();
        title = written.title();
        metadata = written.metadata();
        body = written.body().bytes();
        lastEditor = who;
        steps++;
        changed(now);
    }

    private void start(Base base) {
        baseEdition = base.edition();
        baseHash = base.manuscript() == null ? null : base.manuscript().bytes();
    }

    private void back() {
        approvedBy = null;
        refusal = null;
        state = DraftState.DRAFT.wire();
    }

    private void offSchedule() {
        publishAt = null;
        scheduledBy = null;
    }

    private void to(DraftState next, Instant now) {
        state = next.wire();
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    private void require(String done, DraftState... from) {
        if (!Arrays.asList(from).contains(state())) {
            String allowed = Arrays.stream(from)
                    .map(one -> one == DraftState.DRAFT ? "a draft" : one.words())
                    .collect(Collectors.joining(" or "));
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This draft is " + state().words() + "; it can be " + done + " only while it is " + allowed + ".");
        }
    }
}
