package vn.sotay.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.text.Folding;

/**
 * A work as references name it.
 *
 * @param number its number and symbol, null for one that is known by its name
 * @param issuer who issued it, null when not known
 * @param issued when it was issued, as exactly as known
 */
public record NumberedWork(
        String slug,
        String title,
        Kind kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable PartialDate issued,
        Audience audience) {

    /** The leading digits of a number without leading zeros, empty if it begins otherwise. */
    public static String digits(String number) {
        return number.strip().replaceFirst("^0+(?=[0-9])", "").replaceFirst("[^0-9].*$", "");
    }

    /** Whether this is its number; case, blanks and leading zeros do not tell numbers apart. */
    public boolean isNumbered(String text) {
        return number != null && plain(number).equals(plain(text));
    }

    /** Whether it may have been issued then: on that day, or in that month or year where no more is known. */
    public boolean maybeIssued(PartialDate day) {
        return issued != null && day.text().startsWith(issued.text());
    }

    /** A number in the form in which equal ones are equal texts. */
    public static String plain(String number) {
        return Folding.nfc(number)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replace('–', '-')
                .replaceFirst("^0+(?=[0-9])", "");
    }
}
