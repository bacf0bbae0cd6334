package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static List<List<String>> headings(String query) {
        return Questions.in(Syllables.of(query)).stream()
                .map(it -> it.expansion().syllables())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "An ninh mạng là gì?, giải thích từ ngữ",
        "Định nghĩa về quan hệ lao động, giải thích từ ngữ",
        "Bộ luật này áp dụng cho ai, đối tượng áp dụng",
        "Quy chế quy định về điều gì, phạm vi điều chỉnh",
    })
    void asksForAHeading(String query, String heading) {
        assertEquals(List.of(List.of(heading.split(" "))), headings(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gì", "sinh hoạt chi bộ", "kết nạp đảng viên như thế nào"})
    void otherQueriesDoNot(String query) {
        assertEquals(List.of(), headings(query));
    }

    @Test
    void theDefinitionComesBeforeWhatOnlySpeaksOfIt() throws IOException {
        try (SampleIndex index = new SampleIndex(SampleWork.of("quy-che", "Quy chế làm việc")
                .section("dieu-2", "Giải thích từ ngữ", "Cộng tác viên là người làm việc cho thư viện theo thỏa thuận.")
                .section(
                        "dieu-9",
                        "Cộng tác viên",
                        "Cộng tác viên nộp bài. Cộng tác viên được cấp thẻ của cộng tác viên."))) {
            assertEquals(
                    "dieu-2",
                    index.sections("cong tac vien la gi").items().get(0).anchor());
        }
    }
}
