package vn.sotay.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import vn.sotay.text.Folding;

/** What many works speak of: words that are worth searching for. They come from texts alone, never from what readers type. */
final class FrequentPhrases {
    /** In fewer works a phrase is somebody's way of speaking, not a subject. */
    static final int FEWEST_WORKS = 3;

    private static final int MOST = 10_000;
    /** A phrase that so often stands within one longer phrase is only a piece of it. */
    private static final double PIECE = 0.8;

    private final Map<String, Tally> spellings = new HashMap<>();

    /** In how many works, and how often. */
    private static final class Tally {
        String text;
        int works;
        long times;

        Tally(String text) {
            this.text = text;
        }

        void add(Tally other) {
            // The spelling that most works have; of two the one with fewer capitals, which is not a heading's.
            if (other.works > works || (other.works == works && other.text.compareTo(text) > 0)) {
                text = other.text;
            }
            works += other.works;
            times += other.times;
        }
    }

    /** A phrase and the number of works that speak of it. */
    record Phrase(String text, String exact, int works) {}

    /** Adds what one work speaks of. */
    void add(BytesRef ofWork) {
        WorkPhrases.read(ofWork, (text, count) -> {
            Tally tally = spellings.computeIfAbsent(text, Tally::new);
            tally.works++;
            tally.times += count;
        });
    }

    /** Adds a subject that so many works treat under a heading of its own. */
    void add(String heading, int works) {
        Tally tally = spellings.computeIfAbsent(heading, Tally::new);
        tally.works = Math.max(tally.works, works);
    }

    /** The most frequent, most first. */
    List<Phrase> best() {
        Map<String, Tally> phrases = new HashMap<>();
        spellings
                .values()
                .forEach(tally -> phrases.computeIfAbsent(Folding.canonical(tally.text), exact -> new Tally(tally.text))
                        .add(tally));
        Map<String, Integer> within = new HashMap<>();
        phrases.forEach((exact, tally) -> {
            int first = exact.indexOf(' ');
            if (first >= 0 && tally.works >= FEWEST_WORKS) {
                within.merge(exact.substring(first + 1), tally.works, Math::max);
                within.merge(exact.substring(0, exact.lastIndexOf(' ')), tally.works, Math::max);
            }
        });
        return phrases.entrySet().stream()
                .filter(phrase -> phrase.getValue().works >= FEWEST_WORKS)
                .filter(phrase -> within.getOrDefault(phrase.getKey(), 0) < PIECE * phrase.getValue().works)
                .sorted(Comparator.<Map.Entry<String, Tally>>comparingInt(phrase -> -phrase.getValue().works)
                        .thenComparingLong(phrase -> -phrase.getValue().times)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(phrase -> new Phrase(phrase.getValue().text, phrase.getKey(), phrase.getValue().works))
                .toList();
    }
}
