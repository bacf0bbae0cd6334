package vn.sotay.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sotay.search.PrefixTable.Entry;
import vn.sotay.search.PrefixTable.Range;

/** Finds what one typed text could become. */
final class Completion {
    /** So many of the heaviest of a kind are looked at more closely. */
    private static final int CANDIDATES = 40;
    /** With accents more, as the heaviest may all be spelt otherwise. */
    private static final int ACCENTED_CANDIDATES = 120;

    /** So many words at the beginning may stand elsewhere in the text. */
    private static final int MOST_DROPPED = 8;

    /** What a wrong accent costs: more than any weight. */
    private static final int WRONG_ACCENT = 1_000;

    private static final int WHOLE_WORD = 20;
    private static final int NUMBER_TYPED = 80;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::score)
            .reversed()
            .thenComparing(found -> found.shown().text().length())
            .thenComparing(found -> found.shown().text())
            .thenComparing(found -> String.valueOf(found.shown().slug()))
            .thenComparing(found -> String.valueOf(found.shown().anchor()));

    private final BoxWords typed;
    private final Set<String> withheld;
    private final Map<Suggestion, Found> found = new HashMap<>();

    private record Found(Suggestion shown, String exact, int score) {}

    /** @param withheld slugs of works that may not be shown, whatever the tables still say */
    Completion(BoxWords typed, Set<String> withheld) {
        this.typed = typed;
        this.withheld = withheld;
    }

    /**
     * At most {@code limit} suggestions, best first: what goes on from the words, at the beginning of a text or of any of its
     * words; else what does so with one letter of the last word put right; else texts in which the last words stand in this
     * order and the others anywhere.
     */
    List<Suggestion> of(SuggestionTables tables, int limit) {
        if (typed.isEmpty()) {
            return List.of();
        }
        tables.tables().values().forEach(table -> collect(table, spelt(table, typed), 0));
        if (found.isEmpty()) {
            byte[] bytes = typed.bytes();
            tables.tables().values().forEach(table -> collect(table, new PrefixSlips(table, bytes).ranges(), 0));
        }
        for (int from = 1; from < Math.min(typed.size(), MOST_DROPPED) && found.isEmpty(); from++) {
            int dropped = from;
            tables.tables().values().forEach(table -> collect(table, spelt(table, typed.from(dropped)), dropped));
        }
        return best(limit);
    }

    /** The last letter may be an i that is written y when nothing follows, or the other way about: "ki" begins "kiểm". */
    private static List<Range> spelt(PrefixTable table, BoxWords words) {
        byte[] bytes = words.bytes();
        List<Range> ranges = new ArrayList<>(2);
        ranges.add(table.narrowed(table.all(), 0, bytes, 0, bytes.length));
        byte last = bytes[bytes.length - 1];
        if (last == 'i' || last == 'y') {
            bytes[bytes.length - 1] = (byte) (last == 'i' ? 'y' : 'i');
            ranges.add(table.narrowed(table.all(), 0, bytes, 0, bytes.length));
        }
        return ranges;
    }

    private void collect(PrefixTable table, List<Range> ranges, int dropped) {
        BoxWords compared = typed.from(dropped);
        String words = compared.folded();
        boolean accented = typed.accented();
        for (Range range : ranges) {
            int[] left = {accented || dropped > 0 ? ACCENTED_CANDIDATES : CANDIDATES};
            table.visit(range, place -> {
                Entry entry = table.entry(place);
                String slug = entry.shown().slug();
                if ((slug == null || withheld.isEmpty() || !withheld.contains(slug)) && has(entry, dropped)) {
                    offer(entry, table.word(place), compared, words, accented);
                }
                return --left[0] > 0;
            });
        }
    }

    private boolean has(Entry entry, int words) {
        String padded = words == 0 ? "" : ' ' + entry.folded() + ' ' + entry.context() + ' ';
        for (int i = 0; i < words; i++) {
            if (!padded.contains(' ' + typed.words().get(i).folded() + ' ')) {
                return false;
            }
        }
        return true;
    }

    private void offer(Entry entry, int word, BoxWords compared, String words, boolean accented) {
        int score = entry.weight() + (entry.begins(word) ? Entry.OPENING : 0);
        if (accented) {
            score -= WRONG_ACCENT * compared.disagreements(entry.exact(), word);
        }
        if (holds(entry.folded(), words)) {
            score += WHOLE_WORD;
        }
        if (entry.shown().kind() == SuggestionKind.NUMBER && typed.hasDigit()) {
            score += NUMBER_TYPED;
        }
        Found offered = new Found(entry.shown(), entry.exact(), score);
        found.merge(entry.shown(), offered, (a, b) -> a.score >= b.score ? a : b);
    }

    /** Whether whole words of a text are these. */
    private static boolean holds(String text, String words) {
        for (int at = words.isEmpty() ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || text.charAt(at - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** The best, but of one kind no more than a third while others have something to offer too. */
    private List<Suggestion> best(int limit) {
        List<Found> ranked = found.values().stream().sorted(BEST_FIRST).toList();
        List<Found> chosen = new ArrayList<>();
        Map<SuggestionKind, Integer> counts = new HashMap<>();
        Set<String> texts = new HashSet<>();
        List<Found> spare = new ArrayList<>();
        for (Found each : ranked) {
            boolean names =
                    each.shown().kind() == SuggestionKind.WORK || each.shown().kind() == SuggestionKind.NUMBER;
            if (!names && !texts.add(each.exact())) {
                continue;
            }
            texts.add(each.exact());
            int ofKind = counts.merge(each.shown().kind(), 1, Integer::sum);
            (3 * ofKind <= limit + 2 ? chosen : spare).add(each);
        }
        List<Found> all = new ArrayList<>(chosen.subList(0, Math.min(limit, chosen.size())));
        all.addAll(spare.subList(0, Math.min(limit - all.size(), spare.size())));
        return all.stream().sorted(BEST_FIRST).map(Found::shown).toList();
    }
}
