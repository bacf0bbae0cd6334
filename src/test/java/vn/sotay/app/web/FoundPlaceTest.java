package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.search.Passage;

class FoundPlaceTest {

    @Test
    void leadsToTheWordsAsTheyStandThere() {
        assertEquals(
                "#tim=sinh%20ho%E1%BA%A1t%20chi%20b%E1%BB%99",
                found("Nội dung sinh hoạt chi bộ của chi bộ", List.of(9, 13), List.of(14, 18), List.of(19, 25), List.of(30, 36)),
                "words within those before add nothing");
        assertEquals("#tim=A%26B%20C%23", found("A&B, C#", List.of(0, 3), List.of(5, 7)));
    }

    @Test
    void marksNothingWhereNothingIsMarked() {
        assertEquals("", found("Một đoạn."));
    }

    @SafeVarargs
    private static String found(String text, List<Integer>... marks) {
        return new FoundPlace("muc", null, List.of(new Passage("muc", text, List.of(marks)))).found();
    }
}
