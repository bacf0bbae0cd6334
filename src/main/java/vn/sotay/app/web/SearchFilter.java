package vn.sotay.app.web;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.Shelf;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.search.Facets;

/**
 * A way to narrow what was found.
 *
 * @param name the parameter
 * @param every the address without it
 * @param narrowed whether it is narrowed by this already
 * @param choices its values by their names, most hits first
 */
record SearchFilter(String name, String every, boolean narrowed, List<WorkChoice<String>> choices) {
    /** Of one filter: what comes behind leads to next to nothing. */
    private static final int MOST_CHOICES = 12;

    /** The filters that lead to something; one that is set stands there even if it leaves nothing. */
    static List<SearchFilter> of(SearchQuestion question, Facets facets, List<Shelf> shelves) {
        Map<String, String> titles = shelves.stream().collect(Collectors.toMap(Shelf::slug, Shelf::title));
        return Stream.of(SearchQuestion.FILTERS)
                .map(name -> of(name, question, counts(name, facets), titles))
                .filter(filter -> filter.narrowed || filter.choices.size() > 1)
                .toList();
    }

    private static SearchFilter of(
            String name, SearchQuestion question, List<Facets.Count> counts, Map<String, String> titles) {
        String set = question.narrowed().get(name);
        List<WorkChoice<String>> choices = counts.stream()
                .filter(count -> !name.equals("shelf") || titles.containsKey(count.value()))
                .limit(MOST_CHOICES)
                .map(count -> choice(name, count.value(), count.label(), count.count(), set, question, titles))
                .toList();
        if (set != null && choices.stream().noneMatch(WorkChoice::chosen)) {
            choices = Stream.concat(
                            Stream.of(choice(name, set, null, 0, set, question, titles)), choices.stream())
                    .toList();
        }
        return new SearchFilter(name, question.with(name, null).address(), set != null, choices);
    }

    private static WorkChoice<String> choice(
            String name,
            String value,
            @Nullable String label,
            long count,
            @Nullable String set,
            SearchQuestion question,
            Map<String, String> titles) {
        String shown =
                switch (name) {
                    case "shelf" -> titles.getOrDefault(value, value);
                    case "kind" -> Vocabulary.find(Kind.class, value).map(Kind::label).orElse(value);
                    case "coverage" -> Vocabulary.find(Coverage.class, value)
                            .map(MessageBundles.get(Texts.class)::coverage)
                            .orElse(value);
                    default -> label == null ? value : label;
                };
        return new WorkChoice<>(shown, count, question.with(name, value).address(), value.equals(set));
    }

    private static List<Facets.Count> counts(String name, Facets facets) {
        return switch (name) {
            case "kind" -> facets.kind();
            case "shelf" -> facets.shelf();
            case "coverage" -> facets.coverage();
            case "issuer" -> facets.issuer();
            case "year" -> facets.year();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
