package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm, or damaged on the way, cost little time and are refused with a line. */
class HostileFileTest {
    private static final String DAMAGE = "[]{}:,-\"'&*!|>#%@ \n~a1";
    private static final String START = "---\nslug: x\nkind: law\ntitle: T\n";

    /** Set by {@link Trap}, which a tag names. */
    static volatile boolean sprung;

    /** A class that shows whether YAML could create it. */
    public static final class Trap {
        /** Springs. */
        public Trap() {
            sprung = true;
        }

        /** Springs. */
        public Trap(String text) {
            sprung = true;
        }
    }

    static Stream<Arguments> attacks() {
        StringBuilder laughs = new StringBuilder(START).append("topics: &a0 [ha, ho]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("k").append(i).append(": &a").append(i).append(" [");
            laughs.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        String trap = Trap.class.getName();
        return Stream.of(
                Arguments.of("billion laughs", laughs + "---\n", 8, "more than 20 aliases"),
                Arguments.of(
                        "constructor",
                        START + "note: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n---\n",
                        5,
                        "the tag 'tag:yaml.org,2002:javax.script.ScriptEngineManager' is not accepted"),
                Arguments.of("class tag", START + "note: !!" + trap + " text\n---\n", 5, "is not accepted"),
                Arguments.of("local tag", START + "note: !secret text\n---\n", 5, "the tag '!secret' is not accepted"),
                Arguments.of("binary tag", START + "note: !!binary aGE=\n---\n", 5, "is not accepted"),
                Arguments.of("set tag", START + "topics: !!set {a}\n---\n", 5, "is not accepted"),
                Arguments.of(
                        "verbatim tag",
                        START + "note: !<tag:yaml.org,2002:" + trap + "> a\n---\n",
                        5,
                        "is not accepted"),
                Arguments.of(
                        "100 flow levels",
                        START + "year: 2020\ntopics: " + "[".repeat(100) + "]".repeat(100) + "\n---\n",
                        6,
                        "nested more than 10 levels deep"),
                Arguments.of(
                        "100 block levels", START + blockLevels() + "---\n", 15, "nested more than 10 levels deep"),
                Arguments.of(
                        "100,000 open brackets",
                        START + "topics: " + "[".repeat(100_000) + "\n---\n",
                        5,
                        "nested more than 10 levels deep"),
                Arguments.of(
                        "recursive list", START + "topics: &a [*a]\n---\n", 5, "'topics' must be text, not a list"),
                Arguments.of(
                        "huge title", "---\nslug: x\nkind: law\ntitle: " + "a".repeat(200_000) + "\n---\n", 4, "500"),
                Arguments.of("huge key", START + "k".repeat(200_000) + ": a\n---\n", 5, "not valid YAML"),
                Arguments.of(
                        "huge front matter",
                        START + "note: a\n" + "#\n".repeat(WorkText.MAX_FRONT_MATTER) + "---\n",
                        131_060,
                        "front matter is longer than 262144 bytes"),
                Arguments.of("second document", START + "...\nnote: a\n---\n", 6, "not valid YAML"),
                Arguments.of("directive", "---\n%TAG ! tag:a,2000:\nslug: x\n---\n", 3, "not valid YAML"));
    }

    private static String blockLevels() {
        StringBuilder levels = new StringBuilder("k:\n");
        for (int i = 1; i <= 100; i++) {
            levels.append(" ".repeat(i)).append("k:\n");
        }
        return levels.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedQuickly(String name, String text, int line, String message) {
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of(text));

        assertEquals(1, reading.errors().size(), () -> reading.errors().toString());
        assertEquals(
                line, reading.errors().get(0).line(), () -> reading.errors().toString());
        assertTrue(
                reading.errors().get(0).message().contains(message),
                () -> reading.errors().toString());
        assertFalse(sprung, "no object came into being");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] bytes = (START + "note: a?b\n---\n").getBytes(StandardCharsets.UTF_8);
        for (byte bad : new byte[] {(byte) 0xE1, (byte) 0xC0, (byte) 0xFF, (byte) 0x80}) {
            byte[] broken = bytes.clone();
            broken[new String(bytes, StandardCharsets.US_ASCII).indexOf('?')] = bad;
            assertEquals(
                    "[works/x.md:5: is not UTF-8 text]",
                    Reading.of(broken).errors().toString());
        }
    }

    @Test
    void namesTheLineOfABrokenCharacterFarBehind() {
        // Behind several windows of the decoder, with both kinds of line ends, and cut off at the very end.
        String text = START + "---\n" + "Dòng chữ có dấu.\r\n".repeat(5000) + "Dòng cuối ";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE1);
        bytes.write(0xBB);

        assertEquals(
                "[works/x.md:5006: is not UTF-8 text]",
                Reading.of(bytes.toByteArray()).errors().toString());
    }

    @Test
    void namesTheLineOfAControlCharacter() {
        assertEquals(
                "[works/x.md:7: holds the control character U+0000]",
                Reading.of(START + "---\n\nChữ\u0000\n").errors().toString());
        assertEquals(
                "[works/x.md:5: holds the control character U+0085]",
                Reading.of(START + "note: a\u0085b\n---\n").errors().toString());
        assertEquals(
                "[works/x.md:6: holds the control character U+001B]",
                Reading.of(START + "---\n\u001B[31m").errors().toString());
    }

    @Test
    void refusesRandomBytes() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            assertEquals(1, Reading.of(bytes).errors().size());
        }
    }

    @Test
    void survivesEveryDamageToAGoodFile() {
        String good = START + "issued: 2020-01-02\nstatus: {value: replaced, asOf: \"2021\", source: A}\n"
                + "shelves: [a, {slug: b, position: 2}]\nrelations:\n  - {type: cites, to: c}\n"
                + "sources:\n  - {title: A, url: \"https://a.vn\"}\n---\n\nChữ.\n";
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            StringBuilder damaged = new StringBuilder(good);
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.setCharAt(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                    default -> damaged.insert(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                }
            }
            Reading reading = Reading.of(damaged.toString());
            int lines = (int) damaged.chars().filter(c -> c == '\n').count() + 1;
            assertTrue(
                    reading.errors().isEmpty() == (reading.metadata() != null), "either a work or errors: " + damaged);
            for (ImportError error : reading.errors()) {
                assertTrue(error.line() >= 1 && error.line() <= lines, () -> error + " in\n" + damaged);
            }
        }
    }

    @Test
    void takesManyScalarAliasesForWhatTheyAre() {
        assertNotNull(Reading.of(START + "issuer: &a A\npublisher: *a\n---\n").metadata());
    }
}
