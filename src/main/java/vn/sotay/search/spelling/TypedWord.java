package vn.sotay.search.spelling;

/**
 * A word of a query as it was typed.
 *
 * @param exact in its canonical spelling, {@link vn.sotay.text.Folding#canonical}
 * @param behindBlank whether nothing but blanks stands between it and the word before
 * @param initials whether it seems to be an abbreviation: known as one, or in capitals beside others that are not
 */
public record TypedWord(String exact, boolean behindBlank, boolean initials) {}
