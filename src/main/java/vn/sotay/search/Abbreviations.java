package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.text.Folding;

/**
 * What abbreviations in a query may stand for: by a small table of our own, else by the runs of syllables that the public
 * works of this index use often and whose initials they are. What was typed always stays a candidate; expansions only add
 * to it.
 */
final class Abbreviations {
    /** Expansions of one word that are looked for. */
    private static final int MOST = 2;
    /** Runs of the same initials that are looked at. */
    private static final int MOST_RUNS = 200;

    private static final float LEARNT = 0.6f;
    /** A Roman numeral for digits, or digits for it. */
    private static final float NUMERAL = 0.8f;
    /** How much less an expansion is worth whose pair with its neighbour nobody has written. */
    private static final float STRANGE = 0.6f;

    private static final String PAIRS = Zone.TEXT.field(View.FOLDED_PAIRS);

    private final IndexReader index;

    Abbreviations(IndexReader index) {
        this.index = index;
    }

    /**
     * What a word may stand for.
     *
     * @param syllables in their canonical spelling
     * @param weight what finding it is worth beside the word as typed, more than 0, at most 1
     */
    record Expansion(List<String> syllables, float weight) {}

    /** What each word of a query may stand for, by its place, the likeliest first; words that are none are left out. */
    Map<Integer, List<Expansion>> in(List<Syllable> query) throws IOException {
        Map<Integer, List<Expansion>> expansions = new HashMap<>();
        for (int at = 0; at < Math.min(query.size(), QueryTerms.MOST_SYLLABLES); at++) {
            List<Expansion> found = of(query, at);
            if (!found.isEmpty()) {
                expansions.put(at, found);
            }
        }
        return expansions;
    }

    /** What the word at a place of a query may stand for, the likeliest first; empty when it is no abbreviation. */
    List<Expansion> of(List<Syllable> query, int at) throws IOException {
        Syllable typed = query.get(at);
        String numeral = at == 0 ? null : NumeralForms.other(query.get(at - 1).folded(), typed.folded());
        if (numeral != null) {
            return List.of(new Expansion(List.of(numeral), NUMERAL));
        }
        List<Expansion> expansions = new ArrayList<>(AbbreviationTable.of(typed.exact()));
        if (expansions.isEmpty() && isBare(typed.folded())) {
            expansions.addAll(learnt(typed));
        }
        if (expansions.size() < 2) {
            return expansions;
        }
        List<Expansion> weighed = new ArrayList<>();
        for (Expansion expansion : expansions) {
            weighed.add(weighed(expansion, query, at));
        }
        weighed.sort((a, b) -> Float.compare(b.weight, a.weight));
        return weighed.subList(0, Math.min(MOST, weighed.size()));
    }

    /** The folded syllables of a word in the name of a law: those of its first expansion in the table, else its own. */
    List<String> ofName(String folded) {
        List<Expansion> known = AbbreviationTable.of(folded);
        if (known.isEmpty() || folded.length() < 2) {
            return List.of(folded);
        }
        return known.get(0).syllables.stream().map(Folding::folded).toList();
    }

    /** Whether no text has this word; then only what it stands for can have been meant. */
    boolean isUnknown(Syllable typed) throws IOException {
        for (Zone zone : Zone.values()) {
            if (index.docFreq(new Term(zone.field(View.FOLDED), typed.folded())) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this can only be initials: some letters without a vowel among them, or of which no word is made. */
    private boolean isBare(String folded) {
        if (folded.length() < Runs.SHORTEST || folded.length() > Runs.LONGEST) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 'a' || c > 'z' || "aeiouy".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private List<Expansion> learnt(Syllable typed) throws IOException {
        BytesRef initials = new BytesRef(typed.folded() + Runs.SEPARATOR);
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms runs = leaf.reader().terms(Fields.RUN);
            TermsEnum each = runs == null ? null : runs.iterator();
            if (each == null || each.seekCeil(initials) == TermsEnum.SeekStatus.END) {
                continue;
            }
            BytesRef term = each.term();
            for (int i = 0; i < MOST_RUNS && term != null && StringHelper.startsWith(term, initials); i++) {
                String run = term.utf8ToString().substring(typed.folded().length() + 1);
                if (agrees(typed.exact(), run)) {
                    counts.merge(run, each.totalTermFreq(), Long::sum);
                }
                term = each.next();
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(run -> new Expansion(List.of(run.getKey().split(" ")), LEARNT))
                .toList();
    }

    /** Whether each đ that was typed begins a syllable with đ; a d may stand for both. */
    private static boolean agrees(String typed, String run) {
        int syllable = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) == 'đ' && run.charAt(syllable) != 'đ') {
                return false;
            }
            syllable = run.indexOf(' ', syllable) + 1;
        }
        return true;
    }

    private Expansion weighed(Expansion expansion, List<Syllable> query, int at) throws IOException {
        List<String> syllables = expansion.syllables;
        boolean strange = (at > 0 && !isPair(query.get(at - 1).folded(), Folding.folded(syllables.get(0))))
                || (at + 1 < query.size()
                        && !isPair(
                                Folding.folded(syllables.get(syllables.size() - 1)),
                                query.get(at + 1).folded()));
        return strange ? new Expansion(syllables, expansion.weight * STRANGE) : expansion;
    }

    private boolean isPair(String first, String second) throws IOException {
        return index.docFreq(new Term(PAIRS, first + ' ' + second)) > 0;
    }
}
