package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.Kind;
import vn.sotay.publishing.PreparedText;

/** What people type to get at a document, against the library that ships and a small law of our own. */
class ShippedReferencesTest {
    private static final String LAW = """
            # Chương I. Quy định chung

            ## Điều 1. Phạm vi điều chỉnh

            1. Luật này nói về thư viện số.

            # Chương II. Người đọc

            ## Mục 1. Quyền

            ### Điều 2. Quyền của người đọc

            1. Người đọc được mượn sách.

            2. Người đọc được xem trước mục lục, gồm:

            a) mục lục của sách;

            b) mục lục của báo.

            3. Người đọc được góp ý.

            ### Điều 3. Nghĩa vụ của người đọc

            Người đọc giữ gìn sách.

            ### Điều 3a. Nghĩa vụ của người đọc nhỏ tuổi

            Người đọc nhỏ tuổi đi cùng người lớn.
            """;

    private static ContentIndex index;

    @BeforeAll
    static void build() throws IOException {
        IndexedWork law = SampleWork.of("luat-thu-vien-so-2020", "Luật Thư viện số 2020 (số 12/2020/QH14)")
                .numbered(Kind.LAW, "12/2020/QH14", "2020-06-10")
                .sections(PreparedText.of(LAW))
                .build();
        index = new ContentIndex(Path.of("content"), law);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "references.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void comesFirst(String typed, String expected) throws IOException {
        String slug = expected.split("#")[0];
        for (Grouping grouping : Grouping.values()) {
            Searcher.Found found = index.ask(SampleIndex.query(typed, grouping));
            SearchHit first = found.items().get(0);
            assertEquals(expected, expected.contains("#") ? SampleIndex.place(first) : first.slug(), typed);
            assertEquals(slug, first.slug());
            Reference reference = found.reference();
            assertNotNull(reference, typed);
            assertTrue(reference.works() > 0, typed);
        }
    }

    @Test
    void aClauseIsShownAndAddressed() throws IOException {
        SearchHit hit = index.ask(SampleIndex.query("khoản 2 điều 2 luật thư viện số", Grouping.WORK))
                .items()
                .get(0);
        Passage passage = hit.passages().get(0);
        assertEquals("dieu-2", hit.anchor());
        assertEquals("dieu-2-khoan-2", passage.anchor());
        assertTrue(passage.text().startsWith("Người đọc được xem trước mục lục"), passage.text());
        assertTrue(passage.text().endsWith("mục lục của báo."), passage.text());
    }

    @Test
    void aPointIsShownAndAddressed() throws IOException {
        SearchHit hit = index.ask(SampleIndex.query("điểm b khoản 2 điều 2 12/2020/qh14", Grouping.SECTION))
                .items()
                .get(0);
        assertEquals("dieu-2-khoan-2-diem-b", hit.passages().get(0).anchor());
        assertEquals("b) mục lục của báo.", hit.passages().get(0).text());
    }

    @Test
    void ordinaryQuestionsNameNothing() throws IOException {
        for (String typed : List.of(
                "5 nguyên tắc tổ chức",
                "độ tuổi 18",
                "điều kiện kết nạp đảng",
                "người dưới 16 tuổi",
                "37",
                "sinh hoạt chi bộ",
                "theo Luật Thư viện số thì người đọc có quyền gì",
                "kế hoạch 5 năm",
                "điều 5")) {
            assertEquals(
                    null, index.ask(SampleIndex.query(typed, Grouping.WORK)).reference(), typed);
        }
    }

    @Test
    void aNumberThatIsNotHeldIsUnderstoodAllTheSame() throws IOException {
        Reference reference =
                index.ask(SampleIndex.query("quy định 9999", Grouping.WORK)).reference();
        assertNotNull(reference);
        assertEquals("9999", reference.number());
        assertEquals(0, reference.works());
    }
}
