package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;

class FacetsTest {
    private static SampleIndex index() throws IOException {
        return new SampleIndex(
                SampleWork.of("a", "Kế hoạch một")
                        .numbered(Kind.PLAN, "1-KH/TW", "2020-01-02")
                        .issuedBy("Ban Bí thư")
                        .about("Chi bộ", "Kiểm tra")
                        .on("mot", "hai"),
                SampleWork.of("b", "Kế hoạch hai")
                        .numbered(Kind.PLAN, "2-KH/TW", "2021")
                        .issuedBy("Ban Bí thư")
                        .about("Chi bộ")
                        .on("mot")
                        .status(EffectStatus.REPLACED)
                        .section("x", "Kế hoạch", "Kế hoạch thứ nhất.")
                        .section("y", "Kế hoạch", "Kế hoạch thứ hai."),
                SampleWork.of("c", "Kế hoạch ba")
                        .about("Chi bộ cơ sở", "chi  BỘ")
                        .section("z", "", "Kế hoạch."),
                SampleWork.of("d", "Sách khác").about("Chi bộ"));
    }

    private static Map<String, Long> counts(List<Facets.Count> counts) {
        return counts.stream().collect(Collectors.toMap(Facets.Count::value, Facets.Count::count));
    }

    @Test
    void worksAreCountedOnce() throws IOException {
        try (SampleIndex index = index()) {
            Facets facets = index.works("kế hoạch").facets();
            assertEquals(Map.of("mot", 2L, "hai", 1L), counts(facets.shelf()));
            assertEquals(Map.of("plan", 2L, "material", 1L), counts(facets.kind()));
            assertEquals(Map.of("ban-bi-thu", 2L), counts(facets.issuer()));
            assertEquals(Map.of("chi-bo", 3L, "kiem-tra", 1L, "chi-bo-co-so", 1L), counts(facets.topic()));
            assertEquals(Map.of("2020", 1L, "2021", 1L), counts(facets.year()));
            assertEquals(Map.of("unknown", 2L, "replaced", 1L), counts(facets.status()));
            assertEquals(Map.of("record", 1L, "guide", 2L), counts(facets.coverage()));
        }
    }

    @Test
    void mostComeFirstWithTheirNames() throws IOException {
        try (SampleIndex index = index()) {
            Facets facets = index.works("kế hoạch").facets();
            assertEquals(new Facets.Count("chi-bo", "Chi bộ", 3), facets.topic().get(0));
            assertEquals(new Facets.Count("plan", "Kế hoạch", 2), facets.kind().get(0));
            assertEquals(
                    new Facets.Count("ban-bi-thu", "Ban Bí thư", 2),
                    facets.issuer().get(0));
            assertEquals(new Facets.Count("mot", null, 2), facets.shelf().get(0));
        }
    }

    /** What a facet promises is what the filter gives, whatever a hit is. */
    @ParameterizedTest
    @EnumSource(Grouping.class)
    void everyCountIsTheTotalUnderItsFilter(Grouping grouping) throws IOException {
        try (SampleIndex index = index()) {
            Facets facets = index.ask(SampleIndex.query("kế hoạch", grouping)).facets();
            int checked = 0;
            checked += check(index, grouping, facets.shelf(), it -> filter(it, null, null, null, null, null, null));
            checked += check(
                    index,
                    grouping,
                    facets.kind(),
                    it -> filter(null, term(Kind.values(), Kind::wire, it), null, null, null, null, null));
            checked += check(index, grouping, facets.issuer(), it -> filter(null, null, it, null, null, null, null));
            checked += check(index, grouping, facets.topic(), it -> filter(null, null, null, it, null, null, null));
            checked += check(
                    index,
                    grouping,
                    facets.year(),
                    it -> filter(null, null, null, null, Integer.valueOf(it), null, null));
            checked += check(
                    index,
                    grouping,
                    facets.status(),
                    it -> filter(
                            null, null, null, null, null, term(EffectStatus.values(), EffectStatus::wire, it), null));
            checked += check(
                    index,
                    grouping,
                    facets.coverage(),
                    it -> filter(null, null, null, null, null, null, term(Coverage.values(), Coverage::wire, it)));
            assertTrue(checked > 12, "all facets have values here");
        }
    }

    private static int check(
            SampleIndex index, Grouping grouping, List<Facets.Count> counts, Function<String, WorkFilter> filter)
            throws IOException {
        for (Facets.Count count : counts) {
            SearchQuery narrowed = SampleIndex.query(
                    "kế hoạch", grouping, filter.apply(count.value()), SearchOrder.RELEVANCE, null, 20);
            assertEquals(count.count(), index.ask(narrowed).total(), count.value());
        }
        return counts.size();
    }

    /** Under a filter, a facet's own values are counted as alternatives, those of the others as what narrows further. */
    @ParameterizedTest
    @EnumSource(Grouping.class)
    void underAFilterEveryCountIsTheTotalAfterChoosingIt(Grouping grouping) throws IOException {
        try (SampleIndex index = index()) {
            WorkFilter filter = filter("mot", null, null, null, 2021, null, null);
            Facets facets = index.ask(SampleIndex.query("kế hoạch", grouping, filter, SearchOrder.RELEVANCE, null, 20))
                    .facets();
            assertEquals(Set.of("2020", "2021"), counts(facets.year()).keySet());
            assertEquals(Set.of("mot"), counts(facets.shelf()).keySet());
            assertEquals(Set.of("replaced"), counts(facets.status()).keySet());
            check(
                    index,
                    grouping,
                    facets.year(),
                    it -> filter("mot", null, null, null, Integer.valueOf(it), null, null));
            check(index, grouping, facets.shelf(), it -> filter(it, null, null, null, 2021, null, null));
            check(index, grouping, facets.topic(), it -> filter("mot", null, null, it, 2021, null, null));
            check(index, grouping, facets.issuer(), it -> filter("mot", null, it, null, 2021, null, null));
        }
    }

    @Test
    void aFilterThatLeavesNothingStillShowsItsAlternatives() throws IOException {
        try (SampleIndex index = index()) {
            WorkFilter filter = filter(null, null, null, null, 1999, null, null);
            Searcher.Found found =
                    index.ask(SampleIndex.query("kế hoạch", Grouping.WORK, filter, SearchOrder.RELEVANCE, null, 20));
            assertEquals(0, found.total());
            assertEquals(Map.of("2020", 1L, "2021", 1L), counts(found.facets().year()));
            assertEquals(List.of(), found.facets().kind());
        }
    }

    @Test
    void filtersNarrowTogetherAndTheFacetsFollow() throws IOException {
        try (SampleIndex index = index()) {
            WorkFilter filter = filter("mot", Kind.PLAN, null, "chi-bo", 2021, null, null);
            Searcher.Found found =
                    index.ask(SampleIndex.query("kế hoạch", Grouping.WORK, filter, SearchOrder.RELEVANCE, null, 20));
            assertEquals(
                    List.of("b"), found.items().stream().map(SearchHit::slug).toList());
            assertEquals(Map.of("mot", 1L), counts(found.facets().shelf()));
        }
    }

    @Test
    void aValueThatBeginsAnotherIsNotTheOther() throws IOException {
        try (SampleIndex index = index()) {
            WorkFilter filter = filter(null, null, null, "chi-bo-co-so", null, null, null);
            assertEquals(
                    1,
                    index.ask(SampleIndex.query("kế hoạch", Grouping.WORK, filter, SearchOrder.RELEVANCE, null, 20))
                            .total());
            WorkFilter half = filter(null, null, null, "chi", null, null, null);
            assertEquals(
                    0,
                    index.ask(SampleIndex.query("kế hoạch", Grouping.WORK, half, SearchOrder.RELEVANCE, null, 20))
                            .total());
        }
    }

    private static <T> T term(T[] values, Function<T, String> wire, String text) {
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static WorkFilter filter(
            @Nullable String shelf,
            @Nullable Kind kind,
            @Nullable String issuer,
            @Nullable String topic,
            @Nullable Integer year,
            @Nullable EffectStatus status,
            @Nullable Coverage coverage) {
        return new WorkFilter(shelf, kind, issuer, topic, year, status, coverage);
    }
}
