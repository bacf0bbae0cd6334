package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.search.Syllables.Syllable;

/** Makes hits of places from what the index keeps; the database is not asked. */
final class HitReader {
    private final IndexSearcher index;
    private final PassageFinder finder;
    private final Pins pins;
    private final int most;

    HitReader(IndexSearcher index, List<Syllable> query, int passages, Pins pins) throws IOException {
        this.index = index;
        this.pins = pins;
        this.most = passages;
        this.finder = new PassageFinder(index, query, passages);
    }

    List<SearchHit> read(List<Place> places) throws IOException {
        List<List<Passage>> passages = finder.of(places);
        List<SearchHit> hits = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            hits.add(read(places.get(i), passages.get(i)));
        }
        return hits;
    }

    private SearchHit read(Place place, List<Passage> passages) throws IOException {
        LeafReader segment = index.getIndexReader().leaves().get(place.leaf()).reader();
        Card work = Card.of(segment, place.work());
        Card best = place.sections().length == 0 ? null : Card.of(segment, place.sections()[0]);
        Coverage coverage = term(Coverage.class, work.coverage());
        return new SearchHit(
                work.slug(),
                work.title(),
                work.number(),
                term(Kind.class, work.kind()),
                coverage,
                coverage.label(),
                best == null ? null : best.anchor(),
                best == null ? null : best.heading(),
                led(segment, place, passages),
                place.score());
    }

    /** The passages of a place that was named begin with its own beginning. */
    private List<Passage> led(LeafReader segment, Place place, List<Passage> passages) throws IOException {
        Pins.Pin pin = place.sections().length == 0 ? null : pins.ofSection(place.leaf(), place.sections()[0]);
        if (pin == null || most == 0) {
            return passages;
        }
        Passage lead = LeadPassage.of(segment, pin);
        return Stream.concat(
                        Stream.of(lead),
                        passages.stream().filter(it -> !lead.text().contains(it.text())))
                .limit(most)
                .toList();
    }

    private static <T extends Enum<T> & Vocabulary.Term> T term(Class<T> vocabulary, String wire) {
        return Vocabulary.find(vocabulary, wire)
                .orElseThrow(() -> new IllegalStateException(vocabulary.getSimpleName() + " has no term " + wire));
    }
}
