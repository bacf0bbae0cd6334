package vn.sotay.search.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {
    private static Set<String> found(String word) {
        Set<String> found = new TreeSet<>();
        Slips.of(Letters.code(word), (code, cost, added) -> {
            assertTrue(cost > 0);
            found.add(word(code));
        });
        return found;
    }

    private static String word(long code) {
        StringBuilder word = new StringBuilder();
        for (int i = Letters.length(code) - 1; i >= 0; i--) {
            word.append((char) ('a' - 1 + (code >>> 5 * i & 31)));
        }
        return word.toString();
    }

    /** All words one slip away, made letter by letter. */
    private static Set<String> expected(String word) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i <= word.length(); i++) {
            for (char c = 'a'; c <= 'z'; c++) {
                if (word.length() < Letters.MOST) {
                    all.add(word.substring(0, i) + c + word.substring(i));
                }
                if (i < word.length() && word.charAt(i) != c) {
                    all.add(word.substring(0, i) + c + word.substring(i + 1));
                }
            }
            if (i < word.length() && word.length() > 1) {
                all.add(word.substring(0, i) + word.substring(i + 1));
            }
            if (i + 1 < word.length() && word.charAt(i) != word.charAt(i + 1)) {
                all.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "an", "zz", "quyet", "nghieng", "abcdefghijk", "abcdefghijkl", "zzzzzzzzzzzz"})
    void exactlyTheWordsOneSlipAwayAreFound(String word) {
        assertEquals(expected(word), found(word));
    }

    @ParameterizedTest
    @CsvSource({
        "q,w,true",
        "q,a,true",
        "a,z,true",
        "g,v,true",
        "t,r,true",
        "q,p,false",
        "a,l,false",
        "m,n,true",
        "a,a,false"
    })
    void neighboursOfTheKeyboard(char one, char other, boolean neighbours) {
        assertEquals(neighbours, Keyboard.neighbours(one, other));
        assertEquals(neighbours, Keyboard.neighbours(other, one));
    }

    @Test
    void accentsAreComparedWithoutTheirPlace() {
        assertTrue(Letters.keeps(Letters.accents("nghiêp"), Letters.accents("nghiệp")));
        assertTrue(Letters.keeps(Letters.accents("nghip"), Letters.accents("nghiệp")));
        assertFalse(Letters.keeps(Letters.accents("đảng"), Letters.accents("đang")));
        assertFalse(Letters.keeps(Letters.accents("đang"), Letters.accents("dang")));
        assertFalse(Letters.keeps(Letters.accents("hưong"), Letters.accents("hông")));
        assertFalse(Letters.keeps(Letters.accents("bạn"), Letters.accents("bàn")));
        assertEquals(0, Letters.code("a b"));
        assertEquals(0, Letters.code("abcdefghijklm"));
        assertEquals(0, Letters.code("a1"));
        assertEquals(Letters.code("duong"), Letters.code("đường"));
    }
}
