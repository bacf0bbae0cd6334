package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.publishing.PreparedText;

/** References among ordinary hits: order, totals, pages, filters, and what a viewer may not see. */
class ReferencesTest {
    private static final WorkFilter DECISIONS = new WorkFilter(null, Kind.DECISION, null, null, null, null, null);

    private static SampleWork[] library() {
        return new SampleWork[] {
            SampleWork.of("nq-5-2010", "Về việc cũ").numbered(Kind.RESOLUTION, "05-NQ/TW", "2010-01-01"),
            SampleWork.of("nq-5-2020", "Về việc mới")
                    .numbered(Kind.RESOLUTION, "05-NQ/TW", "2020-01-01")
                    .status(EffectStatus.REPLACED)
                    .section("a", "Nghị quyết", "Nghị quyết 5 đã được thay thế."),
            SampleWork.of("nq-5-2018", "Về việc khác").numbered(Kind.RESOLUTION, "05-NQ/TW", "2018-01-01"),
            SampleWork.of("qd-5", "Về việc nhà")
                    .numbered(Kind.DECISION, "05-QĐ/TW", "2019-01-01")
                    .sections(PreparedText.of("## Điều 1. Một\n\nMột.\n\n## Điều 2. Hai\n\nHai. Nghị quyết 5.\n")),
            SampleWork.of("kin", "Về việc kín")
                    .numbered(Kind.RESOLUTION, "05-NQ/TW", "2024-01-01")
                    .forAudience(Audience.MEMBERS),
            SampleWork.of("bai", "Nghị quyết 5 trong bài").section("x", "Nghị quyết", "Nghị quyết 5, nghị quyết 5."),
        };
    }

    @Test
    void allOfANumberInForceFirstAndNewestFirst() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            Searcher.Found found = index.works("nghị quyết 5");
            assertEquals(
                    List.of("nq-5-2018", "nq-5-2010", "nq-5-2020"),
                    found.items().stream().map(SearchHit::slug).limit(3).toList());
            assertEquals(found.total(), found.items().size());
            Reference reference = found.reference();
            assertNotNull(reference);
            assertEquals(3, reference.works());
            assertEquals(List.of("resolution"), reference.kinds());
        }
    }

    @Test
    void pagesGoOnWithoutGapOrRepetition() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            for (Grouping grouping : Grouping.values()) {
                List<String> all = index.ask(SampleIndex.query("nghị quyết 5", grouping)).items().stream()
                        .map(SampleIndex::place)
                        .toList();
                List<String> paged = new ArrayList<>();
                String cursor = null;
                do {
                    Searcher.Found page = index.ask(SampleIndex.query(
                            "nghị quyết 5", grouping, SampleIndex.ANY, SearchOrder.RELEVANCE, cursor, 1));
                    paged.addAll(page.items().stream().map(SampleIndex::place).toList());
                    assertEquals(all.size(), page.total());
                    cursor = page.next();
                } while (cursor != null);
                assertEquals(all, paged);
                assertEquals(all.size(), new HashSet<>(all).size());
            }
        }
    }

    @Test
    void whatMayNotBeSeenIsNeitherOfferedNorCounted() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertTrue(index.slugs("05-NQ/TW").stream().noneMatch("kin"::equals));
            Searcher.Found rest =
                    index.ask(SampleIndex.query("05-NQ/TW", Grouping.WORK), Viewer.ANONYMOUS, Set.of("nq-5-2018"));
            assertEquals("nq-5-2010", rest.items().get(0).slug());
            assertEquals(2, rest.reference() == null ? -1 : rest.reference().works());
        }
    }

    @Test
    void filtersHoldForReferencesToo() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            Searcher.Found found = index.ask(
                    SampleIndex.query("nghị quyết 5", Grouping.WORK, DECISIONS, SearchOrder.RELEVANCE, null, 20));
            assertTrue(found.items().stream().allMatch(hit -> hit.kind() == Kind.DECISION));
            assertEquals(0, found.reference() == null ? -1 : found.reference().works());
        }
    }

    @Test
    void facetsCountWhatIsNamedEvenIfNoWordOfItWasTyped() throws IOException {
        try (SampleIndex index = new SampleIndex(SampleWork.of("a", "Luật Mẫu 2020 (số 7/2020/QH14)")
                .numbered(Kind.LAW, "7/2020/QH14", "2020-01-01")
                .sections(PreparedText.of("## Điều 2. Hai\n\nChữ.\n")))) {
            Searcher.Found found = index.sections("d2 7/2020/qh14");
            assertEquals("a#dieu-2", SampleIndex.place(found.items().get(0)));
            assertEquals(1, found.total());
            assertEquals(1, found.facets().kind().get(0).count());
        }
    }

    @Test
    void anArticleThatTheWorkDoesNotHaveLeadsToTheWork() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals("qd-5#dieu-2", index.places("điều 2 QĐ 5").get(0));
            SearchHit hit = index.works("điều 9 QĐ 5").items().get(0);
            assertEquals("qd-5", hit.slug());
        }
    }

    @Test
    void whereEachArticleIsAWorkTheArticleIsFound() throws IOException {
        List<SampleWork> articles = new ArrayList<>();
        for (int i = 1; i < 40; i++) {
            articles.add(
                    SampleWork.of("dieu-" + i, "Điều " + i + ". Việc thứ " + i + ". Bộ luật Mẫu 2015 (số 91/2015/QH13)")
                            .numbered(Kind.LAW, "91/2015/QH13", "2015-11-24")
                            .section("mo-dau", "", "Nội dung của điều."));
        }
        try (SampleIndex index = new SampleIndex(articles.toArray(SampleWork[]::new))) {
            for (String typed : List.of(
                    "điều 11 91/2015/QH13", "d11 bộ luật mẫu", "điều 11 luật mẫu 2015", "điều 11 bộ lậut mẫu")) {
                assertEquals("dieu-11", index.slugs(typed).get(0), typed);
            }
        }
    }

    @Test
    void theReadingThatLeadsFurthestCounts() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            ReferenceFinder.Found found = index.named("ddieeuf 2 QDD 5", "điều 2 QĐ 5");
            assertTrue(found.placed());
            assertEquals(
                    "2", found.reference() == null ? null : found.reference().article());
            assertEquals(null, index.named("ddieeuf", "điều").reference());
        }
    }

    @Test
    void aLawThatIsOnlyMentionedIsEvidenceAndNoReference() throws IOException {
        IndexedWork law = SampleWork.of("luat", "Luật Giáo dục 2019 (số 43/2019/QH14)")
                .numbered(Kind.LAW, "43/2019/QH14", "2019-06-14")
                .section("a", "", "Học sinh được học.")
                .build();
        try (SampleIndex index = new SampleIndex(SampleWork.of("x", "Khác"))) {
            index.put(law);
            String typed = "theo Luật Giáo dục thì học sinh được gì";
            assertNull(index.works(typed).reference());
            Mentions.Mention mention = index.mentions(typed).get(0);
            assertEquals(1, mention.from());
            assertEquals(4, mention.to());
            assertEquals(1, mention.works().size());
            assertEquals(List.of(), index.mentions("học sinh được gì"));
        }
    }
}
