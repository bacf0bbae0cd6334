package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|true",
                "application/json|true",
                "application/*|true",
                "text/html, application/json;q=0.5|true",
                "text/html,application/xhtml+xml,*/*;q=0.8|true",
                "application/json;q=0|false",
                "application/xml|false",
                "text/*|false",
                "*/*;q=0.0|false"
            })
    void decidesAsNegotiationWould(String accept, boolean admitted) {
        assertEquals(admitted, AcceptHeader.admits(accept, "application/json"));
    }

    @Test
    void noHeaderAdmitsAndParametersOfTheTypeDoNotMatter() {
        assertTrue(AcceptHeader.admits(null, "application/json"));
        assertTrue(AcceptHeader.admits("text/html", "text/html; charset=UTF-8"));
    }
}
