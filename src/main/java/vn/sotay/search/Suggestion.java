package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way to go on typing.
 *
 * @param text what is offered, to be shown and, for a query, to be searched for
 * @param slug the work it leads to; absent for a query
 * @param anchor the section it leads to; only of a heading
 * @param title the work's title where {@code text} is not the title: a number or a heading says too little alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One way to go on typing")
public record Suggestion(
        @Schema(description = "What is offered; of a query, what to search for", examples = "sinh hoạt chi bộ")
        String text,

        SuggestionKind kind,

        @Schema(description = "The work it leads to; absent for a query") @Nullable
        String slug,

        @Schema(description = "The section it leads to; only of a heading") @Nullable
        String anchor,

        @Schema(description = "The work's title, with a number or a heading") @Nullable
        String title) {

    static Suggestion work(String slug, String title) {
        return new Suggestion(title, SuggestionKind.WORK, slug, null, null);
    }

    static Suggestion number(String slug, String title, String numbered) {
        return new Suggestion(numbered, SuggestionKind.NUMBER, slug, null, title);
    }

    static Suggestion heading(String slug, String title, String anchor, String heading) {
        return new Suggestion(heading, SuggestionKind.HEADING, slug, anchor, title);
    }

    static Suggestion query(String words) {
        return new Suggestion(words, SuggestionKind.QUERY, null, null, null);
    }
}
