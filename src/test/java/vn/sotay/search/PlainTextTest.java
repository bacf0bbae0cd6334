package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void blocksAreLines() {
        assertEquals(
                "Điều 1.\nMột\nHai\nBa\nbốn",
                PlainText.of("<h2>Điều 1.</h2><ul><li>Một</li><li>Hai</li></ul><p>Ba<br>bốn</p>"));
    }

    @Test
    void inlineElementsJoin() {
        assertEquals("Đảng viên mới", PlainText.of("<p><b>Đảng</b> <i>viên</i> m<em>ới</em></p>"));
    }

    @Test
    void cellsAreApart() {
        assertEquals(
                "Tên\nNgày\nMột\nHai",
                PlainText.of("<table><tr><th>Tên</th><th>Ngày</th></tr><tr><td>Một</td><td>Hai</td></tr></table>"));
    }

    @Test
    void whiteSpaceCollapses() {
        assertEquals("a b c d", PlainText.of("<p>  a \n\t b&nbsp;c  <!-- x -->d </p>\n\n"));
    }

    @Test
    void entitiesAreCharacters() {
        assertEquals("1 < 2 & \"ba\"", PlainText.of("<p>1 &lt; 2 &amp; &quot;ba&quot;</p>"));
    }

    @Test
    void nothingIsNothing() {
        assertEquals("", PlainText.of(""));
        assertEquals("", PlainText.of("<p> </p>"));
    }
}
