package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.PartialDate;

/**
 * Which works a file may be the text of, and which other files of its batch say they are the same document.
 *
 * @param works those with its number, the certain ones first
 * @param rivals other files of the batch with the same bytes, or the same number and date
 */
@Schema(description = "Which works a file may be the text of, and which other files may be the same document")
public record BatchMatch(
        @Schema(description = "Works with its number, the certain ones first; none where the file says no number")
        List<Candidate> works,

        @Schema(
                description = "Other files of the batch with the same bytes, or the same number and date",
                examples = "[]")
        List<UUID> rivals) {

    /**
     * A work that a file may be the text of.
     *
     * @param certain whether number and date agree, as exactly as the catalogue knows the date
     * @param coverage what is held of its text now
     * @param edition number of its current edition, null for a record
     * @param version of its data and text; to be named when the file is confirmed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchCandidate", description = "A work that a file may be the text of")
    public record Candidate(
            @Schema(description = "Its slug", examples = "quy-dinh-37-qd-tw-2021-10-25")
            String slug,

            @Schema(description = "Its title", examples = "Quy định về những điều đảng viên không được làm")
            String title,

            @Nullable PartialDate issued,

            @Schema(
                    description = "Whether number and date agree; else a date is missing here or there",
                    examples = "true")
            boolean certain,

            Coverage coverage,

            @Schema(description = "Number of its current edition; absent for a record", examples = "1") @Nullable
            Integer edition,

            @Schema(
                    description = "State of its data and text, to be named when the file is confirmed",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String version) {}

    /** Copies the lists. */
    public BatchMatch {
        works = List.copyOf(works);
        rivals = List.copyOf(rivals);
    }
}
