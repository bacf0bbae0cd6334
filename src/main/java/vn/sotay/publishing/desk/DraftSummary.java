package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft without what is written in it.
 *
 * @param version grows with every change; the entity tag is made of it
 * @param work the slug, as far as it is known
 * @param newWork whether no such work had been published when the draft was opened
 * @param baseEdition the edition that it was opened from
 * @param step the number of the last saved step
 * @param lastEditor who may not approve it
 * @param publishAt when it will be published by itself
 * @param refusal why a scheduled publication did not take place
 * @param edition the edition that was made of it, null for a record
 * @param revision the revision of the library with which it became visible
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A draft without what is written in it")
public record DraftSummary(
        @Schema(description = "Its id", examples = DraftExamples.ID)
        UUID id,

        DraftState state,

        @Schema(description = "Grows with every change", examples = "3")
        int version,

        @Schema(description = "The work's slug, as far as it is known", examples = DraftExamples.SLUG) @Nullable
        String work,

        @Schema(description = "The title, as far as it is known", examples = DraftExamples.TITLE) @Nullable
        String title,

        @Schema(description = "Whether no such work had been published when the draft was opened", examples = "true")
        boolean newWork,

        @Schema(description = "The edition that it was opened from; absent for a record or a new work", examples = "1")
        @Nullable
        Integer baseEdition,

        @Schema(description = "Number of the last saved step", examples = "2")
        int step,

        @Schema(description = "User name of who opened it", examples = "bien.tap")
        String openedBy,

        @Schema(description = "When it was opened", examples = "2026-11-22T01:00:00Z")
        Instant openedAt,

        @Schema(description = "User name of the last editor, who may not approve it", examples = "bien.tap")
        String lastEditor,

        @Schema(description = "When it changed last", examples = "2026-11-22T01:30:00Z")
        Instant changedAt,

        @Schema(description = "Who approved it", examples = "nguoi.duyet") @Nullable
        String approvedBy,

        @Schema(description = "When it will be published by itself", examples = "2026-12-01T00:00:00Z") @Nullable
        Instant publishAt,

        @Schema(
                description = "Why a scheduled publication did not take place",
                examples = "The work has changed since the draft was opened")
        @Nullable
        String refusal,

        @Schema(description = "The edition that was made of it; absent for a record", examples = "1") @Nullable
        Integer edition,

        @Schema(description = "The revision of the library with which it became visible", examples = "42") @Nullable
        Long revision,

        @Schema(description = "When it was published", examples = "2026-11-22T03:00:00Z") @Nullable
        Instant publishedAt,

        @Schema(description = "Who published it", examples = "nguoi.duyet") @Nullable
        String publishedBy,

        @Schema(
                description = "Name of the file that is published beside the text; absent where none is",
                examples = "quy-dinh-37.pdf")
        @Nullable
        String original,

        @Schema(
                description = "How many comments are open; only in lists, and absent where there are none",
                examples = "2")
        @Nullable
        Integer openComments) {

    static DraftSummary of(Draft draft) {
        return of(draft, null);
    }

    /** @param openComments null where there are none, or where it does not matter */
    static DraftSummary of(Draft draft, @Nullable Integer openComments) {
        return new DraftSummary(
                draft.uid,
                draft.state(),
                draft.version,
                draft.work,
                draft.title,
                draft.isOfNewWork(),
                draft.baseEdition,
                draft.steps,
                draft.openedBy,
                draft.openedAt,
                draft.lastEditor,
                draft.changedAt,
                draft.approvedBy,
                draft.publishAt,
                draft.refusal,
                draft.publishedEdition,
                draft.publishedRevision,
                draft.publishedAt,
                draft.publishedBy,
                draft.originalName,
                openComments);
    }
}
