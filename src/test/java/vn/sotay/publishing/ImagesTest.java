package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;
import vn.sotay.storage.ImageType;

class ImagesTest {
    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final HeldImage SIZED = new HeldImage(new ContentHash(HASH), ImageType.PNG, 640, 480);
    private static final HeldImage UNSIZED = new HeldImage(new ContentHash(OTHER), ImageType.WEBP, 0, 0);

    @Test
    void anImageThatIsHeldIsShown() {
        PreparedSection section = one("# Điều 1\n\nTrước ![Sơ *đồ*](content:" + HASH + ") sau.");
        assertEquals(
                "<p>Trước <img src=\"/api/v1/content/" + HASH
                        + "\" alt=\"Sơ đồ\" width=\"640\" height=\"480\" loading=\"lazy\"/> sau.</p>",
                section.html());
        assertEquals("Trước Sơ đồ sau.", section.text());
        assertEquals(List.of(new ImagePlace("content:" + HASH, SIZED, 3)), section.images());
    }

    @Test
    void oneWithoutWordsOrSizeIsShownToo() {
        PreparedSection section = one("![](content:" + OTHER + ")");
        assertEquals("<p><img src=\"/api/v1/content/" + OTHER + "\" alt=\"\" loading=\"lazy\"/></p>", section.html());
        assertEquals("", section.text());
        assertEquals("mo-dau", section.anchor(), "an image alone is a text");
    }

    @Test
    void inListsTablesAndLinksAsWell() {
        assertEquals(
                3,
                one("- ![a](content:" + HASH + ")\n\n| x |\n|---|\n| ![b](content:" + HASH + ") |\n\n[![c](content:"
                                        + HASH + ")](https://example.org)")
                                .html()
                                .split("<img ", -1)
                                .length
                        - 1);
    }

    @Test
    void ofOneThatIsMissingStayTheWords() {
        String missing = "content:" + "0".repeat(64);
        PreparedSection section = one("# Điều 1\n\nMột.\n\nHai ![hình <vẽ>](" + missing + ").");
        assertEquals(
                "<p>Một.</p>\n<p>Hai hình &lt;vẽ&gt;.</p>".replace("\n", ""),
                section.html().replace("\n", ""));
        ImagePlace place = section.images().get(0);
        assertEquals(missing, place.address());
        assertEquals(5, place.line());
        assertNull(place.image());
    }

    @ParameterizedTest
    @ValueSource(strings = {"content:", "content:abc", "content:" + "AB", "content:../../x"})
    void anAddressThatIsNoHashIsMissing(String address) {
        PreparedSection section = one("![hình](" + address + ")");
        assertEquals("<p>hình</p>", section.html());
        assertEquals(address, section.images().get(0).address());
        assertNull(section.images().get(0).image());
    }

    @Test
    void noOtherImagePasses() {
        for (String markdown : List.of(
                "a <img src=\"content:" + HASH + "\" alt=\"x\"> b",
                "a <img src=\"/api/v1/content/" + HASH + "\" alt=\"x\"> b",
                "a <img src=\"https://example.org/x.png\" alt=\"x\"> b",
                "a <img alt=\"src\"> b")) {
            assertEquals("<p>a  b</p>", one(markdown).html(), markdown);
        }
        assertEquals("<p>x</p>", one("![x](https://example.org/x.png)").html());
        assertEquals("<p>x</p>", one("![x](/api/v1/content/" + HASH + ")").html());
        assertEquals("<p>x</p>", one("[x](content:" + HASH + ")").html().replaceAll("</?a>", ""));
    }

    @Test
    void wordsOfAnImageCannotLeaveTheirAttribute() {
        String html = one("![\" onerror=\"x(1)\" &quot;><script>](content:" + HASH + ")")
                .html();
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("\" onerror"), html);
        assertNotNull(org.jsoup.Jsoup.parse(html).selectFirst("img:not([onerror])"), html);
    }

    @Test
    void hashesAreFoundWithTheirLines() {
        assertEquals(
                Map.of(new ContentHash(HASH), 2, new ContentHash(OTHER), 4),
                Images.named("x\n![a](content:" + HASH + ")\n\n![b](content:" + OTHER + ") ![a](content:" + HASH
                        + ")\ncontent:" + HASH + "a"));
    }

    private static PreparedSection one(String markdown) {
        return MarkdownPreparation.prepare(
                        markdown, Limits.DEFAULT, Map.of(SIZED.hash(), SIZED, UNSIZED.hash(), UNSIZED))
                .get(0);
    }
}
