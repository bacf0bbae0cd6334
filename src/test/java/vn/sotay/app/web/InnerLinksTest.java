package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.catalog.TocEntry;

class InnerLinksTest {
    private static final List<TocEntry> TOC = List.of(entry("dieu-1"), entry("dieu-10"), entry("dieu-10-2"));

    @ParameterizedTest
    @CsvSource({
        "dieu-10, /van-ban/quy-dinh/dieu-10",
        "dieu-10-khoan-2, /van-ban/quy-dinh/dieu-10#dieu-10-khoan-2",
        "dieu-10-2, /van-ban/quy-dinh/dieu-10-2",
        "dieu-10-2-khoan-3, /van-ban/quy-dinh/dieu-10-2#dieu-10-2-khoan-3",
        "dieu-1, #dieu-1",
        "dieu-1-khoan-2, #dieu-1-khoan-2",
        "dieu-100, #dieu-100"
    })
    void leadToThePageThatHoldsThePlace(String place, String address) {
        assertEquals(
                "<p>Xem <a href=\"" + address + "\">đây</a>.</p>",
                InnerLinks.acrossPages("<p>Xem <a href=\"#" + place + "\">đây</a>.</p>", "dieu-1", "quy-dinh", TOC));
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/#dieu-10", "mailto:a@example.org"})
    void leaveOthersAlone(String address) {
        String html = "<a href=\"" + address + "\">đây</a>";
        assertEquals(html, InnerLinks.acrossPages(html, "dieu-1", "quy-dinh", TOC));
    }

    private static TocEntry entry(String anchor) {
        return new TocEntry(anchor, anchor, 1, "", 0);
    }
}
