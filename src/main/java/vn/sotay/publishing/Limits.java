package vn.sotay.publishing;

/**
 * How large a manuscript may be. Far above any real document; there so that a hostile or broken one is refused early.
 *
 * @param maxSections sections of one edition, the text before the first heading included
 * @param maxHeadingLength characters of one heading
 * @param maxNesting block quotes, list items or inline markup inside one another
 * @param maxCharacters characters (UTF-16) of the whole manuscript
 */
public record Limits(int maxSections, int maxHeadingLength, int maxNesting, int maxCharacters) {

    /** Room for the longest codes and books: twenty thousand sections, four million characters. */
    public static final Limits DEFAULT = new Limits(20_000, 500, 40, 4_000_000);

    /** Every limit is at least 1. */
    public Limits {
        if (maxSections < 1 || maxHeadingLength < 1 || maxNesting < 1 || maxCharacters < 1) {
            throw new IllegalArgumentException("Every limit must be at least 1");
        }
    }
}
