package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sotay.search.Abbreviations.Expansion;
import vn.sotay.search.Syllables.Syllable;

/**
 * A query with those abbreviations written out that no text has.
 *
 * @param text the query's text with them
 * @param syllables the syllables of that text
 * @param kept abbreviations, without accents, that texts have and that therefore stand as they were typed
 * @param expansions what the latter may stand for besides
 */
record WrittenOut(String text, List<Syllable> syllables, Set<String> kept, List<Understanding.Expanded> expansions) {

    /** How much less expansions count where texts have the abbreviation itself. */
    private static final float BESIDE_ITSELF = 0.5f;

    static WrittenOut of(String typed, List<Syllable> syllables, Abbreviations abbreviations) throws IOException {
        Map<Integer, List<Expansion>> found = abbreviations.in(syllables);
        if (found.isEmpty()) {
            return new WrittenOut(typed, syllables, Set.of(), List.of());
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        Set<String> kept = new HashSet<>();
        List<Understanding.Expanded> expansions = new ArrayList<>();
        for (int at = 0; at < syllables.size(); at++) {
            Syllable syllable = syllables.get(at);
            List<Expansion> own = inSymbol(typed, syllable) ? List.of() : found.getOrDefault(at, List.of());
            if (!own.isEmpty() && abbreviations.isUnknown(syllable)) {
                text.append(typed, from, syllable.start())
                        .append(String.join(" ", own.get(0).syllables()));
                from = syllable.end();
            } else if (!own.isEmpty()) {
                kept.add(syllable.folded());
                own.forEach(it -> expansions.add(new Understanding.Expanded(
                        syllable, new Expansion(it.syllables(), it.weight() * BESIDE_ITSELF))));
            }
        }
        if (from == 0) {
            return new WrittenOut(typed, syllables, kept, expansions);
        }
        String written = text.append(typed, from, typed.length()).toString();
        return new WrittenOut(written, Syllables.of(written), kept, expansions);
    }

    /** Whether it is a part of a document's symbol, "21-NQ/TW": that is a name, and its letters stay. */
    private static boolean inSymbol(String typed, Syllable syllable) {
        return (syllable.start() > 0 && isJoint(typed.charAt(syllable.start() - 1)))
                || (syllable.end() < typed.length() && isJoint(typed.charAt(syllable.end())));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '/' || c == '–' || c == '_';
    }
}
