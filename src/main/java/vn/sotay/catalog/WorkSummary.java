package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A work as a row of a list.
 *
 * @param year year of publication or issue, as exactly as lists need it
 * @param label the fixed Vietnamese sentence that says whose text this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A work in a list")
public record WorkSummary(
        @Schema(description = "Name in addresses; never changes", examples = "nghi-quyet-21-nq-tw-2022-06-16")
        String slug,

        Kind kind,
        String title,

        @Schema(description = "Number and symbol of a document", examples = "21-NQ/TW") @Nullable
        String number,

        @Schema(description = "Who issued it") @Nullable String issuer,
        @Nullable PartialDate issued,

        @Schema(description = "Year of publication or issue") @Nullable
        Integer year,

        EffectStatus status,

        @Schema(description = "Authors and editors; absent where none")
        List<String> creators,

        @Schema(description = "Topics; absent where none") List<String> topics,
        Coverage coverage,

        @Schema(description = "The fixed Vietnamese sentence that says whose text this is; show it with the text")
        String label,

        @Nullable Evidence evidence,

        @Schema(description = "Its cover") @Nullable Cover cover) {

    /** A work whose cover does not matter. */
    public WorkSummary(
            String slug,
            Kind kind,
            String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable PartialDate issued,
            @Nullable Integer year,
            EffectStatus status,
            List<String> creators,
            List<String> topics,
            Coverage coverage,
            String label,
            @Nullable Evidence evidence) {
        this(
                slug, kind, title, number, issuer, issued, year, status, creators, topics, coverage, label, evidence,
                null);
    }
}
