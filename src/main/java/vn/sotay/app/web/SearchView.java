package vn.sotay.app.web;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Shelf;
import vn.sotay.search.Nearest;
import vn.sotay.search.SearchHit;
import vn.sotay.search.SearchResult;
import vn.sotay.text.Folding;

/**
 * What was found, and how to go on from there.
 *
 * @param result null when nothing was asked yet
 * @param filters by what it can be narrowed
 */
record SearchView(
        SearchQuestion question,
        @Nullable SearchResult result,
        List<SearchFilter> filters) {
    static SearchView of(SearchQuestion question, @Nullable SearchResult result, List<Shelf> shelves) {
        return new SearchView(
                question, result, result == null ? List.of() : SearchFilter.of(question, result.facets(), shelves));
    }

    public String words() {
        return question.words();
    }

    public boolean verbatim() {
        return question.verbatim();
    }

    /** What can be asked, while nothing was. */
    public List<WorkChoice<String>> examples() {
        return Stream.of(MessageBundles.get(Texts.class).searchExamples().split("\\|"))
                .map(words -> new WorkChoice<>(
                        words, 0, new SearchQuestion(words, false, question.narrowed(), null).address(), false))
                .toList();
    }

    /** What it is narrowed to; each leads to the same without it. */
    public List<WorkChoice<String>> chosen() {
        return filters.stream()
                .flatMap(filter -> filter.choices().stream()
                        .filter(WorkChoice::chosen)
                        .map(choice -> new WorkChoice<>(choice.value(), choice.count(), filter.every(), true)))
                .toList();
    }

    /** Fewer filters, when there are no hits with all of them: how many there would be, and where. */
    public @Nullable WorkChoice<String> wider() {
        Nearest nearest = result == null ? null : result.nearest();
        if (nearest == null || nearest.wider().isEmpty()) {
            return null;
        }
        Nearest.Wider best = nearest.wider().get(0);
        SearchQuestion without = question.from(null);
        for (String dropped : best.dropped()) {
            without = without.with(dropped, null);
        }
        return new WorkChoice<>("", best.total(), without.address(), false);
    }

    /** What has only some of the words, when nothing has enough of them. */
    public List<SearchHit> near() {
        Nearest nearest = result == null ? null : result.nearest();
        return nearest == null ? List.of() : nearest.items();
    }

    public String first() {
        return question.from(null).address();
    }

    public boolean later() {
        return question.cursor() != null;
    }

    public @Nullable String next() {
        return result == null || result.next() == null
                ? null
                : question.from(result.next()).address();
    }

    /** What was searched for where that is not what was typed; else null. */
    public @Nullable String restored() {
        if (result == null || verbatim()) {
            return null;
        }
        String understood = result.query().understood();
        return Folding.canonical(understood).equals(Folding.canonical(words().strip())) ? null : understood;
    }

    /** The same words, searched for exactly as they were typed. */
    public String exactly() {
        return question.exactly(true).address();
    }

    /** The same words, put right where they look like a slip. */
    public String freely() {
        return question.exactly(false).address();
    }
}
