package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.sotay.search.Occurrences.Occurrence;
import vn.sotay.search.Sentences.Span;
import vn.sotay.search.Syllables.Syllable;

/**
 * Finds the sentences of a hit in which most of a query stands. It asks the index where the syllables are, so that the text
 * itself is not cut again: a long section costs little more than a short one.
 */
final class PassageFinder {
    /** Most characters of a passage, in UTF-16 units. */
    static final int MAX_LENGTH = 320;
    /** How far before the first word a clause may begin that is shown from its beginning. */
    private static final int LEAD = MAX_LENGTH / 4;

    private final IndexSearcher index;
    private final QueryWords words;
    private final int most;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::worth).reversed();

    /** A section to be shown, with where the words stand in it. */
    private record Shown(String anchor, String text, Occurrences occurrences) {
        Passage passage(QueryWords words, Span span) {
            List<List<Integer>> marks = occurrences.marks(words, span.start(), span.end());
            return new Passage(anchor, text.substring(span.start(), span.end()), marks);
        }
    }

    /** A stretch of a section with what it is worth. */
    private record Candidate(Shown section, Span span, double worth) {}

    /** Prepares for a query and at most {@code most} passages a hit. */
    PassageFinder(IndexSearcher index, List<Syllable> query, int most) throws IOException {
        this.index = index;
        this.words = new QueryWords(index, query);
        this.most = most;
    }

    /** The passages of each of these places, best first. */
    List<List<Passage>> of(List<Place> places) throws IOException {
        Map<Integer, Map<Integer, Shown>> sections = sections(places);
        List<List<Passage>> passages = new ArrayList<>(places.size());
        for (Place place : places) {
            passages.add(of(place, sections.getOrDefault(place.leaf(), Map.of())));
        }
        return passages;
    }

    /** All at once and in the index's order, so that everything in it is walked along a single time. */
    private Map<Integer, Map<Integer, Shown>> sections(List<Place> places) throws IOException {
        Map<Integer, TreeSet<Integer>> wanted = new TreeMap<>();
        for (Place place : places) {
            for (int i = 0; i < Math.min(most, place.sections().length); i++) {
                wanted.computeIfAbsent(place.leaf(), leaf -> new TreeSet<>()).add(place.sections()[i]);
            }
        }
        Map<Integer, Map<Integer, Shown>> found = new HashMap<>();
        for (Map.Entry<Integer, TreeSet<Integer>> leaf : wanted.entrySet()) {
            int[] sections =
                    leaf.getValue().stream().mapToInt(Integer::intValue).toArray();
            LeafReader segment =
                    index.getIndexReader().leaves().get(leaf.getKey()).reader();
            found.put(leaf.getKey(), sections(segment, sections));
        }
        return found;
    }

    /** Those of a segment in which words stand. */
    private Map<Integer, Shown> sections(LeafReader segment, int[] sections) throws IOException {
        Map<Integer, List<Occurrence>> occurrences = Occurrences.in(segment, words, sections);
        BinaryDocValues cards = Card.all(segment);
        BinaryDocValues texts = SectionText.all(segment);
        Map<Integer, Shown> found = new HashMap<>();
        for (int section : sections) {
            List<Occurrence> inside = occurrences.get(section);
            if (inside != null) {
                String text = SectionText.of(texts, section);
                String anchor = Card.of(cards, section).anchor();
                found.put(section, new Shown(anchor, text, Occurrences.of(inside, text)));
            }
        }
        return found;
    }

    /** The best passage of the best section first, so that it belongs to the hit's own anchor; then the best of all. */
    private List<Passage> of(Place place, Map<Integer, Shown> sections) {
        List<Candidate> chosen = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (int i = 0; i < Math.min(most, place.sections().length); i++) {
            Shown section = sections.get(place.sections()[i]);
            if (section == null) {
                continue;
            }
            List<Candidate> found = candidates(section);
            found.sort(BEST_FIRST);
            int first = chosen.isEmpty() && !found.isEmpty() ? 1 : 0;
            chosen.addAll(found.subList(0, first));
            others.addAll(found.subList(first, Math.min(most, found.size())));
        }
        others.sort(BEST_FIRST);
        chosen.addAll(others.subList(0, Math.max(0, Math.min(most - chosen.size(), others.size()))));
        return chosen.stream().map(it -> it.section.passage(words, it.span)).toList();
    }

    private static List<Candidate> candidates(Shown section) {
        List<Occurrence> all = section.occurrences.all();
        List<Candidate> candidates = new ArrayList<>();
        int next = 0;
        for (Span sentence : Sentences.of(section.text)) {
            int first = next;
            while (next < all.size() && all.get(next).start() < sentence.end()) {
                next++;
            }
            Candidate candidate = next == first ? null : candidate(section, sentence, all.subList(first, next));
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** The sentence, or of one that is too long the stretch that has most of the query. */
    private static @Nullable Candidate candidate(Shown section, Span sentence, List<Occurrence> inside) {
        if (sentence.length() <= MAX_LENGTH) {
            return new Candidate(section, sentence, Occurrences.worth(inside));
        }
        String text = section.text;
        Candidate best = null;
        int to = 0;
        for (int from = 0; from < inside.size(); from++) {
            int start = clauseStart(text, sentence, inside.get(from).start());
            to = Math.max(to, from);
            while (to < inside.size() && inside.get(to).end() <= start + MAX_LENGTH) {
                to++;
            }
            double worth = Occurrences.worth(inside.subList(from, to));
            if (to > from && (best == null || worth > best.worth)) {
                int end = clauseEnd(text, sentence, inside.get(to - 1).end(), start + MAX_LENGTH);
                best = new Candidate(section, new Span(start, end), worth);
            }
        }
        return best;
    }

    /** The beginning of the clause around {@code at}, if it is not far; else the beginning of the word. */
    private static int clauseStart(String text, Span sentence, int at) {
        int nearest = Math.max(sentence.start(), at - LEAD);
        for (int i = at; i > nearest; i--) {
            if (i >= 2 && text.charAt(i - 1) == ' ' && isClauseEnd(text.charAt(i - 2))) {
                return i;
            }
        }
        return nearest == sentence.start() ? nearest : at;
    }

    /** The last end of a clause, else of a word, between the last match and the limit. */
    private static int clauseEnd(String text, Span sentence, int from, int limit) {
        if (sentence.end() <= limit) {
            return sentence.end();
        }
        int word = from;
        int clause = -1;
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == ' ') {
                word = i;
                clause = i > from && isClauseEnd(text.charAt(i - 1)) ? i : clause;
            }
        }
        return clause > 0 ? clause : word;
    }

    private static boolean isClauseEnd(char c) {
        return c == ',' || c == ';' || c == ':';
    }
}
