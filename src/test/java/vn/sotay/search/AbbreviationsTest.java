package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;

class AbbreviationsTest {
    private static final String COMMON = "Tổ hòa giải cơ sở họp. ";

    private static SampleIndex library() throws IOException {
        return new SampleIndex(
                SampleWork.of("bhxh", "Chế độ bảo hiểm xã hội")
                        .section("a", "Mức đóng", "Người lao động đóng bảo hiểm xã hội."),
                SampleWork.of("hoa-giai", "Việc ở khu phố").section("a", "Họp", COMMON.repeat(4)),
                SampleWork.of("kin", "Việc kín")
                        .forAudience(Audience.MEMBERS)
                        .section("a", "", "Phương án rút quân khẩn. ".repeat(9)),
                SampleWork.of("khac", "Việc khác").section("a", "", "Ký hợp đồng mới. Bầu hội đồng mới."));
    }

    @Test
    void theTableIsRead() {
        assertEquals(
                List.of("ban", "chấp", "hành", "trung", "ương"),
                AbbreviationTable.of("bchtw").get(0).syllables());
        assertEquals(2, AbbreviationTable.of("qd").size());
        assertEquals(List.of(), AbbreviationTable.of("đảng"));
    }

    @Test
    void findsWhatIsWrittenOut() throws IOException {
        try (SampleIndex index = library()) {
            assertEquals("bhxh", index.slugs("mức đóng bhxh").get(0));
            assertEquals("bhxh", index.slugs("nlđ đóng BHXH ntn").get(0));
            assertEquals("bhxh", index.slugs("bhxh").get(0));
        }
    }

    @Test
    void learnsFromWhatIsSaidOften() throws IOException {
        try (SampleIndex index = library()) {
            assertEquals("hoa-giai", index.slugs("thgcs").get(0));
            assertEquals("tổ hòa giải cơ sở", index.understood("thgcs").text());
        }
    }

    @Test
    void learnsNothingFromWhatIsNotPublic() throws IOException {
        try (SampleIndex index = library()) {
            assertEquals(List.of(), index.expansions("prqk", 0));
        }
    }

    @Test
    void whatTheLibraryKnowsIsNotReplaced() throws IOException {
        try (SampleIndex index =
                new SampleIndex(SampleWork.of("a", "Luật BHXH"), SampleWork.of("b", "Bảo hiểm xã hội"))) {
            assertEquals("bhxh", index.understood("bhxh").text());
            assertEquals(List.of("a", "b"), index.slugs("bhxh"));
        }
    }

    @Test
    void neighboursChooseAmongExpansions() throws IOException {
        try (SampleIndex index = library()) {
            assertEquals(
                    List.of("hợp", "đồng"), index.expansions("ký hđ", 1).get(0).syllables());
            assertEquals(
                    List.of("hội", "đồng"), index.expansions("bầu hđ", 1).get(0).syllables());
            assertEquals(2, index.expansions("bầu hđ", 1).size());
        }
    }

    @Test
    void romanNumeralsAreFoundByDigits() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("xii", "Văn kiện Đại hội XII"),
                SampleWork.of("xiii", "Văn kiện Đại hội XIII - Tập II"))) {
            assertEquals("xiii", index.slugs("van kien dai hoi 13").get(0));
            assertEquals("xii", index.slugs("văn kiện đại hội 12").get(0));
            assertEquals(List.of("xiii"), index.slugs("tập 2"));
            assertEquals(List.of(), index.expansions("điều 2", 1));
        }
    }
}
