package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseCounterTest {
    private static List<String> phrases(String... texts) {
        PhraseCounter counter = new PhraseCounter();
        for (String text : texts) {
            counter.add(text, Syllables.of(text));
        }
        return counter.phrases().stream()
                .map(phrase -> phrase.count() + " " + phrase.text())
                .toList();
    }

    @Test
    void aPhraseIsWhatComesAgainAndNotItsPieces() {
        assertEquals(
                List.of("2 sinh hoạt chi bộ"),
                phrases("Nội dung sinh hoạt chi bộ.", "Sinh hoạt chi bộ là gì?", "Chi ủy họp."));
    }

    @Test
    void aPieceThatAlsoStandsAloneCounts() {
        assertEquals(
                List.of("2 kết nạp đảng viên", "4 đảng viên"),
                phrases("kết nạp đảng viên, kết nạp đảng viên", "một đảng viên", "mọi đảng viên"));
    }

    @Test
    void nothingIsJoinedAcrossPunctuationNumbersAndTexts() {
        assertEquals(List.of(), phrases("chi. bộ, chi. bộ", "chi", "bộ", "chi 5 bộ, chi 5 bộ", "chi\nbộ; chi\nbộ"));
    }

    @Test
    void noPhraseBeginsOrEndsWithAWordThatOnlyJoins() {
        assertEquals(
                List.of("2 đoàn kết và thống nhất", "2 thống nhất", "2 đoàn kết"),
                phrases("sự đoàn kết và thống nhất của, sự đoàn kết và thống nhất của"));
    }

    @Test
    void theSpellingWithinASentenceIsShown() {
        assertEquals(List.of("3 đảng viên mới"), phrases("Đảng viên mới.", "Có đảng viên mới", "Đảng viên mới!"));
    }

    @Test
    void muchTextHasABound() {
        String long500 = IntStream.range(0, 60_000)
                .mapToObj(i -> "họp chi bộ " + i % 700)
                .collect(Collectors.joining(" "));
        List<String> found = phrases(long500);
        assertTrue(found.contains("50000 họp chi bộ"), found::toString);
        assertTrue(found.size() <= 300);
    }
}
