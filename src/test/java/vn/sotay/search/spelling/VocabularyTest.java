package vn.sotay.search.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void wordsAndPairsAreCounted() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        words.word("kháng", 3);
        words.word("kháng", 2);
        words.word("nghị", 7);
        words.pair("kháng", "nghị", 4);
        words.pair("kháng", "nghị", 1);
        Vocabulary vocabulary = words.build();
        assertEquals(5, vocabulary.count("kháng"));
        assertEquals(5, vocabulary.pairs("kháng", "nghị"));
        assertEquals(0, vocabulary.pairs("nghị", "kháng"));
        assertEquals(0, vocabulary.count("khang"));
        assertEquals(0, vocabulary.count("xyz"));
    }

    @Test
    void numbersAreOneWord() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        words.word("5", 3);
        words.word("2015", 2);
        words.pair("điều", "5", 3);
        Vocabulary vocabulary = words.build();
        assertEquals(5, vocabulary.count("77"));
        assertEquals(3, vocabulary.pairs("điều", "1999"));
    }

    @Test
    void everydayLanguageIsKnownFromTheStart() {
        Vocabulary vocabulary = new Vocabulary.Builder().build();
        assertTrue(vocabulary.pairs("bao", "nhiêu") > 0);
        assertTrue(vocabulary.pairs("không", "ạ") > 0);
        assertEquals(0, vocabulary.pairs("bảo", "nhiều"));
    }

    @Test
    void everydayLanguageGrowsWithTheLibrary() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        words.word("kháng", 10_000_000);
        int inTenMillion = words.build().pairs("bao", "nhiêu");
        assertTrue(inTenMillion > 5_000, () -> "" + inTenMillion);
    }

    @Test
    void spellingsOfTheSameLettersComeMostFrequentFirst() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        words.word("kháng", 5);
        words.word("khang", 9);
        words.word("khăng", 5);
        words.word("khảng", 7);
        Vocabulary vocabulary = words.build();
        List<String> found = Arrays.stream(vocabulary.spelledAlike(Letters.code("khang")))
                .mapToObj(vocabulary::spelling)
                .toList();
        assertEquals(List.of("khang", "khảng", "kháng", "khăng"), found);
        assertEquals(0, vocabulary.spelledAlike(Letters.code("xkcd")).length);
    }

    @Test
    void theTableKeepsWhatIsPutIn() {
        LongTable table = new LongTable();
        Random random = new Random(3);
        long[] keys = random.longs(10_000).map(key -> key | 1).distinct().toArray();
        for (long key : keys) {
            assertTrue(table.add(key, 1));
        }
        for (long key : keys) {
            table.add(key, (int) (key & 0xFF));
            assertEquals(1 + (int) (key & 0xFF), table.get(key));
        }
        assertEquals(0, table.get(2));
    }

    @Test
    void partsAddUp() {
        Vocabulary.Builder one = new Vocabulary.Builder();
        one.word("rừng", 3);
        one.word("tràm", 2);
        one.pair("rừng", "tràm", 2);
        Vocabulary.Builder other = new Vocabulary.Builder();
        other.word("chim", 1);
        other.word("tràm", 5);
        other.word("rừng", 1);
        other.pair("rừng", "tràm", 1);
        other.pair("tràm", "chim", 1);
        Vocabulary.Builder whole = new Vocabulary.Builder();
        whole.add(one);
        whole.add(other);
        whole.add(new Vocabulary.Builder());
        Vocabulary words = whole.build();
        assertEquals(4, words.count("rừng"));
        assertEquals(7, words.count("tràm"));
        assertEquals(3, words.pairs("rừng", "tràm"));
        assertEquals(1, words.pairs("tràm", "chim"));
        assertEquals(0, words.pairs("chim", "tràm"));
    }
}
