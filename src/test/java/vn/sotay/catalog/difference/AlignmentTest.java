package vn.sotay.catalog.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final long PLENTY = 50_000_000;

    private static int[] sequence(String letters) {
        return letters.chars().toArray();
    }

    private static String common(String before, String after) {
        Alignment alignment = Alignment.of(sequence(before), sequence(after), new Budget(PLENTY));
        assertFalse(alignment.coarse());
        StringBuilder kept = new StringBuilder();
        int last = -1;
        for (int i = 0; i < before.length(); i++) {
            int partner = alignment.partner(i);
            if (partner != Alignment.NONE) {
                assertTrue(partner > last, "in the order of both");
                assertEquals(before.charAt(i), after.charAt(partner));
                last = partner;
                kept.append(before.charAt(i));
            }
        }
        return kept.toString();
    }

    @Test
    void findsWhatBothHave() {
        assertEquals("", common("", ""));
        assertEquals("", common("abc", ""));
        assertEquals("", common("", "abc"));
        assertEquals("abc", common("abc", "abc"));
        assertEquals("ac", common("abc", "adc"));
        assertEquals("abd", common("abcd", "abd"));
        assertEquals("aab", common("xaayb", "aazb"));
        assertEquals(4, common("abcabba", "cbabac").length());
    }

    @Test
    void isAShortestEditScriptWhereNothingIsUnique() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String before = letters(random, 2 + random.nextInt(30));
            String after = letters(random, 2 + random.nextInt(30));
            assertEquals(
                    longest(before + before, after + after),
                    common(before + before, after + after).length(),
                    before + " " + after);
        }
    }

    /** Doubled, so that no letter is unique and patience has no say. */
    private static String letters(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(3))))
                .reduce("", String::concat);
    }

    private static int longest(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = one.length() - 1; i >= 0; i--) {
            for (int j = other.length() - 1; j >= 0; j--) {
                table[i][j] = one.charAt(i) == other.charAt(j)
                        ? table[i + 1][j + 1] + 1
                        : Math.max(table[i + 1][j], table[i][j + 1]);
            }
        }
        return table[0][0];
    }

    @Test
    void twoHundredThousandOfTwoKindsEndCoarseAndSoon() {
        Random random = new Random(1);
        int[] before = random.ints(200_000, 0, 2).toArray();
        int[] after = random.ints(200_000, 0, 2).toArray();
        assertTimeout(Duration.ofSeconds(20), () -> {
            Alignment alignment = Alignment.of(before, after, new Budget(PLENTY));
            assertTrue(alignment.coarse());
        });
    }

    @Test
    void manyAreNoTroubleWhereFewChanged() {
        int[] before = IntStream.range(0, 200_000).toArray();
        int[] after =
                IntStream.range(0, 200_000).map(i -> i % 1000 == 0 ? -i : i).toArray();
        Alignment alignment = Alignment.of(before, after, new Budget(PLENTY));
        assertFalse(alignment.coarse());
        assertEquals(1, alignment.partner(1));
        assertEquals(Alignment.NONE, alignment.partner(1000));
        assertEquals(199_999, alignment.partner(199_999));
    }

    @Test
    void withoutStepsNothingInTheMiddleIsAligned() {
        Alignment alignment = Alignment.of(sequence("axbyc"), sequence("azbwc"), new Budget(0));
        assertTrue(alignment.coarse());
        assertEquals(0, alignment.partner(0));
        assertEquals(Alignment.NONE, alignment.partner(2));
        assertEquals(4, alignment.partner(4));
    }
}
