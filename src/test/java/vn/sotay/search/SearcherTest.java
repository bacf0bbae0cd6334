package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.audience.Audience;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;

class SearcherTest {
    private static SampleWork[] library() {
        return new SampleWork[] {
            SampleWork.of("nghi-quyet-21", "Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng")
                    .numbered(Kind.RESOLUTION, "21-NQ/TW", "2022-06-16")
                    .issuedBy("Ban Chấp hành Trung ương")
                    .about("Tổ chức cơ sở đảng")
                    .section("mo-dau", "", "Nghị quyết nêu nhiệm vụ nâng cao chất lượng đội ngũ đảng viên.")
                    .section("nhiem-vu", "Nhiệm vụ", "Nâng cao chất lượng sinh hoạt chi bộ."),
            SampleWork.of("quy-dinh-37", "Về những điều đảng viên không được làm")
                    .numbered(Kind.REGULATION, "37-QĐ/TW", "2021-10-25")
                    .issuedBy("Ban Chấp hành Trung ương"),
            SampleWork.of("sinh-hoat", "Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ")
                    .on("chi-bo-dien-tu")
                    .about("Sinh hoạt chi bộ")
                    .section("truoc", "Trước buổi họp", "Bí thư và phó bí thư thống nhất nội dung.")
                    .section("trong", "Trong buổi họp", "Chi bộ thảo luận. Thư ký ghi biên bản sinh hoạt chi bộ."),
            SampleWork.of("dang-lam", "Việc đang làm")
                    .section("viec", "Việc", "Cơ quan đang viên mãn hoàn thành kế hoạch năm."),
            SampleWork.of("hop-chi-uy", "Họp chi ủy")
                    .by("Nguyễn Văn Bình")
                    .section("hop", "Họp", "Chi ủy họp hằng tháng."),
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sinh hoạt chi bộ | sinh-hoat",
                "sinh hoat chi bo | sinh-hoat",
                "SINH HOẠT CHI BỘ THƯỜNG KÌ | sinh-hoat",
                "21-NQ/TW | nghi-quyet-21",
                "21 nq tw | nghi-quyet-21",
                "nghị quyết 21 | nghi-quyet-21",
                "nghi quyet so 21 | nghi-quyet-21",
                "37-QĐ/TW | quy-dinh-37",
                "quy dinh 37 qd/tw | quy-dinh-37",
                "những điều đảng viên không được làm | quy-dinh-37",
                "nhung dieu dang vien khong duoc lam | quy-dinh-37",
                "nguyễn văn bình | hop-chi-uy",
                "biên bản sinh hoạt | sinh-hoat",
                "hop chi uy | hop-chi-uy",
            })
    void findsFirst(String typed, String slug) throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals(slug, index.slugs(typed).get(0));
        }
    }

    @Test
    void typedAccentsDecideAmongSyllablesThatFoldAlike() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Một").section("x", "", "Đang viên mãn."),
                SampleWork.of("b", "Hai").section("x", "", "Đảng viên mới."))) {
            assertEquals(List.of("b", "a"), index.slugs("đảng viên"));
            assertEquals(List.of("a", "b"), index.slugs("đang viên"));
            assertEquals(2, index.works("dang vien").total());
        }
    }

    @Test
    void replacedComesBehindItsEqual() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Quy định thi hành Điều lệ Đảng").status(EffectStatus.REPLACED),
                SampleWork.of("b", "Quy định thi hành Điều lệ Đảng").status(EffectStatus.EXPIRED),
                SampleWork.of("c", "Quy định thi hành Điều lệ Đảng").status(EffectStatus.IN_FORCE))) {
            assertEquals(List.of("c", "a", "b"), index.slugs("thi hành điều lệ đảng"));
        }
    }

    @Test
    void aFewMissingWordsDoNotHideALongQuestion() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals(
                    "sinh-hoat#trong",
                    index.places("ai là người ghi biên bản khi chi bộ sinh hoạt")
                            .get(0));
            assertEquals(List.of(), index.slugs("phương trình vi phân"));
        }
    }

    @Test
    void aWorkComesOnceWithItsBestSection() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            Searcher.Found found = index.works("sinh hoạt chi bộ");
            assertEquals(
                    List.of("sinh-hoat", "nghi-quyet-21"),
                    found.items().stream().map(SearchHit::slug).toList());
            assertEquals(2, found.total());
            SearchHit first = found.items().get(0);
            assertEquals("trong", first.anchor());
            assertEquals("Trong buổi họp", first.heading());
            assertEquals("Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ", first.title());
            assertEquals("Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức.", first.label());
        }
    }

    @Test
    void sectionsComeEachAndAMatchInMetadataOnlyComesWithoutAnchor() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            List<String> places = index.places("sinh hoạt chi bộ");
            assertEquals("sinh-hoat#trong", places.get(0));
            assertTrue(places.contains("nghi-quyet-21#nhiem-vu"), places.toString());
            assertFalse(places.contains("sinh-hoat"), places.toString());
            assertEquals(places.size(), index.sections("sinh hoạt chi bộ").total());

            SearchHit record = index.sections("quy định 37").items().get(0);
            assertEquals("quy-dinh-37", record.slug());
            assertNull(record.anchor());
            assertNull(record.heading());
            assertEquals(List.of(), record.passages());
            assertEquals("37-QĐ/TW", record.number());
        }
    }

    @Test
    void theOpeningTextIsASectionWithoutHeading() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            SearchHit hit =
                    index.sections("nâng cao chất lượng đội ngũ").items().get(0);
            assertEquals("mo-dau", hit.anchor());
            assertNull(hit.heading());
        }
    }

    @Test
    void changedAndRemovedWorksAreFoundAsTheyAre() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            index.put(SampleWork.of("sinh-hoat", "Nhật ký").section("a", "", "Chuyện khác hẳn."));
            assertEquals(List.of("nghi-quyet-21"), index.slugs("sinh hoạt chi bộ"));
            assertEquals(List.of("sinh-hoat"), index.slugs("chuyện khác hẳn"));
            index.remove("sinh-hoat");
            assertEquals(List.of(), index.slugs("chuyện khác hẳn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "🙂🙂", "?!", "***", "(((", "\\", "~~~"})
    void withoutAWordNothingIsFound(String typed) throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals(0, index.works(typed).total());
            assertEquals(List.of(), index.works(typed).items());
        }
    }

    @Test
    void whatTheViewerMayNotSeeIsNowhere() throws IOException {
        Audience committee = Audience.parse("dang-bo-a");
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Kế hoạch chung").about("Chung"),
                SampleWork.of("b", "Kế hoạch nội bộ").about("Nội bộ").forAudience(Audience.MEMBERS),
                SampleWork.of("c", "Kế hoạch của đảng bộ").about("Riêng").forAudience(committee))) {
            SearchQuery query = SampleIndex.query("kế hoạch", Grouping.WORK);
            assertSees(index.ask(query, Viewer.ANONYMOUS, Set.of()), "a");
            assertSees(index.ask(query, new Viewer(true, Set.of()), Set.of()), "a", "b");
            assertSees(index.ask(query, new Viewer(true, Set.of("dang-bo-a")), Set.of()), "a", "b", "c");
            assertSees(index.ask(query, new Viewer(true, Set.of("dang-bo-a")), Set.of("a", "c")), "b");
        }
    }

    private static void assertSees(Searcher.Found found, String... slugs) {
        assertEquals(
                Set.of(slugs),
                Set.copyOf(found.items().stream().map(SearchHit::slug).toList()));
        assertEquals(slugs.length, found.total());
        assertEquals(slugs.length, found.facets().topic().size());
        assertEquals(slugs.length, found.facets().kind().get(0).count());
    }

    @Test
    void whatBecameHiddenAfterTheSearchIsTakenOut() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            Searcher.Found found = index.works("sinh hoạt chi bộ");
            Searcher.Found left = found.without(Set.of("sinh-hoat"));
            assertEquals(
                    List.of("nghi-quyet-21"),
                    left.items().stream().map(SearchHit::slug).toList());
            assertEquals(1, left.total());
            assertEquals(found, found.without(Set.of()));
        }
    }

    @Test
    void scoresDescendAndArePositive() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            List<SearchHit> hits = index.sections("chi bộ họp").items();
            assertNotNull(hits.get(0));
            for (int i = 0; i < hits.size(); i++) {
                assertTrue(hits.get(i).score() > 0);
                assertTrue(i == 0 || hits.get(i).score() <= hits.get(i - 1).score());
            }
        }
    }
}
