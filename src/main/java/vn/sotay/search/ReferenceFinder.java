package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import vn.sotay.citation.Citation;
import vn.sotay.search.Pins.Pin;
import vn.sotay.search.WorkDictionary.HeldWork;

/**
 * Finds the document, and the place in it, that a query names: by looks into dictionaries, never by a scan. What it finds is
 * pinned above the hits of the query's words.
 */
final class ReferenceFinder {
    private final WorkDictionary dictionary;
    private final Abbreviations abbreviations;
    private final Holdings holdings;

    /**
     * Prepares for one state of the index.
     *
     * @param holdings which works may be shown, and what is known of them
     */
    ReferenceFinder(IndexReader index, Abbreviations abbreviations, Holdings holdings) {
        this.dictionary = new WorkDictionary(index);
        this.abbreviations = abbreviations;
        this.holdings = holdings;
    }

    /**
     * What was understood.
     *
     * @param reference null when nothing is named
     * @param placed whether the place that was named is one of a work
     */
    record Found(Pins pins, @Nullable Reference reference, boolean placed) {
        static final Found NOTHING = new Found(Pins.NONE, null, false);

        private int worth() {
            return reference == null ? 0 : reference.works() == 0 ? 1 : placed ? 3 : 2;
        }
    }

    /**
     * Finds what one of these readings of a query names: the one that leads furthest, the earlier of equals.
     *
     * @param readings the query as typed, then as restored
     */
    Found find(List<String> readings) throws IOException {
        Found best = Found.NOTHING;
        for (String reading : new LinkedHashSet<>(readings)) {
            Found found = find(reading);
            best = found.worth() > best.worth() ? found : best;
        }
        return best;
    }

    private Found find(String reading) throws IOException {
        Citation citation = Citation.find(reading).orElse(null);
        if (citation == null) {
            return named(WorkNames.folded(reading));
        }
        String name = null;
        List<HeldWork> works =
                citation.namesDocument() ? new NumberedWorks(dictionary, holdings).of(citation) : List.of();
        if (works.isEmpty()) {
            name = nameIn(citation.rest());
            works = name == null ? List.of() : holdings.ofYear(called(name), citation.year());
        }
        if (works.isEmpty()) {
            return citation.namesDocument()
                    ? new Found(Pins.NONE, Reference.of(citation, null, 0), false)
                    : Found.NOTHING;
        }
        return pinned(works, citation, name);
    }

    private Found pinned(List<HeldWork> works, Citation citation, @Nullable String name) throws IOException {
        List<HeldWork> admitted = holdings.namedFirst(holdings.inOrder(works), citation.rest());
        List<Pin> pins = new ArrayList<>();
        List<String> anchors = citation.place().sections();
        List<String> targets = citation.place().targets();
        Set<HeldWork> articles = new HashSet<>();
        for (String key : ReferenceKeys.places(anchors)) {
            articles.addAll(dictionary.keyed(key));
        }
        for (HeldWork work : anchors.isEmpty() ? List.<HeldWork>of() : admitted) {
            int section = holdings.section(work, anchors);
            if (section >= 0) {
                pins.add(new Pin(work.leaf(), section, true, targets, 0));
            } else if (articles.contains(work)) {
                pins.add(new Pin(work.leaf(), work.document(), false, targets, 0));
            }
        }
        boolean placed = !pins.isEmpty();
        if (!placed) {
            admitted.forEach(work -> pins.add(new Pin(work.leaf(), work.document(), false, List.of(), 0)));
        }
        return new Found(new Pins(pins), Reference.of(citation, name, placed ? pins.size() : admitted.size()), placed);
    }

    /** A query that is the name of a law and nothing else, but perhaps a year. */
    private Found named(List<String> folded) throws IOException {
        int end = folded.size();
        Integer year = null;
        if (end > 1 && WorkNames.isYear(folded.get(end - 1))) {
            year = Integer.valueOf(folded.get(--end));
            end = folded.get(end - 1).equals("nam") ? end - 1 : end;
        }
        for (List<String> words : forms(folded.subList(0, end))) {
            String name = String.join(" ", words);
            boolean whole = NamedLaw.beginsName(words, 0) && dictionary.longest(words, 0) == words.size();
            List<HeldWork> works = whole ? dictionary.called(name) : begun(words);
            List<HeldWork> admitted = holdings.inOrder(holdings.ofYear(works, year));
            if (!admitted.isEmpty()) {
                List<Pin> pins = admitted.stream()
                        .map(work -> new Pin(work.leaf(), work.document(), false, List.of(), 0))
                        .toList();
                return new Found(new Pins(pins), Reference.named(name, year, admitted.size()), false);
            }
        }
        return Found.NOTHING;
    }

    /** The name of a law among words, the longest at its place; also its first words when there are no others. */
    private @Nullable String nameIn(String rest) throws IOException {
        for (List<String> words : forms(WorkNames.folded(rest))) {
            for (int from = 0; from < words.size() - 1; from++) {
                int length = NamedLaw.beginsName(words, from) ? dictionary.longest(words, from) : 0;
                if (length > 0) {
                    return String.join(" ", words.subList(from, from + length));
                }
            }
            if (!begun(words).isEmpty()) {
                return String.join(" ", words);
            }
        }
        return dictionary.mistyped(WorkNames.folded(rest));
    }

    private List<HeldWork> called(String name) throws IOException {
        List<HeldWork> works = dictionary.called(name);
        return works.isEmpty() ? dictionary.beginning(name) : works;
    }

    private List<HeldWork> begun(List<String> words) throws IOException {
        boolean enough = words.size() >= (words.isEmpty() || words.get(0).equals("luat") ? 2 : 3);
        return enough && NamedLaw.isProper(words, 0) ? dictionary.beginning(String.join(" ", words)) : List.of();
    }

    /** The words as they are, then with their abbreviations written out. */
    private List<List<String>> forms(List<String> words) {
        List<String> written = new ArrayList<>();
        for (String word : words) {
            written.addAll(abbreviations.ofName(word));
        }
        return written.equals(words) ? List.of(words) : List.of(words, written);
    }
}
