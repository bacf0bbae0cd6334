package vn.sotay.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage that is looked for.
 *
 * @param text the quote as sections have it
 * @param words its words
 * @param prefix words that stood before it
 * @param suffix words that stood behind it
 * @param start where it began, if that is known
 * @param progression how far in its section it was, if that is known
 */
record Wanted(
        String text,
        List<String> words,
        List<String> prefix,
        List<String> suffix,
        @Nullable Integer start,
        @Nullable Double progression) {

    static Wanted of(ReadingPlace target, TextQuote quote) {
        SectionWords exact = SectionWords.of("", quote.exact());
        return new Wanted(
                exact.text(),
                exact.words(),
                words(quote.prefix()),
                words(quote.suffix()),
                target.start(),
                target.progression());
    }

    /** How far a place is from where the passage stood, in UTF-16 units. */
    int away(SectionWords section, int place) {
        if (start != null) {
            return Math.abs(place - start);
        }
        return progression == null
                ? place
                : Math.abs(place - (int) (progression * section.text().length()));
    }

    /** Whether that is where it stood, as far as is known. */
    boolean isAt(int place) {
        return start == null || start == place;
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : SectionWords.of("", text).words();
    }
}
