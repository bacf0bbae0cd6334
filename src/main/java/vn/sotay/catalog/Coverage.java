package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.Vocabulary.Term;

/** How much of a work's text is held. */
@Schema(
        description =
                "How much of the text is held: `record` bibliographic data only, `introduction` a text of this library"
                        + " about the work, `guide` a practical guide of this library, `full` the whole text")
public enum Coverage implements Term {
    /** Bibliographic data only. */
    RECORD("record", "Thư viện mới có thông tin thư mục; nội dung chưa được bổ sung."),
    /** A text of our own about the work. */
    INTRODUCTION("introduction", "Bài giới thiệu do thư viện này biên soạn, không phải văn bản chính thức."),
    /** A practical guide of our own. */
    GUIDE("guide", "Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức."),
    /** The whole text, provided by the deploying board. */
    FULL("full", "Toàn văn do đơn vị triển khai đưa vào.");

    private final String wire;
    private final String label;

    Coverage(String wire, String label) {
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
