package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
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

    /** A passage with what it is worth beside others. */
    private record Found(Passage passage, double worth) {}

    /** A stretch of a text with what it is worth. */
    private record Candidate(Span span, double worth) {}

    /** Prepares for a query and at most {@code most} passages a hit. */
    PassageFinder(IndexSearcher index, List<Syllable> query, int most) throws IOException {
        this.index = index;
        this.words = new QueryWords(index, query);
        this.most = most;
    }

    /** The passages of each of these places, best first. */
    List<List<Passage>> of(List<Place> places) throws IOException {
        Map<Integer, Map<Integer, List<Occurrence>>> occurrences = occurrences(places);
        List<List<Passage>> passages = new ArrayList<>(places.size());
        for (Place place : places) {
            passages.add(of(place, occurrences.getOrDefault(place.leaf(), Map.of())));
        }
        return passages;
    }

    /** All at once and in the index's order, so that each word's list is walked along a single time. */
    private Map<Integer, Map<Integer, List<Occurrence>>> occurrences(List<Place> places) throws IOException {
        Map<Integer, TreeSet<Integer>> wanted = new TreeMap<>();
        for (Place place : places) {
            for (int i = 0; i < Math.min(most, place.sections().length); i++) {
                wanted.computeIfAbsent(place.leaf(), leaf -> new TreeSet<>()).add(place.sections()[i]);
            }
        }
        Map<Integer, Map<Integer, List<Occurrence>>> found = new HashMap<>();
        for (Map.Entry<Integer, TreeSet<Integer>> leaf : wanted.entrySet()) {
            int[] sections =
                    leaf.getValue().stream().mapToInt(Integer::intValue).toArray();
            found.put(leaf.getKey(), Occurrences.in(segment(leaf.getKey()), words, sections));
        }
        return found;
    }

    /** The best passage of the best section first, so that it belongs to the hit's own anchor; then the best of all. */
    private List<Passage> of(Place place, Map<Integer, List<Occurrence>> bySection) throws IOException {
        List<Passage> chosen = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        for (int i = 0; i < Math.min(most, place.sections().length); i++) {
            int section = place.sections()[i];
            List<Occurrence> occurrences = bySection.get(section);
            if (occurrences == null) {
                continue;
            }
            List<Found> found = inSection(segment(place.leaf()), section, occurrences);
            int first = chosen.isEmpty() && !found.isEmpty() ? 1 : 0;
            found.subList(0, first).forEach(it -> chosen.add(it.passage));
            others.addAll(found.subList(first, found.size()));
        }
        others.sort(Comparator.comparingDouble(Found::worth).reversed());
        others.stream().limit(Math.max(0, most - chosen.size())).forEach(it -> chosen.add(it.passage));
        return chosen;
    }

    private List<Found> inSection(LeafReader segment, int section, List<Occurrence> found) throws IOException {
        Document stored = segment.storedFields().document(section);
        String text = String.valueOf(stored.get(Fields.TEXT));
        String anchor = Card.of(segment, section).anchor();
        Occurrences occurrences = Occurrences.of(found, text);
        return candidates(text, occurrences.all()).stream()
                .sorted(Comparator.comparingDouble(Candidate::worth).reversed())
                .limit(most)
                .map(it -> {
                    Span span = it.span;
                    List<List<Integer>> marks = occurrences.marks(words, span.start(), span.end());
                    return new Found(new Passage(anchor, text.substring(span.start(), span.end()), marks), it.worth);
                })
                .toList();
    }

    private static List<Candidate> candidates(String text, List<Occurrence> all) {
        List<Candidate> candidates = new ArrayList<>();
        int next = 0;
        for (Span sentence : Sentences.of(text)) {
            int first = next;
            while (next < all.size() && all.get(next).start() < sentence.end()) {
                next++;
            }
            Candidate candidate = next == first ? null : candidate(text, sentence, all.subList(first, next));
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** The sentence, or of one that is too long the stretch that has most of the query. */
    private static @Nullable Candidate candidate(String text, Span sentence, List<Occurrence> inside) {
        if (sentence.length() <= MAX_LENGTH) {
            return new Candidate(sentence, Occurrences.worth(inside));
        }
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
                best = new Candidate(new Span(start, end), worth);
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

    private LeafReader segment(int leaf) {
        return index.getIndexReader().leaves().get(leaf).reader();
    }
}
