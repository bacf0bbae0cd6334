package vn.sotay.catalog.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paragraph of a changed section.
 *
 * @param state what became of it
 * @param runs its words; all inserted for an inserted one, and so on; empty for omitted ones
 * @param omitted how many paragraphs are omitted here
 */
@Schema(description = "A paragraph of a changed section, or a number of unchanged ones that are omitted")
public record ParagraphDifference(
        ChangeState state,

        @Schema(description = "Its words in runs; empty where paragraphs are omitted")
        List<TextRun> runs,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "How many unchanged paragraphs are omitted here; absent where none is", examples = "12")
        int omitted) {

    static ParagraphDifference whole(ChangeState state, String text) {
        return new ParagraphDifference(state, List.of(new TextRun(state, text)), 0);
    }

    static ParagraphDifference omitted(int count) {
        return new ParagraphDifference(ChangeState.OMITTED, List.of(), count);
    }

    int length() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }
}
