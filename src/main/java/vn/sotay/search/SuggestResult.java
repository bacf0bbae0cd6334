package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.answer.Provisional;

/**
 * Suggestions, best first.
 *
 * @param provisional whether the library has changes that are not in the suggestions yet, so that the answer is not kept
 */
@Schema(description = "Ways to go on typing, best first")
public record SuggestResult(
        List<Suggestion> items,

        @JsonIgnore @Schema(hidden = true) boolean provisional) implements Provisional {}
