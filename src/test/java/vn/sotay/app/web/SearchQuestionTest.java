package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.problem.ProblemException;

class SearchQuestionTest {
    private final SearchQuestion question = new SearchQuestion("đảng phí", false, Map.of("shelf", "chi-bo"), "x1");

    @Test
    void hasOneAddress() {
        assertEquals(
                "/tim-kiem?q=%C4%91%E1%BA%A3ng+ph%C3%AD&kind=book&shelf=chi-bo",
                question.with("kind", "book").address(),
                "another filter begins at the first page");
        assertEquals(
                "/tim-kiem?q=%C4%91%E1%BA%A3ng+ph%C3%AD",
                question.with("shelf", null).address());
        assertEquals(
                "/tim-kiem?q=%C4%91%E1%BA%A3ng+ph%C3%AD&verbatim=true&shelf=chi-bo",
                question.exactly(true).address());
    }

    @Test
    void meansAFilter() {
        WorkFilter filter = question.with("kind", "book").with("issuer", "Bộ Chính trị").with("year", "2021").filter();
        assertEquals(Kind.BOOK, filter.kind());
        assertEquals("chi-bo", filter.shelf());
        assertEquals("bo-chinh-tri", filter.issuer());
        assertEquals(2021, filter.year());
        assertNull(filter.coverage());
    }

    @Test
    void refusesWhatIsNone() {
        assertThrows(ProblemException.class, question.with("kind", "novel")::filter);
        assertThrows(ProblemException.class, question.with("year", "hai")::filter);
    }
}
