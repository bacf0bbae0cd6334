package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.Vocabulary.Term;

/** How one work relates to another; read from the work that states it. */
@Schema(description = "How one work relates to another, read from the work that states it")
public enum RelationType implements Term {
    /** This work replaces the other. */
    REPLACES("replaces", "Thay thế"),
    /** This work amends the other. */
    AMENDS("amends", "Sửa đổi, bổ sung"),
    /** This work guides the application of the other. */
    GUIDES("guides", "Hướng dẫn thực hiện"),
    /** This work rests on the other. */
    BASED_ON("basedOn", "Căn cứ"),
    /** This work cites the other. */
    CITES("cites", "Viện dẫn"),
    /** This work puts the other into practice. */
    IMPLEMENTS("implements", "Triển khai"),
    /** This work carries the other on. */
    CONTINUES("continues", "Tiếp tục thực hiện"),
    /** This work sums up the experience with the other. */
    SUMMARISES("summarises", "Tổng kết");

    private final String wire;
    private final String label;

    RelationType(String wire, String label) {
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
