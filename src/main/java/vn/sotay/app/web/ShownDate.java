package vn.sotay.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.sotay.catalog.PartialDate;

/**
 * A date in its parts, as exact as it is known; in which order and words they are written is a matter of language.
 *
 * @param iso the machine-readable form
 * @param month 1 to 12, 0 when only the year is known
 * @param day 1 to 31, 0 when only month or year are known
 */
record ShownDate(String iso, int year, int month, int day) {
    /** What an instant is called on screen: members live in this zone. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static ShownDate of(PartialDate date) {
        String text = date.text();
        int month = text.length() >= 7 ? Integer.parseInt(text.substring(5, 7)) : 0;
        int day = text.length() == 10 ? Integer.parseInt(text.substring(8)) : 0;
        return new ShownDate(text, date.year(), month, day);
    }

    static ShownDate of(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, ZONE);
        return new ShownDate(date.toString(), date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Whether the day is known, and so the month. */
    public boolean exact() {
        return day > 0;
    }
}
