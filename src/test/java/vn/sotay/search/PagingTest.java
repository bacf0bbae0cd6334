package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.catalog.Kind;

class PagingTest {
    /** Works of which many score alike, some undated, some without number. */
    private static SampleIndex index() throws IOException {
        SampleWork[] works = IntStream.range(0, 23)
                .mapToObj(i -> {
                    SampleWork work = SampleWork.of("w" + i, "Kế hoạch" + (i % 5 == 0 ? " công tác" : ""))
                            .section("mot", "", "Kế hoạch chung.")
                            .section("hai", "", "Kế hoạch riêng của chi bộ.");
                    return i % 4 == 0
                            ? work
                            : work.numbered(
                                    Kind.PLAN, i * 3 % 20 + "-KH/TW", i % 3 == 0 ? "2020" : "2020-0" + (i % 9 + 1));
                })
                .toArray(SampleWork[]::new);
        SampleIndex index = new SampleIndex();
        index.put(Arrays.copyOfRange(works, 0, 9));
        index.put(Arrays.copyOfRange(works, 9, works.length));
        return index;
    }

    private static SearchQuery page(Grouping grouping, SearchOrder order, @Nullable String cursor, int limit) {
        return SampleIndex.query("kế hoạch", grouping, SampleIndex.ANY, order, cursor, limit);
    }

    @ParameterizedTest
    @CsvSource({"WORK,RELEVANCE", "SECTION,RELEVANCE", "WORK,NEWEST", "SECTION,NEWEST", "WORK,NUMBER", "SECTION,NUMBER"
    })
    void pagesTogetherAreTheWholeList(Grouping grouping, SearchOrder order) throws IOException {
        try (SampleIndex index = index()) {
            Searcher.Found whole = index.ask(page(grouping, order, null, 100));
            assertEquals(whole.total(), whole.items().size());
            for (int limit : new int[] {1, 4, 23}) {
                List<SearchHit> paged = new ArrayList<>();
                String cursor = null;
                do {
                    Searcher.Found part = index.ask(page(grouping, order, cursor, limit));
                    assertTrue(part.items().size() <= limit);
                    assertEquals(whole.total(), part.total());
                    paged.addAll(part.items());
                    cursor = part.next();
                } while (cursor != null);
                assertEquals(whole.items(), paged);
            }
        }
    }

    @Test
    void newestFirstAndUndatedLast() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Kế hoạch"),
                SampleWork.of("b", "Kế hoạch").numbered(Kind.PLAN, "1", "2020"),
                SampleWork.of("c", "Kế hoạch").numbered(Kind.PLAN, "2", "2020-05"),
                SampleWork.of("d", "Kế hoạch").numbered(Kind.PLAN, "3", "2020-05-01"),
                SampleWork.of("e", "Kế hoạch").numbered(Kind.PLAN, "4", "2019-12-31"))) {
            assertEquals(List.of("d", "c", "b", "e", "a"), slugs(index, SearchOrder.NEWEST));
        }
    }

    @Test
    void numbersComeByTheirValueAndNumberlessLast() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Kế hoạch"),
                SampleWork.of("b", "Kế hoạch").numbered(Kind.PLAN, "105-KH/TW", "2020"),
                SampleWork.of("c", "Kế hoạch").numbered(Kind.PLAN, "9-KH/TW", "2020"),
                SampleWork.of("d", "Kế hoạch").numbered(Kind.PLAN, "21-KH/TW", "2020"))) {
            assertEquals(List.of("c", "d", "b", "a"), slugs(index, SearchOrder.NUMBER));
        }
    }

    private static List<String> slugs(SampleIndex index, SearchOrder order) throws IOException {
        return index.ask(page(Grouping.WORK, order, null, 20)).items().stream()
                .map(SearchHit::slug)
                .toList();
    }

    @Test
    void aCursorGoesOnWhenTheIndexHasChanged() throws IOException {
        try (SampleIndex index = index()) {
            Searcher.Found first = index.ask(page(Grouping.WORK, SearchOrder.NUMBER, null, 5));
            List<String> seen = first.items().stream().map(SearchHit::slug).toList();
            index.remove(seen.get(4));
            index.put(SampleWork.of("neu", "Kế hoạch").numbered(Kind.PLAN, "0-KH/TW", "2020"));
            Searcher.Found rest = index.ask(page(Grouping.WORK, SearchOrder.NUMBER, first.next(), 100));
            assertEquals(18, rest.items().size());
            assertFalse(rest.items().stream().map(SearchHit::slug).anyMatch(new HashSet<>(seen)::contains));
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() throws IOException {
        try (SampleIndex index = index()) {
            String cursor =
                    index.ask(page(Grouping.WORK, SearchOrder.NUMBER, null, 5)).next();
            assertThrows(IllegalArgumentException.class, () -> page(Grouping.SECTION, SearchOrder.NUMBER, cursor, 5));
            assertThrows(IllegalArgumentException.class, () -> page(Grouping.WORK, SearchOrder.RELEVANCE, cursor, 5));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> SampleIndex.query("khác", Grouping.WORK, SampleIndex.ANY, SearchOrder.NUMBER, cursor, 5));
        }
    }
}
