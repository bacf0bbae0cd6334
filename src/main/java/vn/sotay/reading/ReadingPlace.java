package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place in an edition, as a device saw it: a Readium locator and the selectors of the W3C Web Annotation Data Model.
 *
 * @param edition number of the edition
 * @param anchor the section's anchor (Readium {@code href})
 * @param progression how far in the section, 0 to 1
 * @param totalProgression how far in the edition, 0 to 1
 * @param content SHA-256 of the section's body
 * @param quote the passage
 * @param start where the passage begins in the section's text, in UTF-16 units
 * @param end where it ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A place in an edition, as a device saw it")
public record ReadingPlace(
        @Schema(description = "Number of the edition", examples = "2", required = true)
        int edition,

        @Schema(description = "Anchor of the section", examples = "dieu-5", required = true)
        String anchor,

        @Schema(description = "How far in the section, 0 to 1", examples = "0.41") @Nullable
        Double progression,

        @Schema(description = "How far in the whole edition, 0 to 1", examples = "0.44") @Nullable
        Double totalProgression,

        @Schema(
                description = "SHA-256 of the section's body",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        @Nullable
        String content,

        @Nullable TextQuote quote,

        @Schema(description = "Where the passage begins in the section's text, in UTF-16 units", examples = "120")
        @Nullable
        Integer start,

        @Schema(description = "Where it ends", examples = "138") @Nullable
        Integer end) {

    /** How far in the edition; 0 when it does not say. */
    double total() {
        return totalProgression == null ? 0 : totalProgression;
    }
}
