package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.audience.Audience;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.Violation;

/** Whatever is typed is either refused as a bad {@code q} or answered, and never reads another field than text. */
class HostileQueriesTest {
    private static SampleIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = new SampleIndex(
                SampleWork.of("cong-khai", "Tài liệu công khai *")
                        .section("a", "Mục", "Một hai ba, field:value AND OR."),
                SampleWork.of("noi-bo", "Tài liệu mật")
                        .forAudience(Audience.MEMBERS)
                        .section("a", "", "Bí mật."));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @MethodSource("vn.sotay.search.RoughWords#all")
    void isAnsweredOrRefused(String typed) throws IOException {
        SearchParameters parameters = new SearchParameters();
        parameters.q = typed;
        SearchQuery query;
        try {
            query = parameters.read(shelf -> true);
        } catch (ProblemException e) {
            assertEquals(
                    Set.of("q"), e.violations().stream().map(Violation::field).collect(Collectors.toSet()));
            return;
        }
        for (Grouping grouping : Grouping.values()) {
            Searcher.Found found = index.ask(SampleIndex.query(query.typed(), grouping));
            assertEquals(found.total(), found.items().size());
            assertPublic(found.items(), SearchHit::slug);
            Nearest nearest = index.nearest(SampleIndex.query(query.typed(), grouping));
            assertPublic(nearest == null ? List.of() : nearest.items(), SearchHit::slug);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.sotay.search.RoughWords#all")
    void isSuggestedForOrRefused(String typed) throws IOException {
        SuggestParameters parameters = new SuggestParameters();
        parameters.q = typed;
        SuggestParameters.Asked asked;
        try {
            asked = parameters.read();
        } catch (ProblemException e) {
            assertEquals(
                    Set.of("q"), e.violations().stream().map(Violation::field).collect(Collectors.toSet()));
            return;
        }
        SuggestionTables tables = index.suggestions();
        List<Suggestion> found = new Completion(BoxWords.of(asked.typed()), Set.of()).of(tables, 20);
        assertPublic(found, suggestion -> String.valueOf(suggestion.slug()));
    }

    /** Also without the check at the door, no text costs more than a moment of a processor. */
    @ParameterizedTest
    @MethodSource("vn.sotay.search.RoughWords#all")
    void costsLittleWhateverItIs(String typed) throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        index.ask(SampleIndex.query(typed, Grouping.SECTION));
        index.nearest(SampleIndex.query(typed, Grouping.WORK));
        new Completion(BoxWords.of(typed), Set.of()).of(index.suggestions(), 20);
        MissTally.words(typed);
        long millis = (clock.getCurrentThreadCpuTime() - began) / 1_000_000;
        assertTrue(millis < 1_000, () -> millis + " ms");
    }

    private static <T> void assertPublic(List<T> found, Function<T, String> slug) {
        assertTrue(
                found.stream().map(slug).allMatch(it -> it.equals("cong-khai") || it.equals("null")), found::toString);
    }
}
