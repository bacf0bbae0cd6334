package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date as exact as the source knows it: a year, a month or a day, ISO 8601. Its text sorts in the order of time.
 *
 * @param text {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
        examples = "2022-06-16",
        description = "A date as exact as the source knows it: YYYY, YYYY-MM or YYYY-MM-DD")
public record PartialDate(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** Checks form and calendar. @throws IllegalArgumentException saying what is accepted */
    public PartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date (YYYY, YYYY-MM or YYYY-MM-DD)");
        }
        try {
            switch (text.length()) {
                case 10 -> LocalDate.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> {}
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not in the calendar", e);
        }
    }

    /** The year. */
    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    @Override
    public String toString() {
        return text;
    }
}
