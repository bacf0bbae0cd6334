package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.search.spelling.TypedWord;

/** A query's syllables with what else shows how they were typed: blanks between them, capitals. */
final class TypedWords {
    private TypedWords() {}

    /** @param kept words, without accents, that are known to be abbreviations */
    static List<TypedWord> of(String text, List<Syllable> syllables, Set<String> kept) {
        boolean small = text.codePoints().anyMatch(Character::isLowerCase);
        List<TypedWord> words = new ArrayList<>(syllables.size());
        int end = 0;
        for (Syllable syllable : syllables) {
            boolean blanks = end > 0 && end < syllable.start() && isBlank(text, end, syllable.start());
            boolean initials = kept.contains(syllable.folded()) || (small && isCapitals(text, syllable));
            words.add(new TypedWord(syllable.exact(), blanks, initials));
            end = syllable.end();
        }
        return words;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String text, Syllable syllable) {
        for (int i = syllable.start(); i < syllable.end(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
