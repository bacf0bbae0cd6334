package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodySegmentsTest {
    private static List<String> texts(String html) {
        return BodySegments.of(html).stream()
                .map(segment -> html.substring(segment.start(), segment.end()))
                .toList();
    }

    @Test
    void isTheTextOutsideLinksAndCode() {
        assertEquals(
                List.of("một ", "hai", " ba", "sáu"),
                texts("<p>một <strong>hai</strong> ba<a href=\"#x\">bốn <em>năm</em></a></p><pre><code>x</code></pre>"
                        + "<p>sáu<br/></p>"));
    }

    @Test
    void takesWhateverComes() {
        assertEquals(List.of(), texts(""));
        assertEquals(List.of("a"), texts("a"));
        assertEquals(List.of("a"), texts("a<"));
        assertEquals(List.of("a", "b"), texts("a<></>b"));
    }
}
