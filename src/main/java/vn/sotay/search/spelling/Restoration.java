package vn.sotay.search.spelling;

import java.util.List;

/**
 * How the words of a query are understood.
 *
 * @param words in their order; together they cover every typed word
 */
public record Restoration(List<Word> words) {

    /**
     * One word as it is understood.
     *
     * @param from the first typed word that it comes from
     * @param to behind the last one; two words that come from one typed word have the same {@code from} and {@code to}
     * @param spelling in its canonical form; as typed where nothing was changed
     * @param change what was put right
     * @param certainty by how much, as a logarithm, this reading is more probable than the next one
     */
    public record Word(int from, int to, String spelling, Change change, float certainty) {
        /** Whether it is other than typed. */
        public boolean changed() {
            return change != Change.NONE;
        }
    }

    /** What was put right in a word. */
    public enum Change {
        /** Nothing. */
        NONE,
        /** Accents were missing. */
        ACCENTS,
        /** Raw Telex. */
        TELEX,
        /** Raw VNI. */
        VNI,
        /** A slip of the finger. */
        TYPO,
        /** A blank was missing or too much. */
        BLANK
    }

    /** Whether anything is other than typed. */
    public boolean changed() {
        return words.stream().anyMatch(Word::changed);
    }
}
