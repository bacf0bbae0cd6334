package vn.sotay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // what is not there fails the test by itself
class PlacingTest {
    private static final String FIVE =
            "Chi bộ họp mỗi tháng một lần. Chi ủy chuẩn bị nội dung và báo cho đảng viên biết trước ba ngày.";

    @Test
    void whatDidNotMoveStandsAsWritten() {
        assertNull(place(Map.of("dieu-5", FIVE), target("Chi ủy chuẩn bị nội dung", "một lần. ", " và báo", 30)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text before it   | dieu-5 | Điều này nói về họp. Chi bộ họp mỗi tháng. Chi ủy chuẩn bị nội dung và báo. | EXACT",
                "another section  | dieu-6 | Ở đây chi ủy họp. Chi ủy chuẩn bị nội dung và báo cho mọi người.            | EXACT",
                "a word changed   | dieu-5 | Chi bộ họp. Chi ủy chuẩn bị kỹ nội dung và báo cho đảng viên.               | NEAR",
                "other spelling   | dieu-5 | Chi bộ họp. Chi uỷ chuẩn bị nội dung và báo cho đảng viên.                  | NEAR",
                "other case       | dieu-5 | Chi bộ họp. CHI ỦY CHUẨN BỊ NỘI DUNG và báo cho đảng viên.                  | NEAR",
                "both             | dieu-7 | Chi bộ họp. Chi uỷ phải chuẩn bị nội dung và báo cho đảng viên.             | NEAR",
                "taken out        | dieu-5 | Chi bộ họp mỗi tháng một lần.                                               | LOST",
            })
    void isFoundAgain(String what, String anchor, String text, Placement.State state) {
        Placement placement =
                place(Map.of(anchor, text), target("Chi ủy chuẩn bị nội dung", "một lần. ", " và báo", 30));
        assertNotNull(placement);
        assertEquals(state, placement.state());
        if (state != Placement.State.LOST) {
            assertEquals(anchor, placement.anchor());
            String found = SectionWords.plain(text).substring(placement.start(), placement.end());
            assertTrue(found.toLowerCase().endsWith("nội dung"), found);
            assertTrue(found.toLowerCase().startsWith("chi "), found);
        }
    }

    @Test
    void ofManyTheOneWithTheSameWordsAroundIt() {
        String text = "Một: đảng viên mới thì học. Hai: đảng viên cũ thì dạy. Ba: đảng viên mới thì học.";
        Placement placement = place(Map.of("dieu-5", text), target("đảng viên", "Hai: ", " cũ", 3));
        assertEquals(text.indexOf("đảng viên cũ"), placement.start());
    }

    @Test
    void ofManyTheNearestWhenNothingElseTells() {
        String text = "đảng viên, đảng viên, đảng viên";
        assertEquals(
                11,
                place(Map.of("dieu-5", text), target("đảng viên", null, null, 13))
                        .start());
        assertEquals(
                22,
                place(Map.of("dieu-5", text), target("đảng viên", null, null, 90))
                        .start());
    }

    @Test
    void aFewWordsElsewhereAreNoProof() {
        Map<String, String> edition = Map.of("dieu-9", "Ở đây cũng nói về đảng viên và chi bộ.");
        assertEquals(
                Placement.State.LOST,
                place(edition, target("đảng viên", "báo cho ", " biết trước", 60))
                        .state());
        assertEquals(
                Placement.State.EXACT,
                place(edition, target("đảng viên", "cũng nói về ", " và", 60)).state());
    }

    @Test
    void whatComesBackIsFoundAgain() {
        ReadingPlace target = target("Chi ủy chuẩn bị nội dung", null, null, 30);
        assertEquals(
                Placement.State.LOST, place(Map.of("dieu-5", "Bãi bỏ."), target).state());
        assertNull(place(Map.of("dieu-5", FIVE), target));
    }

    @Test
    void aPlaceWithoutAQuoteGoesByItsSection() {
        ReadingPlace bookmark = new ReadingPlace(1, "dieu-5", 0.4, null, null, null, null, null);
        assertNull(place(Map.of("dieu-5", FIVE), bookmark));
        assertEquals(
                Placement.State.LOST, place(Map.of("dieu-6", FIVE), bookmark).state());
    }

    @Test
    void quotesOfNothingButSignsAndOfHugeTextsEnd() {
        assertEquals(
                Placement.State.LOST,
                place(Map.of("dieu-5", FIVE), target("§§§", null, null, 0)).state());
        StringBuilder book = new StringBuilder();
        Random random = new Random(5);
        while (book.length() < 2_000_000) {
            book.append("chữ").append(random.nextInt(2_000)).append(' ');
        }
        String quote = book.substring(0, 3_900).replace("chữ1 ", "khác ") + " thêm";
        long began = System.nanoTime();
        place(Map.of("dieu-6", book.toString()), target(quote, null, null, 0));
        assertTrue(System.nanoTime() - began < 10_000_000_000L);
    }

    /** Random texts, a random passage, and random edits outside of it: it is found word for word. */
    @Test
    void editsAroundAPassageNeverLoseIt() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<String> words = words(random, 60 + random.nextInt(200));
            int from = random.nextInt(words.size() - 12);
            int length = 5 + random.nextInt(7);
            String quote = String.join(" ", words.subList(from, from + length));
            String before = String.join(" ", words.subList(0, from));
            ReadingPlace target = new ReadingPlace(
                    1,
                    "dieu-5",
                    null,
                    null,
                    null,
                    new TextQuote(quote, tail(before), null),
                    before.length() + 1,
                    before.length() + 1 + quote.length());
            List<String> edited = new ArrayList<>(words(random, random.nextInt(30)));
            edited.addAll(words.subList(from, from + length));
            edited.addAll(words(random, random.nextInt(30)));
            String section = random.nextBoolean() ? "dieu-5" : "dieu-" + (6 + random.nextInt(3));
            Map<String, String> edition = new LinkedHashMap<>();
            edition.put("dieu-1", String.join(" ", words(random, 40)));
            edition.put(section, String.join(" ", edited));
            Placement placement = place(edition, target);
            if (placement == null) {
                assertEquals("dieu-5", section);
                continue;
            }
            if (placement.state() != Placement.State.EXACT) {
                fail("seed " + seed + ": " + placement);
            }
            assertEquals(
                    quote,
                    SectionWords.plain(edition.get(placement.anchor())).substring(placement.start(), placement.end()),
                    "seed " + seed);
        }
    }

    /** Words that are in no text are never said to be there. */
    @Test
    void nothingIsInvented() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Map<String, String> edition = Map.of("dieu-5", String.join(" ", words(random, 300)));
            ReadingPlace target = target("không từ nào trong đây có ở kia cả", null, null, random.nextInt(300));
            assertEquals(Placement.State.LOST, place(edition, target).state(), "seed " + seed);
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 30));
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("tiếng" + random.nextInt(400));
        }
        return words;
    }

    private static ReadingPlace target(String exact, @Nullable String prefix, @Nullable String suffix, int start) {
        return new ReadingPlace(
                1, "dieu-5", null, null, null, new TextQuote(exact, prefix, suffix), start, start + exact.length());
    }

    private static @Nullable Placement place(Map<String, String> edition, ReadingPlace target) {
        List<SectionWords> sections = new ArrayList<>();
        edition.forEach((anchor, text) -> sections.add(SectionWords.of(anchor, text)));
        return new Placing(2, sections).place(target);
    }
}
