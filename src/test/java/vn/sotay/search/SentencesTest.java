package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> cut(String text) {
        return Sentences.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /** Sentences are separated by a bar, lines by a slash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Một câu.",
                "Một câu.| Câu hai!| Câu ba?| Câu bốn…| Hết",
                "1. Bí thư chủ trì.| 2. Chi ủy ghi biên bản.",
                "Điều 5. Đảng viên có quyền.| Điều kiện như sau.",
                "Đồng chí GS. TS. Nguyễn Văn A phát biểu.| Hội nghị thông qua.",
                "Ông nói: \"Đồng ý.\"| Mọi người vỗ tay.",
                "Xem mục a.| Theo đó, chi bộ họp.",
                "Khoảng 3.5 lần, tức là 1.000 đồng.| Như vậy.",
                "Dòng một/Dòng hai.| Hết/",
                "Gồm: đảng viên, v.v. và quần chúng.",
            })
    void cutsBetweenSentences(String marked) {
        String text = marked.replace("|", "").replace('/', '\n');
        List<String> expected = List.of(marked.replace("/", "|").split("\\|")).stream()
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        assertEquals(expected, cut(text));
    }
}
