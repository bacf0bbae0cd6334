package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkdownSectionsTest {
    private static final String TEXT = """
            Lời dẫn.

            # Chương I. Chung

            ## Điều 1. Phạm vi

            1\\. Một.

            Điều 2. Đối tượng

            Hai.

            ## Điều 3. Hiệu lực
            Ba.

            # Chương II. Riêng

            ## Điều 4. Cuối
            """;

    @Test
    void aSectionBecomesPartOfTheOneBeforeItWithOrWithoutItsHeading() {
        assertEquals(
                TEXT.replace("## Điều 3. Hiệu lực\nBa.", "Điều 3. Hiệu lực\n\nBa."),
                of(TEXT).merge("dieu-3", true).markdown());
        assertEquals(
                TEXT.replace("## Điều 3. Hiệu lực\n", ""),
                of(TEXT).merge("dieu-3", false).markdown());
        assertEquals("Một\n\nHai", of("Một\n# Tên\nHai").merge("ten", false).markdown());
        // What would open a list, or be underlined, as a paragraph.
        assertEquals(
                "# A\n\n1\\. Hai\n\n---\n",
                of("# A\n\n# 1. Hai\n---\n").merge("1-hai", true).markdown());
        assertEquals(
                "# A\n\nHai dòng\ntên\n\nx",
                of("# A\n\nHai dòng\ntên\n===\nx").merge("hai-dong-ten", true).markdown());
    }

    @Test
    void aLineOpensASection() {
        assertEquals(
                TEXT.replace("\nĐiều 2.", "\n## Điều 2."),
                of(TEXT).split(9, null, null).markdown());
        assertEquals(
                TEXT.replace("Hai.", "### Mới \\*\n\nHai."),
                of(TEXT).split(11, " Mới  * ", 3).markdown());
        assertEquals("a\n\n# b\n\nc", of("a\nb  \nc").split(2, null, null).markdown());
        assertEquals(
                "# x #\r\n\r\n# y \\#\r\n",
                of("# x #\r\n\r\ny #\r\n").split(3, null, null).markdown());
    }

    @Test
    void aHeadingGetsOtherWords() {
        assertEquals(
                TEXT.replace("## Điều 3. Hiệu lực", "## Điều 3. \\[Mới\\] \\#"),
                of(TEXT).rename("dieu-3", "Điều 3.  [Mới] #").markdown());
        assertEquals(
                "- x\n\n1\\. Một\n---\n",
                of("- x\n\nA\n---\n").rename("a", "1. Một").markdown());
        assertEquals(TEXT, of(TEXT).rename("dieu-3", "Điều 3. Hiệu lực").markdown());
    }

    @Test
    void aSectionMovesWithWhatStandsBelowIt() {
        String moved = of(TEXT).move("chuong-ii", "chuong-i").markdown();
        assertTrue(moved.startsWith("Lời dẫn.\n\n# Chương II. Riêng\n\n## Điều 4. Cuối\n# Chương I"), moved);
        assertEquals(TEXT, of(moved).move("chuong-ii", null).markdown());
        assertEquals("# B\n\n# A\n", of("# A\n# B").move("b", "a").markdown());
        assertEquals(
                "A\n===\nx\n\nB\n===\ny\n\n",
                of("B\n===\ny\n\nA\n===\nx\n").move("a", "b").markdown());
    }

    @Test
    void aSectionChangesItsLevelWithWhatStandsBelowIt() {
        assertEquals(
                TEXT.replace("# Chương I. ", "## Chương I. ")
                        .replace("## Điều 1", "### Điều 1")
                        .replace("## Điều 3", "### Điều 3"),
                of(TEXT).level("chuong-i", 2, false).markdown());
        assertEquals(
                TEXT.replace("# Chương I. ", "## Chương I. "),
                of(TEXT).level("chuong-i", 2, true).markdown());
        assertEquals(
                "A\n--\n\nB\n===\n",
                of("A\n==\n\nB\n===\n").level("a", 2, false).markdown());
        assertEquals("### A b\nx", of("A\nb\n==\nx").level("a-b", 3, false).markdown());
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        refused("anchor", () -> of(TEXT).merge("dieu-9", true));
        refused("anchor", () -> of(TEXT).merge("mo-dau", true));
        refused("anchor", () -> of("# A").merge("a", true));
        refused("line", () -> of(TEXT).split(0, null, null));
        refused("line", () -> of(TEXT).split(2, null, null));
        refused("line", () -> of(TEXT).split(3, "x", null));
        refused("line", () -> of(TEXT).split(99, null, null));
        refused("line", () -> of("- a\n- b").split(2, "x", null));
        refused("line", () -> of("```\na\nb\n```").split(2, null, null));
        refused("heading", () -> of(TEXT).split(11, " ", null));
        refused("heading", () -> of(TEXT).rename("dieu-3", "x".repeat(501)));
        refused("anchor", () -> of(TEXT).rename("mo-dau", "x"));
        refused("level", () -> of(TEXT).level("dieu-3", 7, false));
        refused("level", () -> of(TEXT).level("chuong-i", 6, false));
        refused("anchor", () -> of(TEXT).move("mo-dau", null));
        refused("before", () -> of(TEXT).move("chuong-i", "mo-dau"));
        refused("before", () -> of(TEXT).move("chuong-i", "dieu-3"));
        refused("before", () -> of(TEXT).move("chuong-i", "khong-co"));
        // A fence that is never closed would take in what it is moved before.
        refused("anchor", () -> of("# A\n\n# B\n\n```\nx\n").move("b", "a"));
    }

    @Test
    void splittingAndMergingGiveBackTheTextByteForByte() {
        Random random = new Random(7);
        String[] blocks = {
            "Một đoạn.",
            "**Đậm** và _nghiêng_",
            "Hai dòng\ncủa một đoạn",
            "1\\. Khoản",
            "- mục\n- mục",
            "> trích",
            "| a | b |\n| --- | --- |\n| c | d |",
            "```\nmã\n```",
            "Điều 7. Tên",
            "<!-- ghi chú -->",
            "a) Điểm  \nb) Điểm"
        };
        int split = 0;
        for (int round = 0; round < 400; round++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                parts.add(
                        random.nextInt(4) == 0
                                ? "#".repeat(1 + random.nextInt(3)) + " Điều " + (10 + i) + ". Tên"
                                : blocks[random.nextInt(blocks.length)]);
            }
            String end = random.nextBoolean() ? "\n\n" : "\r\n\r\n";
            String text = String.join("\n\n", parts).replace("\n\n", end) + (random.nextBoolean() ? end : "");
            MarkdownSections sections = of(text);
            int line = 1 + random.nextInt(MarkdownLines.of(text).size());
            boolean promote = random.nextBoolean();
            MarkdownSections made;
            try {
                made = sections.split(line, promote ? null : "Mục mới", null);
            } catch (StructureException e) {
                assertTrue(e.field().equals("line"), e.getMessage());
                continue;
            }
            int at = firstDifference(sections, made);
            String after = at == 0
                    ? null
                    : made.merge(made.places().get(at).anchor(), promote).markdown();
            boolean whole = line == 1 || MarkdownLines.of(text).get(line - 2).isBlank();
            boolean alone = !promote
                    || line == MarkdownLines.of(text).size()
                    || MarkdownLines.of(text).get(line).isBlank();
            if (after != null && whole && alone) {
                assertEquals(text, after);
                split++;
            }
            // Whatever was done, the words are those that were there.
            assertEquals(words(text), words(made.markdown().replace("Mục mới", "")), text + "\n=>\n" + made.markdown());
        }
        assertTrue(split > 50, "only " + split);
    }

    private static int firstDifference(MarkdownSections before, MarkdownSections after) {
        for (int i = 0; i < before.places().size(); i++) {
            if (!before.places().get(i).heading().equals(after.places().get(i).heading())
                    || before.places().get(i).line() != after.places().get(i).line()) {
                return i;
            }
        }
        return after.places().size() - 1;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s#]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static MarkdownSections of(String text) {
        return MarkdownSections.of(text);
    }

    private static void refused(String field, org.junit.jupiter.api.function.Executable change) {
        assertEquals(field, assertThrows(StructureException.class, change).field());
    }
}
