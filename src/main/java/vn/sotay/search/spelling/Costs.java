package vn.sotay.search.spelling;

/**
 * What it costs to believe that something else was meant than typed: minus the logarithm of about how often it happens.
 * Tuned on questions about statutes typed in several ways.
 */
final class Costs {
    /** A letter for its neighbour on the keyboard. */
    static final float NEIGHBOUR = 6.5f;
    /** A letter for any other. */
    static final float WRONG = 8;

    static final float SWAPPED = 5;
    static final float MISSING = 6;
    static final float DOUBLED = 4.5f;
    static final float EXTRA = 6.5f;
    /** On top: the first letter is seldom wrong. */
    static final float FIRST_LETTER = 2;
    /** On top: the word as typed is a word too. */
    static final float KNOWN_WORD = 3;

    /** On top: nothing shows that the word it leads to belongs where it stands. */
    static final float UNSEEN_SLIP = 4;

    /** A word without accents where nothing else has any. */
    static final float BARE_QUERY = 0;
    /** A word without accents where others have some and others certainly lack theirs. */
    static final float HALF_QUERY = 1.5f;
    /** A word without accents where the others are complete. */
    static final float FULL_QUERY = 6;
    /** A word that has some of its accents. */
    static final float PARTLY = 4;
    /** An accent that went with the letter that was left out. */
    static final float WITH_LETTER = 0.5f;

    /** Raw Telex or VNI where other words are, too. */
    static final float SAME_METHOD = 0.2f;
    /** Raw Telex or VNI in one word with at least two keys, or one that no Vietnamese word has. */
    static final float CLEAR_METHOD = 1;
    /** A single key that may be something else. */
    static final float OTHER_METHOD = 4;

    /** On top, for a word as it was typed where it reads as raw Telex or VNI and other words are. */
    static final float STILL_RAW = 8;

    /** A blank left out or typed too much. */
    static final float BLANK = 5;

    /** A word that is not in the vocabulary, as it was typed: what it must be cheaper than to be changed. */
    static final float UNKNOWN_WORD = 13;
    /** The same with an accent that only Vietnamese words have. */
    static final float UNKNOWN_ACCENTED = 17;
    /** The same for a well-formed syllable: a name or a rare word. */
    static final float UNKNOWN_SYLLABLE = 13;
    /** The same with a digit inside: more often a symbol than VNI. */
    static final float UNKNOWN_SYMBOL = 10;

    private Costs() {}
}
