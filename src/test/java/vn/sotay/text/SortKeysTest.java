package vn.sotay.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SortKeysTest {

    private static final Comparator<String> BY_KEY = Comparator.comparing(SortKeys::of, Arrays::compareUnsigned);

    @Test
    void lettersInVietnameseOrder() {
        assertSorted("a à ả ã á ạ ă ằ ắ â ầ ấ b c d đ e è ê ề g h i k l m n o ô ơ p q r s t u ư v x y".split(" "));
    }

    @Test
    void wordsInVietnameseOrder() {
        assertSorted("dân", "dương", "đa", "đảng", "đỏ", "em");
        assertSorted("công an", "cộng đồng", "công ty", "cơ", "cờ");
        assertSorted("ma", "mà", "mả", "mã", "má", "mạ", "mă");
    }

    @Test
    void numbersByValue() {
        assertSorted("Điều 2", "Điều 10", "Điều 100");
        assertSorted("Nghị quyết 4", "Nghị quyết 10");
        assertSorted("Quy định 9-QĐ/TW", "Quy định 37-QĐ/TW", "Quy định 132-QĐ/TW");
    }

    @Test
    void spellingsOfOneWordHaveOneKey() {
        assertArrayEquals(SortKeys.of("Hoà bình, kĩ thuật"), SortKeys.of("hòa bình, kỹ thuật"));
        assertArrayEquals(SortKeys.of("Điều lệ"), SortKeys.of("Đie\u0302\u0300u lê\u0323"));
        assertTrue(BY_KEY.compare("hoa", "hòa") < 0);
    }

    @Test
    void keysAreBounded() {
        for (String letter : List.of("a", "ệ", "中", "\uD83D\uDE00", "9", "\uD800", "đ ")) {
            byte[] key = SortKeys.of(letter.repeat(50_000));
            assertTrue(key.length > 1 && key.length <= SortKeys.MAX_BYTES, () -> letter + ": " + key.length);
        }
        assertTrue(BY_KEY.compare("", "a") < 0);
    }

    @Test
    void longTextsStillSortByTheirBeginning() {
        String long1 = "Điều 2 " + "x".repeat(10_000);
        String long2 = "Điều 10 " + "x".repeat(10_000);
        assertTrue(BY_KEY.compare(long1, long2) < 0);
    }

    @Test
    void manyThreadsGetTheSameKeys() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            texts.add("Điều " + i + " quỹ ế ạ " + Integer.toString(i * 7919, 36));
        }
        List<byte[]> expected = texts.stream().map(SortKeys::of).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<byte[]>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(pool.submit(() -> texts.stream().map(SortKeys::of).toList()));
            }
            for (Future<List<byte[]>> answer : answers) {
                List<byte[]> keys = answer.get();
                for (int i = 0; i < keys.size(); i++) {
                    assertArrayEquals(expected.get(i), keys.get(i));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertSorted(String... expected) {
        List<String> shuffled = new ArrayList<>(List.of(expected));
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(BY_KEY);
        assertEquals(List.of(expected), shuffled);
    }
}
