package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownPreparationTest {

    @Test
    void aHeadingOfAnyLevelOpensASection() {
        List<PreparedSection> sections = prepare("""
                Lời nói đầu.

                ## Chương I. Quy định chung

                #### Điều 1. Phạm vi

                Nội dung **một**.

                #### Điều 2

                Hai.

                ## Chương II

                Tên chương
                ==========
                """);
        assertEquals(
                List.of(
                        new PreparedSection("mo-dau", "", 1, 0, "<p>Lời nói đầu.</p>", "Lời nói đầu."),
                        new PreparedSection("chuong-i", "Chương I. Quy định chung", 1, 2, "", ""),
                        new PreparedSection(
                                "dieu-1",
                                "Điều 1. Phạm vi",
                                2,
                                4,
                                "<p>Nội dung <strong>một</strong>.</p>",
                                "Nội dung một."),
                        new PreparedSection("dieu-2", "Điều 2", 2, 4, "<p>Hai.</p>", "Hai."),
                        new PreparedSection("chuong-ii", "Chương II", 1, 2, "", ""),
                        new PreparedSection("ten-chuong", "Tên chương", 1, 1, "", "")),
                sections);
    }

    @Test
    void withoutAHeadingAllIsThePreamble() {
        PreparedSection only = only("Một đoạn.\n\n- hai\n- ba\n");
        assertEquals("mo-dau", only.anchor());
        assertEquals("", only.heading());
        assertEquals(1, only.level());
        assertEquals("Một đoạn.\nhai\nba", only.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n\t\n", "<!-- chỉ là ghi chú -->", "***", "[a]: https://example.org"})
    void nothingIsNoSection(String markdown) {
        assertEquals(List.of(), prepare(markdown));
    }

    @Test
    void aBlankPreambleIsNoSection() {
        assertEquals(List.of("a"), anchors(prepare("\n<!-- x -->\n\n# A")));
    }

    @ParameterizedTest
    @CsvSource({"2 4, 1 2", "2 4 3, 1 2 2", "1 6 6 2 3, 1 2 2 2 3", "3 2 1, 1 1 1", "1 2 3 4 5 6, 1 2 3 4 5 6", "6, 1"})
    void levelsAreDepths(String markdownLevels, String depths) {
        StringBuilder markdown = new StringBuilder();
        for (String level : markdownLevels.split(" ", -1)) {
            markdown.append("#".repeat(Integer.parseInt(level))).append(" x\n");
        }
        String actual = String.join(
                " ",
                prepare(markdown.toString()).stream()
                        .map(section -> Integer.toString(section.level()))
                        .toList());
        assertEquals(depths, actual);
    }

    @ParameterizedTest
    @CsvSource({
        "# Điều *5*. **Phạm `vi`** ##, Điều 5. Phạm vi",
        "'#   A  &amp; \t B&nbsp;C', A & B C",
        "# [Chữ](https://example.org) và ![hình](x.png), Chữ và hình",
        "# Chương I<br>QUY ĐỊNH, Chương I QUY ĐỊNH",
        "# A<b onclick=x>b</b>, Ab",
        "# a \\* b \\# c, a * b # c",
        "# &#x1;a&#xFFFE;b, ab",
        "# e&#x302;&#x301;, ế",
        "#, ''",
    })
    void headingIsPlainText(String markdown, String heading) {
        assertEquals(heading, only(markdown).heading());
    }

    @Test
    void headingsInQuotationsAndListsDoNotSplit() {
        PreparedSection only =
                only("# A\n\n> ## Điều 5. Trích\n>\n> Nội dung\n\n- # Trong danh sách\n\n<h2>Thô</h2>\n");
        assertEquals(
                "<blockquote>\n<p><strong>Điều 5. Trích</strong></p>\n<p>Nội dung</p>\n</blockquote>\n"
                        + "<ul><li>\n<p><strong>Trong danh sách</strong></p>\n</li></ul>\n<p>Thô</p>",
                only.html());
        assertEquals("Điều 5. Trích\nNội dung\nTrong danh sách\nThô", only.text());
    }

    @Test
    void textHasALineForEachBlock() {
        PreparedSection only = only("""
                # A

                Một *đoạn* hai
                dòng.\\
                Ngắt.

                3. ba
                4. bốn
                   - gạch
                   - đầu dòng

                5. năm

                | Cột 1 | Cột 2 |
                |-------|------:|
                | a     | b     |

                ```
                mã  nguồn
                  hai
                ```
                """);
        assertEquals(
                "Một đoạn hai dòng.\nNgắt.\n3. ba\n4. bốn\ngạch\nđầu dòng\n5. năm\nCột 1 Cột 2\na b\nmã  nguồn\n  hai",
                only.text());
        assertTrue(only.html().contains("<ol start=\"3\">"), only.html());
        assertTrue(only.html().contains("<table>"), only.html());
        assertTrue(only.html().contains("<th>Cột 2</th>"), only.html());
    }

    @Test
    void linksGoToTheWebToMailAndWithinTheWork() {
        assertEquals(
                "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">web</a>"
                        + " <a href=\"mailto:a@example.org\">thư</a> <a href=\"#dieu-5\">điều</a>"
                        + " tệp khác máy</p>",
                only("[web](https://example.org/?a=1&b=2) [thư](mailto:a@example.org) [điều](#dieu-5)"
                                + " [tệp](a.html) [khác](//example.org) [máy](https://vn@example.org)")
                        .html());
    }

    @Test
    void pastedLinesKeepTheirPoints() {
        assertEquals(
                "<p>Gồm:<br/>\na) một;<br/>\nb) hai\nvà ba.</p>",
                only("Gồm:\na) một;\nb) hai\nvà ba.").html());
    }

    @Test
    void decomposedInputGivesTheSameEdition() {
        String markdown = "## Điều 5. Phạm vi\n\n1. Đối với tổ chức đảng:\n\nđ) Hoà giải `kỹ` [ở đây](#điều).\n";
        List<PreparedSection> composed = prepare(markdown);
        assertEquals(composed, prepare(Normalizer.normalize(markdown, Normalizer.Form.NFD)));
        assertEquals("dieu-5", composed.get(0).anchor());
    }

    @Test
    void referencesToAccentsAreComposedToo() {
        PreparedSection only = only("# A\n\ne&#x302;&#x301; và >&#x338; *&#x338;a*");
        assertEquals("<p>ế và ≯ <em>&#x338;a</em></p>", only.html());
        assertTrue(Normalizer.isNormalized(only.html(), Normalizer.Form.NFC));
        assertTrue(Normalizer.isNormalized(only.text(), Normalizer.Form.NFC));
    }

    @Test
    void theSameMarkdownGivesTheSameBytes() {
        String markdown = "# A\n\n<b title=x id=y>đậm</b> {{x}} [a](https://example.org 'b') \"'`\n\n<table><tr><td>x";
        assertEquals(prepare(markdown), prepare(markdown));
        assertEquals(prepare(markdown), prepare(markdown.replace("\n", "\r\n")));
        assertTrue(only(markdown).html().contains("{{x}}"), "what a sanitiser inserts is out again");
    }

    @Test
    void workOnOneSectionMovesNoOtherAddress() {
        String before = "# Phần I\n\n## Điều 1\n\n1. a\n\n## Điều 2\n\n1. b\n\na) c\n\n# Kết luận\n\nd\n";
        String after = before.replace("1. a", "Lời dẫn.\n\n1. x\n\na) y\n\n2. z")
                + "\n# Kết luận\n\ne\n\n# Phần II\n\n## Điều 2\n";
        List<PreparedSection> old = prepare(before);
        List<PreparedSection> now = prepare(after);
        assertEquals(List.of("phan-i", "dieu-1", "dieu-2", "ket-luan"), anchors(old));
        assertEquals(
                List.of("phan-i", "dieu-1", "dieu-2", "ket-luan", "ket-luan-2", "phan-ii", "phan-ii-dieu-2"),
                anchors(now));
        assertEquals(old.get(2), now.get(2));
    }

    @Test
    void refusesWhatIsOverALimit() {
        Limits limits = new Limits(3, 10, 2, 200);
        assertRefused("x".repeat(201), limits, 0);
        assertRefused("\n\n# " + "x".repeat(11), limits, 3);
        assertRefused("a\n\n# a\n# b\n\n# c\n", limits, 6);
        assertRefused("# a\n# b\n# c\n# d\n", limits, 4);
        assertRefused("a\n\n> > > b\n", limits, 3);
        assertRefused("a\n\n- - - b\n", limits, 3);
        assertRefused("a\n\n*a **b _c_ b** a*\n", limits, 3);
        assertEquals(
                3,
                MarkdownPreparation.prepare("# a\n# b\n# 0123456789\n\n> - **x**".replace("> - ", "> "), limits)
                        .size());
        assertEquals(
                3, MarkdownPreparation.prepare("# a\n# b\n# c\n\n- - x", limits).size());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3", "1, 3", "8, 3", "B, 3", "1B, 3", "7F, 3", "85, 3", "9F, 3", "FFFE, 3", "FFFF, 3", "D800, 3", "DC00, 3"
    })
    void refusesControlCharacters(String hex, int line) {
        char control = (char) Integer.parseInt(hex, 16);
        assertRefused("a\r\nb\n" + control + "\n", Limits.DEFAULT, line);
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertEquals(prepare("# Điều 1\n\na"), prepare("\uFEFF# Điều 1\n\na"));
    }

    @Test
    void takesEveryLineEndForOne() {
        assertRefused("a\rb\r\nc\n\u0000", Limits.DEFAULT, 4);
        assertRefused("# a\r# b\r\n# " + "x".repeat(501), Limits.DEFAULT, 3);
    }

    @Test
    void refusesALetterUnderAHeapOfAccents() {
        assertRefused("a\ne" + "\u0323\u0301".repeat(16), Limits.DEFAULT, 2);
        assertTrue(only("e" + "&#x323;&#x301;".repeat(100)).text().length() <= 31);
    }

    @Test
    void limitsAreAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, 1, 1, -1));
    }

    private static void assertRefused(String markdown, Limits limits, int line) {
        ManuscriptException refused =
                assertThrows(ManuscriptException.class, () -> MarkdownPreparation.prepare(markdown, limits));
        assertEquals(line, refused.line(), refused.getMessage());
        assertFalse(String.valueOf(refused.getMessage()).isBlank());
    }

    private static List<String> anchors(List<PreparedSection> sections) {
        return sections.stream().map(PreparedSection::anchor).toList();
    }

    private static List<PreparedSection> prepare(String markdown) {
        return MarkdownPreparation.prepare(markdown, Limits.DEFAULT);
    }

    private static PreparedSection only(String markdown) {
        List<PreparedSection> sections = prepare(markdown);
        assertEquals(1, sections.size(), () -> "one section: " + sections);
        return sections.get(0);
    }
}
