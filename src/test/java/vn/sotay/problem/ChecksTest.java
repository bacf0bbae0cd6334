package vn.sotay.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    @Test
    void absentParametersFallBack() {
        Checks checks = new Checks();
        assertEquals(20, checks.integer("limit", null, 1, 100, 20));
        assertNull(checks.text("q", null));
        assertNull(checks.text("q", "  "));
        checks.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1.0", "0", "101", "-1", "１x", "1e2", "2147483648", "0x10"})
    void numbersOutsideAreRefused(String text) {
        Checks checks = new Checks();
        checks.integer("limit", text, 1, 100, 20);
        ProblemException problem = assertThrows(ProblemException.class, checks::done);
        assertEquals(List.of(new Violation("limit", "must be a whole number between 1 and 100")), problem.violations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\u0007", "\uD800", "\uDC00x", "x\uD800y", "\u007F", "\u0085"})
    void controlCharactersAndBrokenSurrogatesAreRefused(String text) {
        Checks checks = new Checks();
        assertNull(checks.text("q", text));
        assertThrows(ProblemException.class, checks::done);
    }

    @Test
    void ordinaryTextPassesUnchanged() {
        Checks checks = new Checks();
        for (String text : List.of("nghị quyết 21", "😀 chi bộ", "a\tb", "\u0110ảng")) {
            assertEquals(text, checks.text("q", text));
        }
        assertNull(checks.text("q", "a".repeat(Checks.MAX_LENGTH + 1)));
        ProblemException problem = assertThrows(ProblemException.class, checks::done);
        assertEquals("q", problem.violations().get(0).field());
    }

    @Test
    void everythingThatIsWrongIsCollected() {
        Checks checks = new Checks();
        checks.integer("limit", "x", 1, 2, 1);
        checks.choice("sort", "y", ProblemType.values(), ProblemType::urn, null);
        checks.parsed("cursor", "z", text -> {
            throw new IllegalArgumentException("is no cursor");
        });
        ProblemException problem = assertThrows(ProblemException.class, checks::done);
        assertEquals(
                List.of("limit", "sort", "cursor"),
                problem.violations().stream().map(Violation::field).toList());
    }
}
