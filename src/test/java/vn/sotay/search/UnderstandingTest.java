package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.search.Syllables.Syllable;

class UnderstandingTest {
    private static SampleIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = new SampleIndex(
                SampleWork.of("sinh-hoat", "Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ")
                        .section(
                                "truoc", "Trước buổi họp", "Bí thư và phó bí thư thống nhất nội dung sinh hoạt chi bộ.")
                        .section("hoa", "Hòa giải", "Tổ hòa giải ở cơ sở; bồi thường thiệt hại. Hòa giải ở cơ sở."),
                SampleWork.of("nghi-quyet", "Nghị quyết Hội nghị Trung ương về đảng viên")
                        .section(
                                "mot",
                                "Đảng viên",
                                "Đảng viên sinh hoạt ở chi bộ. Nghị quyết của chi bộ. Nghị quyết, nghị quyết."),
                SampleWork.of("lao-dong", "Hợp đồng lao động")
                        .section("mot", "Hợp đồng", "Hợp đồng lao động bằng văn bản. Chấm dứt hợp đồng lao động."));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sinh hoat chi bo | sinh hoạt chi bộ",
                "Sinh hoat CHI BO? | Sinh hoạt CHI BỘ?",
                "SINH HOAT chi bo | SINH HOẠT chi bộ",
                "Sinh Hoạt Chi Bộ | Sinh Hoạt Chi Bộ",
                "“Sinh hoat” , chi  bo… | “Sinh hoạt” , chi bộ…",
                "hoà giải | hoà giải",
                "HOÀ giai o co so | HOÀ giải ở cơ sở",
                "Nghij quyeets 21-NQ/TW | Nghị quyết 21-NQ/TW",
                "NGHIJ QUYEETS | NGHỊ QUYẾT",
                "nghi5 quye6t1 (so61 21) | nghị quyết (số 21)",
                "Nghịquyết hội nghị | Nghị quyết hội nghị",
                "NGHIQUYET | NGHỊ QUYẾT",
                "Hop dogn lao dong | Hợp đồng lao động",
                "😀 dang vien 😀 | 😀 đảng viên 😀",
                "blockchain | blockchain",
            })
    void isWrittenAsTheReaderWouldHave(String typed, String understood) throws IOException {
        assertEquals(understood, index.understood(typed).text());
    }

    @Test
    void whatIsUnderstoodIsComposedAndTidy() throws IOException {
        assertEquals(
                "Đảng viên", index.understood("  Đa\u0309ng \n vie\u0302n ").text());
        assertEquals(
                "Đảng viên",
                Understanding.verbatim("  Đa\u0309ng \n vie\u0302n ").text());
        assertEquals("dang vien", Understanding.verbatim("dang vien").text());
    }

    @Test
    void syllablesKnowWhereTheyWereTyped() throws IOException {
        String typed = "Chaams duwst hopdong!";
        Understanding understanding = index.understood(typed);
        assertEquals(
                List.of("chấm", "dứt", "hợp", "đồng"),
                understanding.syllables().stream().map(Syllable::exact).toList());
        assertEquals(
                List.of("Chaams", "duwst", "hopdong", "hopdong"),
                understanding.syllables().stream()
                        .map(it -> typed.substring(it.start(), it.end()))
                        .toList());
        assertEquals(
                List.of("chaams", "duwst", "hopdong"),
                understanding.asTyped().stream().map(Syllable::exact).toList());
    }

    @Test
    void theTypedWordStaysAnAlternativeWhereItsLettersDiffer() throws IOException {
        assertEquals(List.of(), index.understood("hop dong").alternatives());
        assertEquals(
                List.of("dogn"),
                index.understood("hop dogn lao dong").alternatives().stream()
                        .map(Understanding.Alternative::folded)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sinh hoatj chi booj | sinh-hoat",
                "nghij quyeets hooij nghij | nghi-quyet",
                "nghi5 quye6t1 ho6i5 nghi5 | nghi-quyet",
                "hop dogn lao dong | lao-dong",
                "hợp đồng lao độgn | lao-dong",
                "hopdong laodong | lao-dong",
            })
    void theWorkThatWasMeantIsFoundFirst(String typed, String slug) throws IOException {
        assertEquals(slug, index.slugs(typed).get(0));
    }

    @Test
    void verbatimFindsOnlyWhatWasTyped() throws IOException {
        SearchQuery query = new SearchQuery(
                "nghij quyeets", true, Grouping.WORK, 1, SampleIndex.ANY, SearchOrder.RELEVANCE, null, 20);
        assertEquals(0, index.ask(query).total());
        assertEquals("nghi-quyet", index.slugs("nghij quyeets").get(0));
    }

    @Test
    void restoredWordsAreMarkedInPassages() throws IOException {
        Passage passage =
                index.works("hop dogn lao ddoongj").items().get(0).passages().get(0);
        List<String> marked = passage.highlights().stream()
                .map(it -> passage.text().substring(it.get(0), it.get(1)))
                .toList();
        assertEquals(List.of("Hợp", "đồng", "lao", "động"), marked.subList(0, 4));
    }
}
