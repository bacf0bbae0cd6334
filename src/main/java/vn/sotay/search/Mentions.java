package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import vn.sotay.search.Syllables.Syllable;

/**
 * Works whose titles a query says in full: "theo Luật Giáo dục thì …" is a question, and the law that it names is evidence
 * where the answer stands. Costs a few looks into the dictionary of names for each syllable.
 */
final class Mentions {
    /** Syllables beyond this many are not looked at. */
    private static final int MOST_SYLLABLES = 64;

    private Mentions() {}

    /**
     * A name in a query.
     *
     * @param from its first syllable
     * @param to the syllable after it
     * @param works whose name it is; whether the viewer may see them is not asked here
     */
    record Mention(int from, int to, List<WorkDictionary.HeldWork> works) {}

    /** The names in a query in their order, each the longest at its place; they do not overlap. */
    static List<Mention> of(IndexReader index, List<Syllable> query) throws IOException {
        WorkDictionary names = new WorkDictionary(index);
        List<String> folded =
                query.stream().limit(MOST_SYLLABLES).map(Syllable::folded).toList();
        List<Mention> mentions = new ArrayList<>();
        int from = 0;
        while (from < folded.size() - 1) {
            int length = names.longest(folded, from);
            // Two syllables are a name only where a word for laws makes them one ("luật đất đai" has three).
            boolean telling = length > WorkNames.SHORTEST || (length > 0 && NamedLaw.beginsName(folded, from));
            if (telling) {
                String name = String.join(" ", folded.subList(from, from + length));
                mentions.add(new Mention(from, from + length, names.called(name)));
            }
            from += telling ? length : 1;
        }
        return mentions;
    }
}
