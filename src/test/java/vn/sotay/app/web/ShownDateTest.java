package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.PartialDate;

class ShownDateTest {
    @Test
    void isAsExactAsTheSource() {
        assertEquals(new ShownDate("2022-06-16", 2022, 6, 16), ShownDate.of(new PartialDate("2022-06-16")));
        assertEquals(new ShownDate("2013-05", 2013, 5, 0), ShownDate.of(new PartialDate("2013-05")));
        assertEquals(new ShownDate("2011", 2011, 0, 0), ShownDate.of(new PartialDate("2011")));
    }

    @Test
    void anInstantIsTheDayInVietnam() {
        assertEquals(new ShownDate("2026-03-01", 2026, 3, 1), ShownDate.of(Instant.parse("2026-02-28T17:00:00Z")));
        assertEquals(new ShownDate("2026-02-28", 2026, 2, 28), ShownDate.of(Instant.parse("2026-02-28T16:59:59Z")));
    }
}
