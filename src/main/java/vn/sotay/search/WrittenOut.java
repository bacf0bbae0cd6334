package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.search.Abbreviations.Expansion;
import vn.sotay.search.Syllables.Syllable;

/**
 * A query with its abbreviations written out.
 *
 * @param expansions what they may stand for, by place
 * @param replaced the places of those that no text has as they were typed
 * @param syllables the query's syllables with the likeliest expansions in the place of those
 */
record WrittenOut(Map<Integer, List<Expansion>> expansions, Map<Integer, Syllable> replaced, List<Syllable> syllables) {

    /** How much less expansions count where texts have the abbreviation itself. */
    private static final float BESIDE_ITSELF = 0.5f;

    static WrittenOut of(List<Syllable> typed, Abbreviations abbreviations) throws IOException {
        Map<Integer, List<Expansion>> expansions = abbreviations.in(typed);
        Map<Integer, Syllable> replaced = new TreeMap<>();
        if (expansions.isEmpty()) {
            return new WrittenOut(expansions, replaced, typed);
        }
        boolean accented = typed.stream().anyMatch(Syllable::accented);
        List<Syllable> syllables = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            List<Expansion> own = expansions.getOrDefault(at, List.of());
            if (!own.isEmpty() && abbreviations.isUnknown(typed.get(at))) {
                replaced.put(at, typed.get(at));
                syllables.addAll(own.get(0).at(typed.get(at), accented));
            } else {
                syllables.add(typed.get(at));
                expansions.computeIfPresent(
                        at,
                        (key, all) -> all.stream()
                                .map(it -> new Expansion(it.syllables(), it.weight() * BESIDE_ITSELF))
                                .toList());
            }
        }
        return new WrittenOut(expansions, replaced, syllables);
    }

    /** The text with what was replaced in its place; null when nothing was. */
    @Nullable
    String text(String typed) {
        if (replaced.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, Syllable> it : replaced.entrySet()) {
            text.append(typed, from, it.getValue().start());
            text.append(String.join(
                    " ", expansions.getOrDefault(it.getKey(), List.of()).get(0).syllables()));
            from = it.getValue().end();
        }
        return SearchQuery.tidy(text.append(typed, from, typed.length()).toString());
    }
}
