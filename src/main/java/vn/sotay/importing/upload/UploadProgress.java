package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the reading of a file has come.
 *
 * @param unit what is counted
 * @param done how many are read
 * @param total how many there are
 */
@Schema(description = "How far the reading of a file has come")
public record UploadProgress(
        Unit unit,

        @Schema(description = "How many are read", examples = "120")
        int done,

        @Schema(description = "How many there are", examples = "300")
        int total) {

    /** What is counted. */
    @Schema(name = "UploadUnit", description = "What is counted")
    public enum Unit {
        /** Pages of a PDF. */
        PAGES,
        /** Documents of an EPUB. */
        CHAPTERS,
        /** Paragraphs and tables of a Word document. */
        PARAGRAPHS,
        /** Lines of a text. */
        LINES;

        /** As it stands in answers. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
