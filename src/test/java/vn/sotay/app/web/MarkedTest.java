package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.search.Passage;

class MarkedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Buổi sinh hoạt chi bộ|5-9 10-14|Buổi [sinh hoạt] chi bộ",
                "Buổi sinh hoạt chi bộ|0-4 15-18|[Buổi] sinh hoạt [chi] bộ",
                "Buổi sinh hoạt|0-4 5-9 10-14|[Buổi sinh hoạt]",
                "sinh, hoạt|0-4 6-10|[sinh], [hoạt]",
                "Buổi sinh hoạt||Buổi sinh hoạt"
            })
    void marksWhatWasSearchedFor(String text, String highlights, String expected) {
        List<List<Integer>> places = highlights == null
                ? List.of()
                : List.of(highlights.split(" ", -1)).stream()
                        .map(place -> List.of(place.split("-", -1)).stream()
                                .map(Integer::valueOf)
                                .toList())
                        .toList();
        assertEquals(
                expected,
                Marked.of(new Passage("muc", text, places)).stream()
                        .map(piece -> piece.searched() ? '[' + piece.text() + ']' : piece.text())
                        .collect(Collectors.joining()));
    }
}
