package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.Vocabulary.Term;

/** How well the bibliographic data is supported by sources. */
@Schema(
        description =
                "How well the bibliographic data is supported: `corroborated` two or more independent sources agree,"
                        + " `single` one source, `weak` copies or mentions only")
public enum Evidence implements Term {
    /** Two or more independent sources agree. */
    CORROBORATED("corroborated", "Đã đối chiếu ít nhất hai nguồn"),
    /** One source. */
    SINGLE("single", "Chưa đối chiếu: mới thấy ở một nguồn"),
    /** Copies or mentions only. */
    WEAK("weak", "Chưa đối chiếu: nguồn yếu");

    private final String wire;
    private final String label;

    Evidence(String wire, String label) {
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
