package vn.sotay.catalog.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a piece of text. */
@Schema(
        description = "What became of a piece of text: `kept` as it was, `changed` in parts, `inserted`, `deleted`,"
                + " or `omitted` here because nothing changed in it")
public enum ChangeState {
    /** As it was. */
    KEPT,
    /** The same piece with changes in it. */
    CHANGED,
    /** Only in the later text. */
    INSERTED,
    /** Only in the earlier text. */
    DELETED,
    /** Paragraphs that are as they were and not repeated here. */
    OMITTED;

    /** The name in answers. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
