package vn.sotay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A work that has a number, as far as references tell documents apart.
 *
 * @param number as it stands on the document
 * @param issuer who issued it, null when not known
 * @param issued when, as exactly as known, null when not known
 */
public record NumberedDocument(
        String slug,
        String title,
        String number,
        @Nullable String issuer,
        @Nullable PartialDate issued) {

    static NumberedDocument of(Object[] row) {
        return new NumberedDocument(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : new PartialDate((String) row[4]));
    }
}
