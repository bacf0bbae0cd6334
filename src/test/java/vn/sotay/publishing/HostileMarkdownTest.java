package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to exhaust a parser is refused or cleaned in about the time that as much honest text takes. */
class HostileMarkdownTest {

    /** Twenty times what the slowest takes; quadratic time would be minutes. */
    private static final Duration IN_TIME = Duration.ofSeconds(40);

    private static final int SIZE = 100_000;

    static Stream<Arguments> nested() {
        List<Arguments> cases = new ArrayList<>();
        for (String unit : List.of(">", "> ", "- ", "1. ", "- 1. ", "> - ")) {
            cases.add(Arguments.of(unit, unit.repeat(SIZE / unit.length()) + "x"));
        }
        cases.add(Arguments.of("emphasis", "*a **a ".repeat(SIZE / 14) + " b** b*".repeat(SIZE / 14)));
        cases.add(Arguments.of("images", "![".repeat(900) + "x" + "](a)".repeat(900)));
        cases.add(Arguments.of("quote in html", "<blockquote>".repeat(SIZE / 12)));
        cases.add(Arguments.of("bold in html", "x<b>".repeat(SIZE / 4)));
        cases.add(Arguments.of("list in html", "<ul><li>".repeat(SIZE / 8)));
        StringBuilder staircase = new StringBuilder();
        for (int depth = 0; depth < 400; depth++) {
            staircase.append("  ".repeat(depth)).append("- x\n");
        }
        cases.add(Arguments.of("staircase", staircase.toString()));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nested")
    void deepNestingIsRefused(String name, String markdown) {
        ManuscriptException refused = assertTimeoutPreemptively(
                IN_TIME, () -> assertThrows(ManuscriptException.class, () -> prepare(markdown)));
        assertTrue(String.valueOf(refused.getMessage()).contains("nest"), refused.getMessage());
        assertTrue(refused.line() >= 1);
    }

    static Stream<Arguments> flat() {
        List<Arguments> cases = new ArrayList<>();
        String[] units = {
            "*",
            "*a ",
            "_a ",
            "*a_ ",
            "**a*b ",
            "***a ",
            "_*",
            "`",
            "`a",
            "\\",
            "&",
            "&amp",
            "<",
            "<a ",
            "x<!-- ",
            "x<?",
            "x<!A ",
            "x<a b='",
            "<http:",
            "\n",
            "a\n",
            "> a\n",
            "- a\n\n\n",
            "1) a\n",
            "|-\n",
            "x  \n",
            "\t",
            "```\n",
            "~~~ ",
            "<p>",
            "</p>",
            "<div>a</div>",
            "a<br>",
            "{{",
            "a<!-- -->",
            "&lt;",
            "a) b\n\n",
            "- \n",
            "&#x301;",
            "đ ",
            "https://a.b/ "
        };
        for (String unit : units) {
            cases.add(Arguments.of(unit, unit.repeat(SIZE / unit.length())));
        }
        StringBuilder ticks = new StringBuilder();
        for (int length = 1; length < 600; length++) {
            ticks.append("`".repeat(length)).append(' ');
        }
        cases.add(Arguments.of("ever longer backticks", ticks.toString()));
        cases.add(Arguments.of("wide table", "|a".repeat(SIZE / 4) + "\n" + "|-".repeat(SIZE / 4) + "\n"));
        cases.add(Arguments.of("clauses", "# Điều 1\n\n" + "1. a\n".repeat(SIZE / 5)));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flat")
    void repetitionIsPreparedInTime(String name, String markdown) {
        int size = assertTimeoutPreemptively(
                IN_TIME,
                () -> prepare(markdown).stream()
                        .mapToInt(section -> section.html().length())
                        .sum());
        assertTrue(size < 15 * SIZE);
    }

    static Stream<Arguments> multiplied() {
        return Stream.of(
                Arguments.of("open brackets", "![[]()".repeat(SIZE / 6)),
                Arguments.of("brackets", "[".repeat(SIZE)),
                Arguments.of("definitions", "[a]:\n".repeat(SIZE / 5)),
                Arguments.of("character data", "x<![CDATA[".repeat(SIZE / 10)),
                Arguments.of("underlined headings", "a\n-\n".repeat(SIZE / 4)),
                Arguments.of(
                        "references",
                        "[a]: https://a.b/" + "x".repeat(SIZE / 2) + "\n\n" + "[a] ".repeat(1_900) + "\n\n"
                                + "[a] ".repeat(1_900)),
                Arguments.of(
                        "table", "|a".repeat(SIZE / 8) + "\n" + "|-".repeat(SIZE / 8) + "\n" + "a\n".repeat(SIZE / 4)),
                Arguments.of(
                        "quoted table",
                        "> " + "|a".repeat(500) + "\n> " + "|-".repeat(500) + "|\n" + "> a\n".repeat(SIZE / 4)),
                Arguments.of("accents", "e" + "\u0323\u0301".repeat(SIZE / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("multiplied")
    void whatMultipliesIsRefused(String name, String markdown) {
        assertTimeoutPreemptively(IN_TIME, () -> assertThrows(ManuscriptException.class, () -> prepare(markdown)));
    }

    @Test
    void tenThousandHeadingsInTime() {
        StringBuilder markdown = new StringBuilder();
        for (int i = 1; i <= 10_000; i++) {
            markdown.append("## Điều ").append(i).append(". Tên\n\n1. Khoản một:\n\na) Điểm a;\n\nđ) Điểm đ.\n\n");
        }
        List<PreparedSection> sections = assertTimeoutPreemptively(IN_TIME, () -> prepare(markdown.toString()));
        assertEquals(10_000, sections.size());
        assertEquals("dieu-10000", sections.get(9_999).anchor());
        assertTrue(sections.get(9_999).html().contains("id=\"dieu-10000-khoan-1-diem-dd\""));
    }

    @Test
    void tenThousandHeadingsOfOneNameInTime() {
        List<PreparedSection> sections =
                assertTimeoutPreemptively(IN_TIME, () -> prepare("# Mục\n\nx\n\n".repeat(10_000)));
        assertEquals("muc-10000", sections.get(9_999).anchor());
        assertEquals(
                10_000,
                sections.stream().map(PreparedSection::anchor).distinct().count());
    }

    private static List<PreparedSection> prepare(String markdown) {
        return MarkdownPreparation.prepare(markdown, Limits.DEFAULT);
    }
}
