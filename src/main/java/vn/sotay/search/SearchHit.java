package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;

/**
 * A work, or a section of one, that was found.
 *
 * @param slug the work
 * @param label the fixed Vietnamese sentence that says whose text this is
 * @param anchor the section, of a work the best one; absent when only the work's own data match
 * @param heading the section's heading
 * @param passages where the words stand, best first
 * @param score comparable within one answer only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A work, or a section of one, that was found")
public record SearchHit(
        @Schema(description = "The work", examples = "nghi-quyet-21-nq-tw-2022-06-16")
        String slug,

        @Schema(description = "The work's title") String title,

        @Schema(description = "Number and symbol of a document", examples = "21-NQ/TW") @Nullable
        String number,

        Kind kind,
        Coverage coverage,

        @Schema(description = "The fixed Vietnamese sentence that says whose text this is; show it with the text")
        String label,

        @Schema(
                description = "The section, of a work the best one; absent when only the work's own data match",
                examples = "truoc-buoi-hop")
        @Nullable
        String anchor,

        @Schema(description = "The section's heading", examples = "Trước buổi họp") @Nullable
        String heading,

        @Schema(description = "Where the words stand, best first")
        List<Passage> passages,

        @Schema(description = "Comparable within one answer only", examples = "17.25")
        float score) {}
