package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.citation.Heading;
import vn.sotay.text.Folding;

/** Reads from an index what can be suggested: of works that everybody may see, and of nothing else. */
final class SuggestionReader {
    /** Headings beyond these are left out: a box that is typed into is for finding works first. */
    private static final int MOST_HEADINGS = 20_000;

    private static final int WORK = 60;
    private static final int NUMBER = 40;
    private static final int QUERY = 40;
    private static final int HEADING = 20;
    /** What twice as many works are worth to a phrase. */
    private static final int DOUBLING = 8;
    /** A text loses one for so many characters. */
    private static final int CHARACTERS = 10;

    private static final int LONGEST_QUERY = 60;

    private final List<PrefixTable.Entry> works = new ArrayList<>();
    private final List<PrefixTable.Entry> numbers = new ArrayList<>();
    private final Map<String, List<Place>> headings = new HashMap<>();
    private final FrequentPhrases phrases = new FrequentPhrases();

    /** A heading of a work. */
    private record Place(Suggestion shown, String title) {}

    private SuggestionReader() {}

    /** @param revision the last change that the index knows */
    static SuggestionTables read(IndexReader index, long revision) throws IOException {
        SuggestionReader reader = new SuggestionReader();
        for (LeafReaderContext leaf : index.leaves()) {
            reader.read(leaf.reader());
        }
        Map<SuggestionKind, PrefixTable> tables = new EnumMap<>(SuggestionKind.class);
        tables.put(SuggestionKind.WORK, new PrefixTable(reader.works));
        tables.put(SuggestionKind.NUMBER, new PrefixTable(reader.numbers));
        // Before the queries: a heading that many works have becomes one of them.
        tables.put(SuggestionKind.HEADING, new PrefixTable(reader.headings()));
        tables.put(SuggestionKind.QUERY, new PrefixTable(reader.queries()));
        return new SuggestionTables(tables, revision);
    }

    private void read(LeafReader segment) throws IOException {
        FixedBitSet isWork = SegmentFacts.of(segment).works();
        FixedBitSet everybodys = new Admission(segment).everybodys();
        Bits alive = segment.getLiveDocs();
        BinaryDocValues cards = Card.all(segment);
        BinaryDocValues spokenOf = WorkPhrases.of(segment);
        Card work = null;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            if (isWork.get(doc)) {
                boolean shown = everybodys.get(doc) && (alive == null || alive.get(doc));
                work = shown ? Card.of(cards, doc) : null;
                if (work != null) {
                    add(work);
                    if (spokenOf.advanceExact(doc)) {
                        phrases.add(spokenOf.binaryValue());
                    }
                }
            } else if (work != null) {
                add(work, Card.of(cards, doc));
            }
        }
    }

    private void add(Card work) {
        String kind = Vocabulary.find(Kind.class, work.kind()).map(Kind::label).orElse("");
        Suggestion title = Suggestion.work(work.slug(), work.title());
        // "nghị quyết chuyển đổi số": a title seldom says what the document is.
        add(works, title, work.title(), Folding.folded(kind), 0, WORK);
        String number = work.number();
        if (number == null) {
            return;
        }
        Suggestion shown = Suggestion.number(work.slug(), work.title(), kind + " số " + number);
        add(numbers, shown, shown.text(), "", BoxWords.of(kind + " số").size(), NUMBER);
        // The other ways in which people begin to name a document.
        add(numbers, shown, kind + ' ' + number, "", 0, NUMBER);
        List<String> symbols = BoxWords.of(number).words().stream()
                .map(Syllables.Syllable::folded)
                .filter(part -> !Character.isDigit(part.charAt(0)))
                .toList();
        if (!symbols.isEmpty()) {
            add(numbers, shown, symbols.get(0) + ' ' + number, "", 0, NUMBER - 1);
        }
    }

    private void add(Card work, Card section) {
        String heading = section.heading();
        if (heading != null) {
            String title = Heading.parse(heading).title();
            Place place = new Place(Suggestion.heading(work.slug(), work.title(), section.anchor(), heading), title);
            headings.computeIfAbsent(Folding.canonical(title), key -> new ArrayList<>())
                    .add(place);
        }
    }

    private List<PrefixTable.Entry> headings() {
        List<PrefixTable.Entry> entries = new ArrayList<>();
        headings.forEach((exact, places) -> {
            int different = (int) places.stream()
                    .map(place -> place.shown().slug())
                    .distinct()
                    .count();
            String title = places.get(0).title();
            if (different >= FrequentPhrases.FEWEST_WORKS
                    && title.indexOf(' ') > 0
                    && title.length() <= LONGEST_QUERY) {
                phrases.add(title, different);
                return;
            }
            for (Place place : places) {
                String text = place.shown().text();
                int lead = BoxWords.of(text).size() - BoxWords.of(place.title()).size();
                add(entries, place.shown(), text, "", Math.max(0, lead), HEADING);
            }
        });
        entries.sort((a, b) -> Integer.compare(b.weight(), a.weight()));
        return entries.subList(0, Math.min(MOST_HEADINGS, entries.size()));
    }

    private List<PrefixTable.Entry> queries() {
        List<PrefixTable.Entry> entries = new ArrayList<>();
        for (FrequentPhrases.Phrase phrase : phrases.best()) {
            int frequency = DOUBLING * (Integer.SIZE - Integer.numberOfLeadingZeros(phrase.works()));
            add(entries, Suggestion.query(phrase.text()), phrase.text(), "", 0, QUERY + frequency);
        }
        return entries;
    }

    private static void add(
            List<PrefixTable.Entry> entries, Suggestion shown, String text, String context, int opening, int weight) {
        BoxWords words = BoxWords.of(text);
        if (!words.isEmpty()) {
            int length = Math.min(shown.text().length() / CHARACTERS, HEADING / 2);
            entries.add(new PrefixTable.Entry(shown, words.folded(), words.exact(), context, opening, weight - length));
        }
    }
}
