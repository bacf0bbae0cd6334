package vn.sotay.search;

import vn.sotay.search.Syllables.Syllable;

/** The four ways in which a stretch of text is indexed, each in a field of its own. */
enum View {
    /** Syllables in their canonical spelling. */
    EXACT("exact", false) {
        @Override
        String of(Syllable syllable) {
            return syllable.exact();
        }
    },
    /** Syllables without accents. */
    FOLDED("folded", false) {
        @Override
        String of(Syllable syllable) {
            return syllable.folded();
        }
    },
    /** Pairs of neighbours in their canonical spelling: what most Vietnamese words are. */
    EXACT_PAIRS("exact.pairs", true) {
        @Override
        String of(Syllable syllable) {
            return syllable.exact();
        }
    },
    /** Pairs of neighbours without accents. */
    FOLDED_PAIRS("folded.pairs", true) {
        @Override
        String of(Syllable syllable) {
            return syllable.folded();
        }
    };

    private final String suffix;
    private final boolean pairs;

    View(String suffix, boolean pairs) {
        this.suffix = suffix;
        this.pairs = pairs;
    }

    /** The syllable's spelling in this view. */
    abstract String of(Syllable syllable);

    /** The pair's spelling in this view. */
    String of(Syllable first, Syllable second) {
        return of(first) + ' ' + of(second);
    }

    boolean exact() {
        return this == EXACT || this == EXACT_PAIRS;
    }

    boolean pairs() {
        return pairs;
    }

    String suffix() {
        return suffix;
    }
}
