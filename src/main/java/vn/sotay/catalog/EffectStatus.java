package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.Vocabulary.Term;

/** Whether a document is in force; never guessed, so mostly unknown. */
@Schema(description = "Whether a document is in force; never guessed, so mostly `unknown`")
public enum EffectStatus implements Term {
    /** In force. */
    IN_FORCE("inForce", "Còn hiệu lực"),
    /** Amended or replaced in part. */
    PARTLY_IN_FORCE("partlyInForce", "Còn hiệu lực một phần"),
    /** Replaced by a later document. */
    REPLACED("replaced", "Đã được thay thế"),
    /** No longer in force. */
    EXPIRED("expired", "Hết hiệu lực"),
    /** Nobody has checked it against a source. */
    UNKNOWN("unknown", "Chưa đối chiếu hiệu lực");

    private final String wire;
    private final String label;

    EffectStatus(String wire, String label) {
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
}
