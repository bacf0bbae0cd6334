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
import org.jspecify.annotations.NullUnmarked;

/** A saved state of a draft; never changed. */
@Entity
@Table(name = "draft_step")
@NullUnmarked
class DraftStepEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_step_seq")
    @SequenceGenerator(name = "draft_step_seq", sequenceName = "draft_step_seq", allocationSize = 50)
    Long id;

    @Column(name = "draft_id")
    Long draftId;

    int number;
    String kind;
    Integer restored;
    String metadata;
    byte[] body;
    int characters;

    @Column(name = "saved_by")
    String savedBy;

    @Column(name = "saved_at")
    Instant savedAt;

    /** What the draft is right now. */
    static DraftStepEntity of(Draft draft, DraftStep.How kind, Integer restored, int characters) {
        DraftStepEntity step = new DraftStepEntity();
        step.draftId = draft.id;
        step.number = draft.steps;
        step.kind = kind.wire();
        step.restored = restored;
        step.metadata = draft.metadata;
        step.body = draft.body;
        step.characters = characters;
        step.savedBy = draft.lastEditor;
        step.savedAt = draft.changedAt;
        return step;
    }

    DraftStep step() {
        DraftStep.How how = Arrays.stream(DraftStep.How.values())
                .filter(one -> one.wire().equals(kind))
                .findFirst()
                .orElseThrow();
        return new DraftStep(number, how, restored, savedBy, savedAt, characters);
    }
}
