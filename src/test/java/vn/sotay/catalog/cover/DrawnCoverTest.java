package vn.sotay.catalog.cover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class DrawnCoverTest {
    private static final String VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private static CoverText text(String title) {
        return new CoverText("resolution", "Nghị quyết", title, "21-NQ/TW · 16/6/2022", "Ban Chấp hành Trung ương");
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyVietnameseLetterHasAGlyphOfItsOwnWithItsMarks(Typeface face) {
        List<Integer> letters = new ArrayList<>();
        (VOWELS + VOWELS.toUpperCase(java.util.Locale.ROOT) + "đĐ").codePoints().forEach(letters::add);
        for (int letter : letters) {
            assertTrue(face.has(letter), () -> Character.toString(letter) + " is missing");
        }
        // A mark stands above or below the letter without it, and adds to its ink.
        for (String pair : List.of("eế", "ếễ", "oợ", "ơợ", "uữ", "ưữ", "aậ", "EẾ", "OỢ", "UỮ", "AẬ", "oọ")) {
            Area plain = new Area(face.outline(pair.substring(0, 1), 1000, 0, 0, 0));
            Area marked = new Area(face.outline(pair.substring(1), 1000, 0, 0, 0));
            Rectangle2D before = plain.getBounds2D();
            Rectangle2D after = marked.getBounds2D();
            boolean grows = after.getHeight() > before.getHeight() || after.getWidth() > before.getWidth();
            assertTrue(grows || pair.equals("ếễ"), pair);
            Area both = new Area(plain);
            both.exclusiveOr(marked);
            assertFalse(both.isEmpty(), pair);
        }
        Area d = new Area(face.outline("Đ", 1000, 0, 0, 0));
        d.subtract(new Area(face.outline("D", 1000, 0, 0, 0)));
        assertFalse(d.isEmpty(), "Đ has its bar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Đảng",
                "Sổ tay nghiệp vụ công tác đảng viên",
                "Một từ rấtdàikhôngcóchỗngắtnàocảđểxemcóvừakhông",
                "🙂",
                "x"
            })
    void nothingLeavesThePaper(String title) {
        for (String longer : List.of(title, title.repeat(40), (title + " ").repeat(120))) {
            for (CoverDesign.Line line : CoverDesign.of(text(longer)).lines()) {
                if (line.text().isEmpty()) {
                    continue;
                }
                Rectangle2D ink = line.face()
                        .outline(line.text(), line.size(), line.x(), line.y(), line.gap())
                        .getBounds2D();
                assertTrue(ink.getMaxX() <= CoverDesign.WIDTH - 20, () -> line.text() + " " + ink);
                assertTrue(ink.getMaxY() <= CoverDesign.HEIGHT - 20 && ink.getMinY() >= 30, () -> line.text() + ink);
            }
        }
    }

    @Test
    void theSameTextGivesTheSameBytesAndAnotherOthers() throws IOException {
        byte[] once = DrawnCover.png(text("Về công tác cán bộ"), CoverSize.MEDIUM);
        assertArrayEquals(once, DrawnCover.png(text("Về công tác cán bộ"), CoverSize.MEDIUM));
        assertNotEquals(
                List.of(once.length), List.of(DrawnCover.png(text("Về công tác đảng viên"), CoverSize.MEDIUM).length));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(once));
        assertEquals(List.of(320, 480), List.of(image.getWidth(), image.getHeight()));
        assertTrue(once.length < 40_000, "small enough for a phone: " + once.length);
    }

    @Test
    void theDrawingIsSafeXml() throws Exception {
        byte[] svg = DrawnCover.svg(text("<script>alert('1')</script> & \"\u0007\uFFFE]]> Điều"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        NodeList all = read.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertTrue(
                    List.of("svg", "title", "rect", "text").contains(all.item(i).getNodeName()));
        }
        String written = new String(svg, StandardCharsets.UTF_8);
        assertFalse(written.contains("href") || written.contains("style="), written);
        assertTrue(written.contains("NGHỊ QUYẾT"));
    }

    @Test
    void lettersStandOutFromTheirGround() {
        for (String kind : List.of(
                "resolution", "regulation", "decision", "directive", "conclusion", "plan", "guidance", "charter")) {
            assertTrue(contrast(kind) >= 7, kind);
        }
        for (int i = 0; i < 50; i++) {
            Palette mixed = Palette.of(new CoverText("book", "Sách", "Sách " + i, null, null));
            assertTrue(contrast(mixed.ground(), Palette.PAPER) >= 7);
        }
    }

    private static double contrast(String kind) {
        return contrast(Palette.of(new CoverText(kind, "", "A", null, null)).ground(), Palette.PAPER);
    }

    /** WCAG 2, relative luminance. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = (colour >> (16 - 8 * i) & 0xFF) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
