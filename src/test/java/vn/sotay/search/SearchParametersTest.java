package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.Violation;

class SearchParametersTest {
    private static SearchParameters with(Consumer<SearchParameters> change) {
        SearchParameters parameters = new SearchParameters();
        parameters.q = "chi bộ";
        change.accept(parameters);
        return parameters;
    }

    private static SearchQuery read(Consumer<SearchParameters> change) {
        return with(change).read("chi-bo-dien-tu"::equals);
    }

    private static List<String> refused(Consumer<SearchParameters> change) {
        return assertThrows(ProblemException.class, () -> read(change)).violations().stream()
                .map(Violation::field)
                .distinct()
                .toList();
    }

    @Test
    void onlyTheQueryIsNeeded() {
        assertEquals(
                new SearchQuery("chi bộ", false, Grouping.WORK, 1, SampleIndex.ANY, SearchOrder.RELEVANCE, null, 20),
                read(it -> {}));
    }

    @Test
    void everythingCanBeSaid() {
        SearchQuery query = read(it -> {
            it.group = "section";
            it.passages = "3";
            it.shelf = "chi-bo-dien-tu";
            it.kind = "resolution";
            it.issuer = "Bộ Chính trị";
            it.topic = "dang-vien";
            it.year = "2022";
            it.status = "inForce";
            it.coverage = "guide";
            it.sort = "-date";
            it.limit = "100";
        });
        WorkFilter filter = new WorkFilter(
                "chi-bo-dien-tu",
                Kind.RESOLUTION,
                "bo-chinh-tri",
                "dang-vien",
                2022,
                EffectStatus.IN_FORCE,
                Coverage.GUIDE);
        assertEquals(
                new SearchQuery("chi bộ", false, Grouping.SECTION, 3, filter, SearchOrder.NEWEST, null, 100), query);
    }

    @Test
    void controlCharactersThatComeWithPastedTextAreBlanks() {
        SearchParameters given = new SearchParameters();
        given.q = "chi\u0002bộ\u0007";
        assertEquals("chi bộ ", given.read(shelf -> true).typed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "a\u0000b", "\u0007", "\uD800", "x\uDC00y", "\u009F"})
    void anUnusableQueryIsRefusedByName(String typed) {
        assertEquals(List.of("q"), refused(it -> it.q = typed));
    }

    @Test
    void aMissingOrTooLongQueryIsRefusedByName() {
        assertEquals(List.of("q"), refused(it -> it.q = null));
        assertEquals(List.of("q"), refused(it -> it.q = "a".repeat(2_001)));
        assertEquals(2_000, read(it -> it.q = "a".repeat(2_000)).typed().length());
    }

    @ParameterizedTest
    @CsvSource({
        "verbatim,1",
        "verbatim,TRUE",
        "group,article",
        "group,WORK",
        "passages,4",
        "passages,-1",
        "passages,x",
        "limit,0",
        "limit,101",
        "limit,1e2",
        "kind,letter",
        "year,0",
        "year,10000",
        "status,valid",
        "coverage,all",
        "sort,date",
        "sort,title",
        "shelf,nowhere",
        "cursor,nonsense",
        "cursor,AQ3kXr9c"
    })
    void anUnusableParameterIsRefusedByName(String field, String value) {
        assertEquals(List.of(field), refused(it -> set(it, field, value)));
    }

    private static void set(SearchParameters parameters, String field, String value) {
        switch (field) {
            case "verbatim" -> parameters.verbatim = value;
            case "group" -> parameters.group = value;
            case "passages" -> parameters.passages = value;
            case "limit" -> parameters.limit = value;
            case "kind" -> parameters.kind = value;
            case "year" -> parameters.year = value;
            case "status" -> parameters.status = value;
            case "coverage" -> parameters.coverage = value;
            case "sort" -> parameters.sort = value;
            case "shelf" -> parameters.shelf = value;
            case "cursor" -> parameters.cursor = value;
            default -> throw new IllegalArgumentException(field);
        }
    }

    @Test
    void exactlyWhatWasTypedIsAskedForByName() {
        assertFalse(read(it -> it.verbatim = "false").verbatim());
        assertTrue(read(it -> it.verbatim = "true").verbatim());
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertEquals(List.of("q", "kind", "limit"), refused(it -> {
            it.q = "";
            it.kind = "x";
            it.limit = "x";
        }));
    }

    @Test
    void aCursorBelongsToItsList() {
        String cursor =
                new Position(Position.keyOf(3), "slug", 2).cursor(read(it -> {}).listName());
        Position after = read(it -> it.cursor = cursor).after();
        assertNotNull(after);
        assertEquals("slug", after.slug());
        assertEquals(2, after.ordinal());
        read(it -> {
            it.cursor = cursor;
            it.limit = "3";
            it.passages = "0";
        });
        for (Consumer<SearchParameters> other : List.<Consumer<SearchParameters>>of(
                it -> it.q = "chi ủy",
                it -> it.group = "section",
                it -> it.sort = "number",
                it -> it.year = "2020",
                it -> it.verbatim = "true")) {
            assertEquals(List.of("cursor"), refused(it -> {
                other.accept(it);
                it.cursor = cursor;
            }));
        }
    }
}
