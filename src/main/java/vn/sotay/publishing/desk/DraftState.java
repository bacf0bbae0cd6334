package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.catalog.Vocabulary.Term;

/** Where a draft stands on its way. */
@Schema(
        description = "Where a draft stands: `draft` being written, `inReview` handed in, `approved` may be published,"
                + " `scheduled` will be published at its time, `published` is an edition, `deleted` given up")
public enum DraftState implements Term {
    /** Being written. */
    DRAFT("draft", "Đang soạn"),
    /** Handed in, to be approved or sent back. */
    IN_REVIEW("inReview", "Chờ duyệt"),
    /** Approved by another person than its last editor. */
    APPROVED("approved", "Đã duyệt"),
    /** Approved, and published by itself at its time. */
    SCHEDULED("scheduled", "Hẹn giờ xuất bản"),
    /** An edition was made of it; nothing can be changed any more. */
    PUBLISHED("published", "Đã xuất bản"),
    /** Given up; its history stays. */
    DELETED("deleted", "Đã bỏ");

    private final String wire;
    private final String label;

    DraftState(String wire, String label) {
        this.wire = wire;
        this.label = label;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }

    @Override
    public String label() {
        return label;
    }

    static DraftState of(String wire) {
        return Vocabulary.find(DraftState.class, wire)
                .orElseThrow(() -> new IllegalStateException("no draft is in the state " + wire));
    }

    /** As a sentence has it: "in review". */
    String words() {
        return this == IN_REVIEW ? "in review" : this == DRAFT ? "still a draft" : wire;
    }
}
