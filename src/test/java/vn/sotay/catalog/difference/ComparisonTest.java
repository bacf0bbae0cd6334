package vn.sotay.catalog.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String ONE = "<p>Chi bộ họp mỗi tháng một lần vào ngày cố định.</p>";
    private static final String TWO = "<p>Đảng viên đóng đảng phí đầy đủ và đúng hạn theo quy định.</p>";
    private static final String THREE = "<p>Cấp ủy kiểm tra việc chấp hành nghị quyết của chi bộ mỗi quý.</p>";

    private static SectionText section(String anchor, String heading, String html) {
        return new SectionText(anchor, heading, 1, html);
    }

    private static List<SectionDifference> compare(List<SectionText> before, List<SectionText> after) {
        Comparison comparison = Comparison.of(before, after, 50_000_000, 1_000_000);
        assertFalse(comparison.coarse());
        return comparison.sections();
    }

    private static String told(List<SectionDifference> sections) {
        return sections.stream()
                .map(section -> section.state().wire()
                        + ' '
                        + section.anchor()
                        + (section.anchorBefore() == null ? "" : "<" + section.anchorBefore())
                        + (section.headingBefore() == null ? "" : " renamed")
                        + (section.moved() ? " moved" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String runs(ParagraphDifference paragraph) {
        return paragraph.runs().stream()
                .map(run -> switch (run.state()) {
                    case INSERTED -> "+" + run.text() + "+";
                    case DELETED -> "-" + run.text() + "-";
                    default -> run.text();
                })
                .collect(Collectors.joining());
    }

    @Test
    void whatDidNotChangeIsKeptAndNotRepeated() {
        List<SectionDifference> sections =
                compare(List.of(section("mot", "Một", ONE)), List.of(section("mot", "Một", ONE)));
        assertEquals("kept mot", told(sections));
        assertTrue(sections.get(0).paragraphs().isEmpty());
    }

    @Test
    void aChangedParagraphIsTakenApartByWord() {
        SectionDifference section = compare(
                        List.of(section("mot", "Một", ONE)),
                        List.of(section("mot", "Một", ONE.replace("một lần", "hai lần"))))
                .get(0);
        assertEquals(ChangeState.CHANGED, section.state());
        assertEquals(
                "Chi bộ họp mỗi tháng -một-+hai+ lần vào ngày cố định.",
                runs(section.paragraphs().get(0)));
    }

    @Test
    void wordsThatChangedSideBySideAreOneChange() {
        SectionDifference section = compare(
                        List.of(section("mot", "Một", ONE)),
                        List.of(section("mot", "Một", ONE.replace("ngày cố định", "hôm khác hẳn"))))
                .get(0);
        assertEquals(
                "Chi bộ họp mỗi tháng một lần vào -ngày cố định-+hôm khác hẳn+.",
                runs(section.paragraphs().get(0)));
    }

    @Test
    void theRunsOfAParagraphGiveBothVersionsAgain() {
        Random random = new Random(3);
        List<String> words = List.of("đảng", "viên", "chi", "bộ", ",", ".", "21-NQ/TW", "(mới)");
        for (int round = 0; round < 300; round++) {
            String before = sentence(random, words);
            String after = sentence(random, words);
            List<TextRun> runs = WordDifference.of(before, after, new Budget(1_000_000))
                    .paragraph()
                    .runs();
            assertEquals(before, joined(runs, ChangeState.DELETED));
            assertEquals(after, joined(runs, ChangeState.INSERTED));
        }
    }

    private static String joined(List<TextRun> runs, ChangeState own) {
        return runs.stream()
                .filter(run -> run.state() == ChangeState.KEPT || run.state() == own)
                .map(TextRun::text)
                .collect(Collectors.joining());
    }

    private static String sentence(Random random, List<String> words) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    @Test
    void paragraphsComeAndGoAmongThoseThatStay() {
        List<SectionDifference> sections = compare(
                List.of(section("mot", "Một", "<p>a</p><p>b</p>" + ONE + TWO)),
                List.of(section("mot", "Một", "<p>a</p><p>b</p>" + THREE + ONE)));
        assertEquals(
                List.of("omitted", "kept", "inserted", "kept", "deleted"),
                sections.get(0).paragraphs().stream()
                        .map(paragraph -> paragraph.state().wire())
                        .toList());
        assertEquals(1, sections.get(0).paragraphs().get(0).omitted());
    }

    @Test
    void aSectionIsFoundUnderAnotherName() {
        assertEquals(
                "changed hai<mot renamed",
                told(compare(List.of(section("mot", "Một", ONE)), List.of(section("hai", "Hai", ONE)))));
        assertEquals(
                "changed mot renamed",
                told(compare(List.of(section("mot", "Một", ONE)), List.of(section("mot", "Một (sửa)", ONE)))));
    }

    @Test
    void anArticlePutInShiftsTheNumbersAndNothingElse() {
        List<SectionText> before = List.of(
                section("dieu-1", "Điều 1", ONE), section("dieu-2", "Điều 2", TWO), section("dieu-3", "Điều 3", ""));
        List<SectionText> after = List.of(
                section("dieu-1", "Điều 1", ONE),
                section("dieu-2", "Điều 2", THREE),
                section("dieu-3", "Điều 3", TWO.replace("đúng hạn", "kịp thời")));
        assertEquals(
                "kept dieu-1, inserted dieu-2, changed dieu-3<dieu-2 renamed, deleted dieu-3",
                told(compare(before, after)));
    }

    @Test
    void aSectionThatStandsElsewhereWasMoved() {
        assertEquals(
                "kept mot, kept ba moved, kept hai",
                told(compare(
                                List.of(
                                        section("mot", "Một", ONE),
                                        section("hai", "Hai", TWO),
                                        section("ba", "Ba", THREE)),
                                List.of(
                                        section("mot", "Một", ONE),
                                        section("ba", "Ba", THREE),
                                        section("hai", "Hai", TWO))))
                        .replace("kept ba, kept hai moved", "kept ba moved, kept hai"));
    }

    @Test
    void whatWasDeletedIsShownWhereItStood() {
        assertEquals(
                "deleted mot, kept hai, deleted ba",
                told(compare(
                        List.of(section("mot", "Một", ONE), section("hai", "Hai", TWO), section("ba", "Ba", THREE)),
                        List.of(section("hai", "Hai", TWO)))));
        assertEquals("", told(compare(List.of(), List.of())));
    }

    @Test
    void linksAndMarkUpAreNoText() {
        assertEquals(
                "kept mot",
                told(compare(
                        List.of(section("mot", "Một", "<p>Theo Điều 5.</p>")),
                        List.of(section("mot", "Một", "<p>Theo <a href=\"/van-ban/x\">Điều 5</a>.</p>")))));
    }

    @Test
    void whatIsTooMuchToListIsNamed() {
        Comparison comparison = Comparison.of(
                List.of(section("mot", "Một", ONE)), List.of(section("mot", "Một", ONE + TWO)), 1_000_000, 10);
        assertTrue(comparison.coarse());
        SectionDifference section = comparison.sections().get(0);
        assertEquals(ChangeState.CHANGED, section.state());
        assertTrue(section.coarse());
        assertTrue(section.paragraphs().isEmpty());
        assertNull(section.anchorBefore());
    }

    @Test
    void twoHundredThousandParagraphsEndSoonWhateverIsInThem() {
        Random random = new Random(5);
        String before = paragraphs(random);
        String after = paragraphs(random);
        assertTimeout(Duration.ofSeconds(30), () -> {
            Comparison comparison = Comparison.of(
                    List.of(section("mot", "Một", before)),
                    List.of(section("mot", "Một", after)),
                    20_000_000,
                    1_000_000);
            assertTrue(comparison.coarse());
        });
    }

    private static String paragraphs(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            html.append("<p>").append((char) ('a' + random.nextInt(3))).append("</p>");
        }
        return html.toString();
    }

    @Test
    void paragraphsAreWhatIsSetApart() {
        assertEquals(
                List.of("Mở đầu", "một", "hai", "ba", "A | B", "1 | 2", "a) x", "b) y"),
                Paragraphs.of(
                        "<p>Mở  đầu</p><ul><li>một<ul><li>hai</li></ul></li></ul><blockquote><p>ba</p></blockquote>"
                                + "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
                                + "<p>a) x<br/>\nb) y</p>"));
    }
}
