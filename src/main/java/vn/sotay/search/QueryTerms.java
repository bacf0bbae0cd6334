package vn.sotay.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.search.Abbreviations.Expansion;
import vn.sotay.search.Syllables.Syllable;

/**
 * What a query looks for: its different syllables and pairs, each in the zones and views where it counts. The text of a
 * query is only ever cut into syllables; no character of it is an operator.
 */
final class QueryTerms {
    /** Syllables beyond this many different ones do not count. */
    static final int MOST_SYLLABLES = 64;

    private final Map<String, Integer> bits = new LinkedHashMap<>();
    private final Map<String, Integer> pairs = new LinkedHashMap<>();
    private final List<Clause> clauses = new ArrayList<>();

    /**
     * A term to look up.
     *
     * @param zone where it counts by its BM25 score; null when finding it counts as it is
     * @param part what it shows to be present
     * @param number which of the query's syllables or pairs that is
     * @param weight what its BM25 score is multiplied with
     */
    record Clause(@Nullable Zone zone, String field, String term, Part part, int number, float weight) {
        long bit() {
            return 1L << number;
        }
    }

    /** What of a query a term shows to be present. */
    enum Part {
        NONE,
        /** One of its different syllables, accents aside. */
        SYLLABLE,
        /** One of its different pairs of neighbours, accents aside. */
        PAIR
    }

    QueryTerms(Understanding query, Ranking ranking) {
        List<Syllable> syllables = limited(query.syllables());
        boolean accented = syllables.stream().anyMatch(Syllable::accented);
        for (View view : View.values()) {
            // Typed without any accent, exact spellings are no evidence: "dang" is not the word "dang".
            if (accented || !view.exact()) {
                for (Zone zone : Zone.values()) {
                    add(syllables, zone, view, ranking.weight(zone, view));
                }
            }
        }
        for (Understanding.Alternative alternative : query.alternatives()) {
            addAlternative(alternative, ranking);
        }
        query.expansions().forEach(expanded -> expand(expanded, ranking));
        List<Syllable> numbers =
                query.asTyped().subList(0, Math.min(query.asTyped().size(), MOST_SYLLABLES));
        for (String number : WholeNumbers.candidates(numbers)) {
            clauses.add(new Clause(null, Fields.WHOLE_NUMBER, number, Part.NONE, 0, Ranking.WHOLE_NUMBER));
        }
    }

    private List<Syllable> limited(List<Syllable> typed) {
        List<Syllable> kept = new ArrayList<>();
        for (Syllable syllable : typed) {
            if (bits.size() < MOST_SYLLABLES || bits.containsKey(syllable.folded())) {
                bits.putIfAbsent(syllable.folded(), bits.size());
                kept.add(syllable);
            }
        }
        return kept;
    }

    /** Found under another word, a syllable counts as present. */
    private void addAlternative(Understanding.Alternative alternative, Ranking ranking) {
        Integer bit = bits.get(alternative.syllable().folded());
        for (Zone zone : Zone.values()) {
            float weight = ranking.weight(zone, View.FOLDED) * Ranking.ALTERNATIVE;
            if (bit != null && weight > 0) {
                clauses.add(
                        new Clause(zone, zone.field(View.FOLDED), alternative.folded(), Part.SYLLABLE, bit, weight));
            }
        }
    }

    private void add(List<Syllable> syllables, Zone zone, View view, float weight) {
        if (weight == 0) {
            return;
        }
        Map<String, Clause> different = new LinkedHashMap<>();
        for (int i = 0; i < syllables.size() - (view.pairs() ? 1 : 0); i++) {
            Syllable syllable = syllables.get(i);
            String term = view.pairs() ? view.of(syllable, syllables.get(i + 1)) : view.of(syllable);
            int number = view.pairs()
                    ? pairs.computeIfAbsent(View.FOLDED_PAIRS.of(syllable, syllables.get(i + 1)), pair -> pairs.size())
                    : bits.getOrDefault(syllable.folded(), 0);
            Part part = !view.pairs() ? Part.SYLLABLE : number < MOST_SYLLABLES ? Part.PAIR : Part.NONE;
            float digits = zone == Zone.NUMBER && syllable.hasDigit() ? Ranking.DIGITS : 1;
            different.putIfAbsent(term, new Clause(zone, zone.field(view), term, part, number, weight * digits));
        }
        clauses.addAll(different.values());
    }

    /** Where people write; nobody calls a work's issuer "bct" to find it. */
    private static final List<Zone> EXPANDED = List.of(Zone.TEXT, Zone.HEADING, Zone.TITLE);

    /**
     * Adds what an abbreviation may stand for, as it is spelt in texts. A place shows the abbreviation to be present when
     * it has one of the expansion's pairs.
     */
    private void expand(Understanding.Expanded expanded, Ranking ranking) {
        Expansion expansion = expanded.expansion();
        List<String> run = expansion.syllables();
        Integer number = bits.get(expanded.syllable().folded());
        Part found = number == null ? Part.NONE : Part.SYLLABLE;
        int bit = number == null ? 0 : number;
        for (Zone zone : EXPANDED) {
            float alone = ranking.weight(zone, View.EXACT) * expansion.weight();
            float beside = ranking.weight(zone, View.EXACT_PAIRS) * expansion.weight();
            for (int i = 0; i < run.size(); i++) {
                String field = zone.field(View.EXACT);
                Part alonePart = run.size() == 1 ? found : Part.NONE;
                clauses.add(new Clause(zone, field, run.get(i), alonePart, bit, alone / run.size()));
                if (i > 0) {
                    String inPairs = zone.field(View.EXACT_PAIRS);
                    String pair = run.get(i - 1) + ' ' + run.get(i);
                    clauses.add(new Clause(zone, inPairs, pair, found, bit, beside / (run.size() - 1)));
                }
            }
        }
    }

    /** How many different syllables, accents aside, the query has. */
    int size() {
        return bits.size();
    }

    /** How many different pairs count. */
    int pairs() {
        return Math.min(pairs.size(), MOST_SYLLABLES);
    }

    List<Clause> clauses() {
        return clauses;
    }
}
