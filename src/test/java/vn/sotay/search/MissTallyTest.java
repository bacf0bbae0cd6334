package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissTallyTest {
    @Test
    void aQueryIsTakenOnceHoweverOftenAndHoweverItWasTyped() {
        MissTally tally = new MissTally();
        for (int i = 0; i < 50; i++) {
            tally.add("Kĩ thuật  TRỒNG nấm?");
            tally.add("kỹ thuat trong nam");
        }
        assertEquals(List.of("ky thuat trong nam"), tally.take());
        assertEquals(List.of(), tally.take());
        tally.add("kỹ thuật trồng nấm");
        assertEquals(List.of("ky thuat trong nam"), tally.take());
    }

    @ParameterizedTest
    @CsvSource({
        "nghị quyết 21-NQ/TW, nghi quyet 21 nq tw",
        "bộ luật 91/2015/QH13 điều 11, bo luat 91 2015 qh13 dieu 11",
        "đại hội XIV năm 2026, dai hoi xiv nam 2026"
    })
    void wordsAreKeptFolded(String typed, String kept) {
        assertEquals(kept, MissTally.words(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "…",
                "🙂((",
                "nguyen.van.a@example.org",
                "0912345678",
                "gọi 0912 345 678",
                "cccd 001.099.012.345",
                "số tài khoản 19036655",
                "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai",
                "một đoạn văn mà ai đó đã sao chép từ một bức thư riêng vào ô tìm kiếm của thư viện này, có lẽ là do nhầm lẫn"
            })
    void whatMayBeSomebodysOrIsNoQuestionIsNotKept(String typed) {
        assertEquals(List.of(), MissTally.words(typed).stream().toList());
    }

    @Test
    void aFloodHasABound() {
        MissTally tally = new MissTally();
        for (int i = 0; i < 5 * MissTally.MOST; i++) {
            tally.add("x" + Integer.toString(i, 26));
        }
        assertEquals(MissTally.MOST, tally.take().size());
    }
}
