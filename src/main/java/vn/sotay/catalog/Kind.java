package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.Vocabulary.Term;

/** What a work is. */
@Schema(description = "What a work is")
public enum Kind implements Term {
    /** A resolution. */
    RESOLUTION("resolution", "Nghị quyết"),
    /** A regulation. */
    REGULATION("regulation", "Quy định"),
    /** A decision. */
    DECISION("decision", "Quyết định"),
    /** A directive. */
    DIRECTIVE("directive", "Chỉ thị"),
    /** A conclusion. */
    CONCLUSION("conclusion", "Kết luận"),
    /** A plan. */
    PLAN("plan", "Kế hoạch"),
    /** An official guidance document. */
    GUIDANCE("guidance", "Hướng dẫn"),
    /** A notice. */
    NOTICE("notice", "Thông báo"),
    /** A charter. */
    CHARTER("charter", "Điều lệ"),
    /** Working rules. */
    RULES("rules", "Quy chế"),
    /** A law or another legal document of the State. */
    LAW("law", "Luật"),
    /** A book. */
    BOOK("book", "Sách"),
    /** Material of this library, such as a practical guide. */
    MATERIAL("material", "Tài liệu");

    private final String wire;
    private final String label;

    Kind(String wire, String label) {
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
