package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;

class NearMissesTest {
    private static SampleIndex index() throws IOException {
        return new SampleIndex(
                SampleWork.of("a", "Kế hoạch một")
                        .numbered(Kind.PLAN, "1-KH/TW", "2020")
                        .on("mot"),
                SampleWork.of("b", "Kế hoạch hai")
                        .numbered(Kind.PLAN, "2-KH/TW", "2021")
                        .on("mot"),
                SampleWork.of("c", "Kế hoạch ba").on("hai"),
                SampleWork.of("d", "Sổ tay").section("x", "Họp", "Thư ký ghi biên bản họp chi bộ."),
                SampleWork.of("e", "Sổ tay khác").section("y", "", "Chi bộ họp vào đầu tháng."),
                SampleWork.of("m", "Mật")
                        .forAudience(Audience.MEMBERS)
                        .section("z", "", "Ghi biên bản họp mật thượng đỉnh."));
    }

    private static @Nullable Nearest nearest(SampleIndex index, String typed, WorkFilter filter) throws IOException {
        SearchQuery query = SampleIndex.query(typed, Grouping.WORK, filter, SearchOrder.RELEVANCE, null, 20);
        assertEquals(0, index.ask(query).total(), "only then is anything near wanted");
        return index.nearest(query);
    }

    private static WorkFilter filter(@Nullable String shelf, @Nullable Kind kind, @Nullable Integer year) {
        return new WorkFilter(shelf, kind, null, null, year, null, null);
    }

    @Test
    void saysWhichFilterToDropAndWhatThatGives() throws IOException {
        try (SampleIndex index = index()) {
            assertEquals(
                    new Nearest(List.of(new Nearest.Wider(List.of("year"), 2)), 2, 0, List.of()),
                    nearest(index, "kế hoạch", filter("mot", null, 1999)));
            assertEquals(
                    new Nearest(
                            List.of(new Nearest.Wider(List.of("shelf"), 2), new Nearest.Wider(List.of("kind"), 1)),
                            2,
                            0,
                            List.of()),
                    nearest(index, "kế hoạch", filter("hai", Kind.PLAN, null)));
        }
    }

    @Test
    void filtersThatOnlyTogetherStandInTheWayAreDroppedTogether() throws IOException {
        try (SampleIndex index = index()) {
            assertEquals(
                    new Nearest(List.of(new Nearest.Wider(List.of("kind", "year"), 3)), 2, 0, List.of()),
                    nearest(index, "kế hoạch", filter(null, Kind.BOOK, 1999)));
        }
    }

    @Test
    void showsThePlacesThatHaveMostOfTheWords() throws IOException {
        try (SampleIndex index = index()) {
            Nearest nearest = nearest(index, "biên bản họp quyết toán ngân sách", SampleIndex.ANY);
            assertNotNull(nearest);
            assertEquals(7, nearest.asked());
            assertEquals(3, nearest.matched());
            assertEquals(
                    List.of("d"), nearest.items().stream().map(SearchHit::slug).toList());
            assertEquals("x", nearest.items().get(0).anchor());
        }
    }

    @Test
    void wordsThatHaveNothingToDoWithAnythingBringNothing() throws IOException {
        try (SampleIndex index = index()) {
            assertNull(nearest(index, "phương trình vi phân", SampleIndex.ANY));
            assertNull(nearest(index, "…", SampleIndex.ANY));
            assertNull(nearest(index, "phương trình", filter(null, Kind.BOOK, 1999)));
            // Of eight words one is too little.
            assertNull(nearest(index, "họp phương trình vi phân tuyến tính thuần nhất", SampleIndex.ANY));
        }
    }

    @Test
    void whatTheViewerMayNotSeeIsNotNearEither() throws IOException {
        try (SampleIndex index = index()) {
            assertNull(nearest(index, "thượng đỉnh tuyệt mật", SampleIndex.ANY));
        }
    }
}
