package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.text.Folding;

class PassagesTest {
    private static final String[] PARAGRAPHS = {
        "Chi bộ họp mỗi tháng một lần. Bí thư chủ trì buổi họp và kết luận từng nội dung. Thư ký ghi biên bản.",
        "1. Đảng viên dự bị được bồi dưỡng trong mười hai tháng. Việc công nhận do chi bộ đề nghị.",
        "Đảng viên được giao việc; việc nào cũng có hạn; hết hạn thì báo cáo với chi ủy."
    };

    private static List<Passage> passages(String typed, String... paragraphs) throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("w", "Tên").section("muc", "", paragraphs),
                SampleWork.of("x", "Khác").section("muc", "", "Chuyện của người khác."))) {
            return index.sections(typed).items().get(0).passages();
        }
    }

    private static List<String> marked(Passage passage) {
        return passage.highlights().stream()
                .map(it -> passage.text().substring(it.get(0), it.get(1)))
                .toList();
    }

    @Test
    void theBestSentenceComesFirstWithItsWordsMarked() throws IOException {
        List<Passage> passages = passages("công nhận đảng viên dự bị", PARAGRAPHS);
        assertEquals(
                "1. Đảng viên dự bị được bồi dưỡng trong mười hai tháng.",
                passages.get(0).text());
        assertEquals(List.of("Đảng", "viên", "dự", "bị"), marked(passages.get(0)));
        assertEquals("Việc công nhận do chi bộ đề nghị.", passages.get(1).text());
        assertEquals(List.of("công", "nhận"), marked(passages.get(1)));
        assertEquals("muc", passages.get(0).anchor());
    }

    @Test
    void withoutAccentsTheSameWordsAreMarked() throws IOException {
        assertEquals(
                passages("dự bị bồi dưỡng", PARAGRAPHS).get(0),
                passages("du bi boi duong", PARAGRAPHS).get(0));
    }

    @Test
    void onlyTheWordThatWasMeantIsMarked() throws IOException {
        String text = "Đảng viên đang họp, viễn cảnh còn xa.";
        assertEquals(List.of("Đảng", "viên"), marked(passages("đảng viên", text).get(0)));
        assertEquals(List.of("Đảng", "viên"), marked(passages("dang vien", text).get(0)));
        assertEquals(
                List.of("Đảng", "viên"), marked(passages("ddangr vieen", text).get(0)));
        try (SampleIndex index = new SampleIndex(SampleWork.of("w", "Tên").section("muc", "", text))) {
            Passage verbatim = index.ask(new SearchQuery(
                            "dang vien", true, Grouping.SECTION, 1, SampleIndex.ANY, SearchOrder.RELEVANCE, null, 20))
                    .items()
                    .get(0)
                    .passages()
                    .get(0);
            assertEquals(List.of("Đảng", "viên", "đang", "viễn"), marked(verbatim));
        }
    }

    @Test
    void decomposedQueriesAndDecomposedTextsAreMarkedTheSame() throws IOException {
        String text = "Uỷ ban kiểm tra đề nghị kỷ luật.";
        String loose = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (String typed : List.of("ủy ban kiểm tra", "uỷ ban kiểm tra")) {
            for (String query : List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFD))) {
                assertEquals(
                        List.of("Uỷ", "ban", "kiểm", "tra"),
                        marked(passages(query, text).get(0)));
                Passage decomposed = passages(query, loose).get(0);
                assertEquals(loose, decomposed.text());
                assertEquals(
                        List.of("Uỷ", "ban", "kiểm", "tra"),
                        marked(decomposed).stream().map(Folding::nfc).toList());
            }
        }
    }

    @Test
    void charactersBeyondTheBasicPlaneDoNotShiftTheMarks() throws IOException {
        assertEquals(
                List.of("chi", "bộ"),
                marked(passages("chi bộ", "🙂🙂 𝟙 Sổ tay của chi bộ.").get(0)));
    }

    @Test
    void markupIsText() throws IOException {
        Passage passage = passages("chi bộ", "Viết <b>chi bộ</b> & cấp ủy.").get(0);
        assertEquals("Viết <b>chi bộ</b> & cấp ủy.", passage.text());
        assertEquals(List.of("chi", "bộ"), marked(passage));
    }

    @Test
    void aLongSentenceIsCutAroundTheWords() throws IOException {
        String clause = "việc này được làm theo quy chế đã ban hành từ trước";
        String sentence = IntStream.range(0, 30).mapToObj(i -> clause).collect(Collectors.joining(", "))
                + ", riêng kỷ luật tổ chức đảng thì do cấp trên quyết định, "
                + IntStream.range(0, 30).mapToObj(i -> clause).collect(Collectors.joining(", ")) + ".";
        Passage passage = passages("kỷ luật tổ chức đảng", sentence).get(0);
        assertTrue(passage.text().length() <= PassageFinder.MAX_LENGTH, passage.text());
        assertTrue(sentence.contains(passage.text()));
        assertTrue(passage.text().contains("riêng kỷ luật tổ chức đảng thì"), passage.text());
        assertTrue(passage.text().endsWith(",") || passage.text().endsWith("."), passage.text());
    }

    @Test
    void wordsWithoutAnySpaceAreNoPassageButNoFailureEither() throws IOException {
        String text = "đảng" + ",x".repeat(600) + "," + "viên";
        for (Passage passage : passages("đảng viên", text)) {
            assertTrue(passage.text().length() <= PassageFinder.MAX_LENGTH);
        }
    }

    @Test
    void everyPassageStandsAtAPlaceOfItsOwn() throws IOException {
        List<Passage> passages = passages("chi bộ đảng viên", PARAGRAPHS);
        assertEquals(3, passages.size());
        assertEquals(3, new HashSet<>(passages).size());
    }

    @Test
    void theFirstPassageBelongsToTheHitsOwnSection() throws IOException {
        try (SampleIndex index = new SampleIndex(SampleWork.of("w", "Tên")
                .section("mot", "Bình bầu", "Bình bầu đảng viên.")
                .section("hai", "Kỷ luật", "Kỷ luật đảng viên. Kỷ luật nghiêm minh.")
                .section("ba", "", "Kỷ luật đảng."))) {
            SearchHit hit = index.works("kỷ luật đảng viên").items().get(0);
            assertEquals("hai", hit.anchor());
            assertEquals("hai", hit.passages().get(0).anchor());
            assertEquals(SearchQuery.MAX_PASSAGES, hit.passages().size());
        }
    }

    @Test
    void asManyAsAskedFor() throws IOException {
        try (SampleIndex index = new SampleIndex(SampleWork.of("w", "Tên").section("muc", "", PARAGRAPHS))) {
            for (int most = 0; most <= SearchQuery.MAX_PASSAGES; most++) {
                SearchQuery query = new SearchQuery(
                        "chi bộ", false, Grouping.WORK, most, SampleIndex.ANY, SearchOrder.RELEVANCE, null, 20);
                assertTrue(index.ask(query).items().get(0).passages().size() <= most);
            }
        }
    }

    @Test
    void veryCommonWordsAreMarkedOnlyBesideTheirNeighbour() throws IOException {
        SampleWork[] works = IntStream.range(0, 60)
                .mapToObj(i -> SampleWork.of("w" + i, "Tên").section("a", "", "Việc của tập thể."))
                .toArray(SampleWork[]::new);
        try (SampleIndex index = new SampleIndex()) {
            index.put(works);
            index.put(SampleWork.of("z", "Tên").section("a", "", "Việc của họ là biểu quyết, quyền của đảng viên."));
            Passage passage = index.sections("biểu quyết quyền của đảng viên")
                    .items()
                    .get(0)
                    .passages()
                    .get(0);
            assertEquals("Việc của họ là biểu quyết, quyền của đảng viên.", passage.text());
            assertEquals(List.of("biểu", "quyết", "quyền", "của", "đảng", "viên"), marked(passage));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chi bộ", "viec", "Đảng viên được giao việc", "muoi hai thang", "ghi bien ban buoi hop", "1"})
    void marksAreWordsOfTheQueryInOrder(String typed) throws IOException {
        Set<String> wanted =
                Syllables.of(typed).stream().map(Syllables.Syllable::folded).collect(Collectors.toSet());
        List<Passage> passages = passages(typed, PARAGRAPHS);
        assertTrue(!passages.isEmpty());
        String text = String.join("\n", PARAGRAPHS);
        for (Passage passage : passages) {
            assertTrue(text.contains(passage.text()));
            int last = 0;
            for (List<Integer> highlight : passage.highlights()) {
                assertTrue(highlight.get(0) >= last);
                last = highlight.get(1);
                assertTrue(
                        wanted.contains(Folding.folded(passage.text().substring(highlight.get(0), highlight.get(1)))));
            }
        }
    }

    @Test
    void aSectionOfFourThousandWordsHasItsPassage() throws IOException {
        String filler = "Chi bộ bàn công việc của tháng và giao việc cho đảng viên. ".repeat(400);
        Passage passage = passages(
                        "miễn sinh hoạt cho đảng viên cao tuổi",
                        filler + "Đảng viên cao tuổi có thể xin miễn sinh hoạt. " + filler)
                .get(0);
        assertEquals("Đảng viên cao tuổi có thể xin miễn sinh hoạt.", passage.text());
    }
}
