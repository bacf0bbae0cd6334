package vn.sotay.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.search.spelling.Restoration;

/** Writes restored words into a text in place of the typed ones, in the same case; all else stays as it is. */
final class RestoredText {
    private RestoredText() {}

    static String of(String typed, List<Syllable> syllables, Restoration restoration) {
        StringBuilder text = new StringBuilder(typed.length() + 16);
        int done = 0;
        int written = -1;
        for (Restoration.Word word : restoration.words()) {
            if (!word.changed()) {
                continue;
            }
            int start = syllables.get(word.from()).start();
            if (start == written) {
                text.append(' ');
            } else {
                text.append(typed, done, start);
            }
            boolean rest = start == written;
            done = syllables.get(word.to() - 1).end();
            written = start;
            text.append(cased(word.spelling(), typed.substring(start, done), rest));
        }
        return text.append(typed, done, typed.length()).toString();
    }

    /** In capitals if the typed word was, with a capital if it began with one and this is its beginning. */
    private static String cased(String spelling, String like, boolean rest) {
        int first = like.codePointAt(0);
        boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
        boolean capitals = like.codePoints().noneMatch(Character::isLowerCase)
                && like.codePoints().filter(Character::isUpperCase).count() > 1;
        if (capitals) {
            return UCharacter.toUpperCase(ULocale.ROOT, spelling);
        }
        return capital && !rest
                ? UCharacter.toUpperCase(ULocale.ROOT, spelling.substring(0, 1)) + spelling.substring(1)
                : spelling;
    }
}
