package vn.sotay.search.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.search.spelling.Restoration.Change;

class SpellerTest {
    private static final Speller SPELLER = new Speller(SampleVocabulary.vocabulary());

    static Stream<Arguments> everyWay() {
        return SampleVocabulary.phrases().stream()
                .flatMap(phrase ->
                        Stream.of(Typing.values()).filter(Typing::restorable).map(way -> Arguments.of(phrase, way)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void aPhraseIsUnderstoodHoweverItIsTyped(String phrase, Typing way) {
        assertEquals(phrase, SampleVocabulary.restored(SPELLER, way.type(phrase)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Half of the accents.
                "nghị quyet hội nghi | nghị quyết hội nghị",
                "nghi quyết trung ương | nghị quyết trung ương",
                "doanh nghiêp nhà nuoc | doanh nghiệp nhà nước",
                // A letter too few, too many, swapped, wrong, beside the right one.
                "nghị quyt trung ương | nghị quyết trung ương",
                "nghi quyt trung uong | nghị quyết trung ương",
                "nghi quyeet trung uong | nghị quyết trung ương",
                "hợp đồngg lao động | hợp đồng lao động",
                "hop donng lao dong | hợp đồng lao động",
                "hop dogn lao dong | hợp đồng lao động",
                "bồi thừơng thiệt hại | bồi thường thiệt hại",
                "boi thuogn thiet hai | bồi thường thiệt hại",
                "sinh hoạy chi bộ | sinh hoạt chi bộ",
                "sinh hoay chi bo | sinh hoạt chi bộ",
                "tranh chấp đất đia | tranh chấp đất đai",
                "chi bọ họp | chi bộ họp",
                // Raw keys and a slip; raw keys among composed letters.
                "nghij quyeest trung uowng | nghị quyết trung ương",
                "nghij qyueets trung uowng | nghị quyết trung ương",
                "đảng vieen | đảng viên",
                "nghị quyeets | nghị quyết",
                "DDANGR VIEEN | đảng viên",
                // A tone behind an i that alone could be y.
                "ha2nh chi1nh | hành chính",
                "ca1ch ti1nh | cách tính",
                // Some of the keys left out.
                "nghij quyets trung uowng | nghị quyết trung ương",
                "dangr vieen | đảng viên",
                "nhwngx ddieeuf | những điều",
                "thuowr truowcs | thuở trước",
                // Blanks.
                "nghịquyết trung ương | nghị quyết trung ương",
                "hopdonglaodong | hợp đồng lao động",
                "ngh ị quyết | nghị quyết",
                "sinh ho ạt chi bộ | sinh hoạt chi bộ",
            })
    void slipsArePutRight(String typed, String meant) {
        assertEquals(meant, SampleVocabulary.restored(SPELLER, typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21-NQ/TW",
                "91/2015/QH13",
                "21 nq tw",
                "qd 37",
                "QĐ 37",
                "điều 5 khoản 2",
                "NĐ-CP",
                "UBKT TW",
                "BCT",
                "a1 b2",
                "covid 19",
                "500.000.000",
                "blockchain",
                "luật smartphone",
                "email marketing",
                "test web app",
                "ai là đảng viên",
                "đang sinh hoạt đảng",
                "cho người",
                "漢字",
                "Привет мир",
                "🙂",
                "xyzxyz",
                "aaaaaaaaaaaaaaaa",
                "w",
                "j",
                "đ",
                "s s s",
                "1 2 3",
                "Nguyễn Văn Quỳnh",
                "Đắk Lắk"
            })
    void whatIsRightOrUnknownStays(String typed) {
        Restoration restoration = SPELLER.restore(SampleVocabulary.typed(typed));
        assertFalse(restoration.changed(), restoration::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dang vien | ACCENTS,ACCENTS",
                "ddangr vieen | TELEX,TELEX",
                "d9ang3 vie6n | VNI,VNI",
                "đảng viêm | NONE,TYPO",
                "đảngviên | BLANK,BLANK",
                "đảng viên | NONE,NONE",
            })
    void itIsSaidWhatWasPutRight(String typed, String changes) {
        List<String> found = SPELLER.restore(SampleVocabulary.typed(typed)).words().stream()
                .map(word -> word.change().name())
                .toList();
        assertEquals(List.of(changes.split(",")), found);
    }

    @Test
    void accentsThatWereTypedAreNeverTakenAway() {
        Random random = new Random(7);
        for (String phrase : SampleVocabulary.phrases()) {
            for (int round = 0; round < 20; round++) {
                StringBuilder typed = new StringBuilder(phrase);
                for (int at : SampleVocabulary.accented(phrase)) {
                    if (random.nextBoolean()) {
                        typed.setCharAt(at, Letters.plain(phrase.charAt(at)));
                    }
                }
                List<TypedWord> words = SampleVocabulary.typed(typed.toString());
                for (Restoration.Word word : SPELLER.restore(words).words()) {
                    String was = words.get(word.from()).exact();
                    assertTrue(
                            word.change() == Change.BLANK
                                    || Letters.keeps(Letters.accents(was), Letters.accents(word.spelling())),
                            () -> typed + ": " + was + " became " + word.spelling());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"đảng,đang", "đang,dang", "quyết,quyệt", "quyền,quyên", "ủy,uy", "thường,thương"})
    void anAccentIsEvidence(String typed, String never) {
        for (String beside : List.of("sinh hoạt", "viên", "ban", "nghị", "mãn")) {
            assertFalse(SampleVocabulary.restored(SPELLER, typed + " " + beside).startsWith(never + " "));
            assertFalse(SampleVocabulary.restored(SPELLER, beside + " " + typed).endsWith(" " + never));
        }
    }

    @Test
    void theOrderInWhichWordsWereLearnedDoesNotMatter() {
        for (long seed = 0; seed < 5; seed++) {
            Speller other = new Speller(SampleVocabulary.shuffled(seed));
            for (String phrase : SampleVocabulary.phrases()) {
                for (Typing way : Typing.values()) {
                    List<TypedWord> typed = SampleVocabulary.typed(way.type(phrase));
                    assertEquals(SPELLER.restore(typed), other.restore(typed));
                }
            }
        }
    }

    @Test
    void nothingIsRestoredOutOfNothing() {
        assertEquals(List.of(), SPELLER.restore(List.of()).words());
        Speller everyday = new Speller(new Vocabulary.Builder().build());
        assertEquals("blockchain 5", SampleVocabulary.restored(everyday, "blockchain 5"));
    }

    @Test
    void anyInputIsAnsweredInBoundedTime() {
        Random random = new Random(11);
        List<String> inputs = new ArrayList<>(List.of(
                "",
                "a".repeat(10_000),
                "nghiq ".repeat(500).strip(),
                "toan ".repeat(500).strip(),
                "hopdonglaodongg ".repeat(300).strip(),
                "ngh i ".repeat(300).strip(),
                "a ".repeat(1_000).strip(),
                "aaaaaaaaaaaa ".repeat(150).strip(),
                "\uD800 \uDFFF\uD800 \u0000 \u0301"));
        String letters = "aeiouyawdđăâêôơưsfrxjhngcht1236789 qế\u0301🙂\uD83D";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(80); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            inputs.add(text.toString());
        }
        assertTimeout(Duration.ofSeconds(20), () -> inputs.forEach(SpellerTest::assertWhole));
    }

    /** Every typed word is covered, in its order. */
    private static void assertWhole(String text) {
        List<TypedWord> typed = SampleVocabulary.typed(text);
        int next = 0;
        int from = -1;
        for (Restoration.Word word : SPELLER.restore(typed).words()) {
            assertTrue(word.from() == next || (word.from() == from && word.to() == next), text);
            assertTrue(word.to() > word.from(), text);
            assertFalse(
                    word.spelling().isEmpty() && !typed.get(word.from()).exact().isEmpty(), text);
            assertTrue(
                    word.changed()
                            || word.spelling().equals(typed.get(word.from()).exact()),
                    text);
            from = word.from();
            next = word.to();
        }
        assertEquals(typed.size(), next);
    }
}
