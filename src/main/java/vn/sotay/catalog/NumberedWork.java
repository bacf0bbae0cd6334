package vn.sotay.catalog;

import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;

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
        Audience audience) {}
