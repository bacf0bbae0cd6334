package vn.sotay.publishing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.publishing.ImagePlace;
import vn.sotay.publishing.PreparedSection;

class TextChecksTest {
    private static final long HUGE = 60;

    @Test
    void nothingIsSaidOfASoundText() {
        assertEquals(
                List.of(),
                codes(
                        section("mo-dau", "", 1, 0, "<p>Lời nói đầu, xem <a href=\"#dieu-1\">Điều 1</a>.</p>"),
                        section("chuong-i", "Chương I", 1, 2, ""),
                        section("dieu-1", "Điều 1", 2, 3, "<p id=\"dieu-1-khoan-1\">1. Một.</p>"),
                        section("dieu-2", "Điều 2", 2, 3, "<p><a href=\"#dieu-1-khoan-1\">Khoản 1</a></p>")));
    }

    @Test
    void aSectionWithoutWordsIsEmptyUnlessOthersStandInIt() {
        assertEquals(
                List.of("section-empty chuong-ii"),
                codes(
                        section("chuong-i", "Chương I", 1, 2, ""),
                        section("dieu-1", "Điều 1", 2, 3, "<p>Một.</p>"),
                        section("chuong-ii", "Chương II", 1, 2, "")));
    }

    @Test
    void aSectionIsHugeInBytesNotInLetters() {
        String many = "ệ".repeat(30);
        assertEquals(List.of("section-huge dieu-1"), codes(section("dieu-1", "Điều 1", 1, 2, "<p>" + many + "</p>")));
        assertEquals(List.of(), codes(section("dieu-1", "Điều 1", 1, 2, "<p>" + many.replace('ệ', 'e') + "</p>")));
    }

    @Test
    void aLevelIsSkippedDownwardsOnly() {
        assertEquals(
                List.of("heading-skips-level dieu-1"),
                codes(
                        section("phan-i", "Phần I", 1, 3, "<p>a</p>"),
                        section("chuong-i", "Chương I", 2, 4, "<p>a</p>"),
                        section("dieu-1", "Điều 1", 3, 6, "<p>a</p>"),
                        section("phan-ii", "Phần II", 1, 3, "<p>a</p>")));
    }

    @Test
    void linksAndImagesAreLookedAt() {
        List<PreflightPoint> points = new TextChecks(
                        List.of(section(
                                "dieu-1", "", 1, 2, "<p><a href=\"#x\">a</a><a href=\"http://a.b\">b</a><img></p>")),
                        HUGE * 2)
                .points();
        assertEquals(
                List.of("heading-empty", "link-broken", "image-without-text"),
                points.stream().map(PreflightPoint::code).toList());
        assertTrue(points.get(1).message().contains("#x"));
        assertEquals("dieu-1", points.get(1).anchor());
    }

    @Test
    void anImageThatTheLibraryLacksIsAnErrorAtItsLine() {
        PreparedSection section =
                new PreparedSection("dieu-2", "Điều 2", 1, 2, "", "", List.of(new ImagePlace("content:abc", null, 14)));
        List<PreflightPoint> points = new TextChecks(List.of(section), HUGE).points();
        assertEquals(1, points.size());
        PreflightPoint point = points.get(0);
        assertEquals("image-missing", point.code());
        assertEquals(Severity.ERROR, point.severity());
        assertEquals("dieu-2", point.anchor());
        assertEquals(14, point.line());
        assertTrue(point.message().contains("content:abc"));
    }

    private static PreparedSection section(String anchor, String heading, int level, int written, String html) {
        String text = html.replaceAll("<[^>]*>", "");
        return new PreparedSection(anchor, heading, level, written, html, text);
    }

    private static List<String> codes(PreparedSection... sections) {
        return new TextChecks(List.of(sections), HUGE + 20)
                .points().stream()
                        .map(point -> point.code() + " " + point.anchor())
                        .toList();
    }
}
