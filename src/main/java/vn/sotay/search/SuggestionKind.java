package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a suggestion leads to. */
@Schema(description = "What a suggestion leads to: a work by its title or number, a place in one, or a search")
public enum SuggestionKind {
    /** A work, by its title. */
    WORK("work"),
    /** A document, by its number. */
    NUMBER("number"),
    /** A section, by its heading. */
    HEADING("heading"),
    /** Words to search for, frequent in the texts of the library. */
    QUERY("query");

    private final String wire;

    SuggestionKind(String wire) {
        this.wire = wire;
    }

    /** The kind in an answer. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
