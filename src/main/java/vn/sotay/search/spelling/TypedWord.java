package vn.sotay.search.spelling;

/**
 * A word of a query as it was typed.
 *
 * @param exact in its canonical spelling, {@link vn.sotay.text.Folding#canonical}
 * @param behindBlank whether nothing but blanks stands between it and the word before
 * @param capitals whether it was typed in capitals only, beside others that were not
 */
public record TypedWord(String exact, boolean behindBlank, boolean capitals) {}
