package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a preflight report says.
 *
 * @param code what it is, stable, for clients that say it in their own words
 * @param field the metadata it is about
 * @param anchor the section it is about
 * @param line the line of the text it is about, from 1
 * @param message in English
 * @param work the work of the library that it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that a preflight report says, with its place: a field, a section or a line")
public record PreflightPoint(
        @Schema(description = "What it is; stable", examples = "link-broken")
        String code,

        Severity severity,

        @Schema(description = "The metadata it is about", examples = "metadata.number") @Nullable
        String field,

        @Schema(description = "The section it is about", examples = "dieu-5") @Nullable
        String anchor,

        @Schema(description = "The line of the text it is about, from 1", examples = "12") @Nullable
        Integer line,

        @Schema(
                description = "What is to be said, in English",
                examples = "No section or place has the address #dieu-50.")
        String message,

        @Schema(description = "The work of the library that it is about", examples = DraftExamples.SLUG) @Nullable
        String work) {

    static PreflightPoint ofField(Severity severity, String code, String field, String message) {
        return new PreflightPoint(code, severity, "metadata." + field, null, null, message, null);
    }

    static PreflightPoint ofSection(Severity severity, String code, @Nullable String anchor, String message) {
        return new PreflightPoint(code, severity, null, anchor, null, message, null);
    }

    /** The same about a work of the library. */
    PreflightPoint about(String slug) {
        return new PreflightPoint(code, severity, field, anchor, line, message, slug);
    }

    /** The place in one word, for a problem. */
    String place() {
        return field != null ? field : anchor != null ? "body#" + anchor : "body";
    }
}
