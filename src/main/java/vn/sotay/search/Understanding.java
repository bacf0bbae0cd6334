package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.search.spelling.Restoration;
import vn.sotay.search.spelling.Speller;
import vn.sotay.text.Folding;

/**
 * What a query is taken to mean.
 *
 * @param typed as it was typed
 * @param text as a reader would have written it; letter for letter as typed where nothing was put right
 * @param syllables what is searched for
 * @param asTyped the syllables of what was typed, abbreviations that no text has written out
 * @param alternatives what is searched for besides, for less
 * @param expansions what abbreviations may stand for, which are searched for as they are, too
 */
record Understanding(
        String typed,
        String text,
        List<Syllable> syllables,
        List<Syllable> asTyped,
        List<Alternative> alternatives,
        List<Expanded> expansions) {

    /** Below this {@link Restoration.Word#certainty} restored accents are shown but not searched for. */
    private static final float CERTAIN = 1;

    /**
     * Another word that may stand in place of a syllable.
     *
     * @param syllable the one of {@link #syllables} that counts as found with it
     * @param folded without accents
     */
    record Alternative(Syllable syllable, String folded) {}

    /**
     * What an abbreviation may stand for.
     *
     * @param syllable the one of {@link #syllables} that counts as found with it
     */
    record Expanded(Syllable syllable, Abbreviations.Expansion expansion) {}

    /** Takes the query as it was typed. */
    static Understanding verbatim(String typed) {
        List<Syllable> syllables = Syllables.of(typed);
        return new Understanding(typed, tidy(typed), syllables, syllables, List.of(), List.of());
    }

    /** What this index takes a query to mean: as it stands where that is asked for. */
    static Understanding of(SearchQuery query, LearnedSearcher searcher) throws IOException {
        return query.verbatim()
                ? verbatim(query.typed())
                : of(query.typed(), searcher.speller(), new Abbreviations(searcher.getIndexReader()));
    }

    /** Takes the query as it was probably meant. */
    static Understanding of(String typed, Speller speller, Abbreviations abbreviations) throws IOException {
        WrittenOut written = WrittenOut.of(typed, Syllables.of(typed), abbreviations);
        List<Syllable> asTyped = written.syllables();
        Restoration restoration = speller.restore(TypedWords.of(written.text(), asTyped, written.kept()));
        if (!restoration.changed()) {
            return asked(typed, tidy(written.text()), asTyped, asTyped, List.of(), written);
        }
        List<Syllable> syllables = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (Restoration.Word word : restoration.words()) {
            Syllable first = asTyped.get(word.from());
            String folded = Folding.folded(word.spelling());
            if (!word.changed() || (word.certainty() < CERTAIN && folded.equals(first.exact()))) {
                // Where it is nearly a guess which accents are missing, the spelling is no evidence.
                syllables.add(first);
                continue;
            }
            int end = asTyped.get(word.to() - 1).end();
            Syllable meant = new Syllable(word.spelling(), folded, first.start(), end);
            syllables.add(meant);
            for (Syllable each : asTyped.subList(word.from(), word.to())) {
                if (!each.folded().equals(meant.folded())) {
                    alternatives.add(new Alternative(meant, each.folded()));
                }
            }
        }
        String text = tidy(RestoredText.of(written.text(), asTyped, restoration));
        return asked(typed, text, syllables, asTyped, alternatives, written);
    }

    /** Adds what the query asks for. */
    private static Understanding asked(
            String typed,
            String text,
            List<Syllable> syllables,
            List<Syllable> asTyped,
            List<Alternative> alternatives,
            WrittenOut written) {
        List<Expanded> expansions = new ArrayList<>(written.expansions());
        expansions.addAll(Questions.in(syllables));
        return new Understanding(typed, text, syllables, asTyped, alternatives, expansions);
    }

    /** What a reference is looked for in, the reading nearest to what was typed first. */
    List<String> readings() {
        return text.equals(typed) ? List.of(typed) : List.of(typed, text);
    }

    /** Unicode's composed form, without stray white space. */
    private static String tidy(String text) {
        return Folding.nfc(text).strip().replaceAll("\\s+", " ");
    }
}
