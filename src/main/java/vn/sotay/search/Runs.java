package vn.sotay.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;
import vn.sotay.audience.Audience;
import vn.sotay.search.Syllables.Syllable;

/**
 * The runs of three to five syllables that stand often in a work, under their initials: {@code bhxh → bảo hiểm xã hội}. What
 * is abbreviated is what is said often, so the abbreviations of a field are learnt from its own texts. Of public works only:
 * nothing of another work may show in what a query is taken to mean.
 */
final class Runs {
    static final int SHORTEST = 3;
    static final int LONGEST = 5;
    /** Stands between initials and run, before every letter. */
    static final char SEPARATOR = '\t';

    private static final int OFTEN = 3;
    private static final int MOST_KEPT = 300;
    private static final int MOST_COUNTED = 100_000;

    private final Map<String, Integer> counts = new HashMap<>();

    /** How much a title counts: it is said once and meant for the whole. */
    static final int OF_TITLE = OFTEN;

    static final int OF_HEADING = OFTEN - 1;
    static final int OF_TEXT = 1;

    private final boolean learning;

    /** Begins to learn from a work, if everybody may see it. */
    Runs(Audience audience) {
        learning = audience.equals(Audience.PUBLIC);
    }

    /** Takes a text that has been cut. */
    void add(String text, List<Syllable> syllables, int times) {
        if (!learning) {
            return;
        }
        for (int from = 0; from < syllables.size(); from++) {
            StringBuilder run = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (int at = from; at < Math.min(syllables.size(), from + LONGEST); at++) {
                Syllable syllable = syllables.get(at);
                boolean apart =
                        at > from && syllable.start() != syllables.get(at - 1).end() + 1;
                char initial = syllable.folded().charAt(0);
                if (apart
                        || initial < 'a'
                        || initial > 'z'
                        || (at > from && text.charAt(syllable.start() - 1) != ' ')) {
                    break;
                }
                initials.append(initial);
                run.append(run.isEmpty() ? "" : " ").append(syllable.exact());
                if (initials.length() >= SHORTEST) {
                    counts.merge(initials.toString() + SEPARATOR + run, times, Integer::sum);
                }
            }
            if (counts.size() > MOST_COUNTED) {
                // What has been seen once in so much text is hardly worth an abbreviation.
                counts.values().removeIf(count -> count < 2);
                if (counts.size() > MOST_COUNTED / 2) {
                    counts.values().removeIf(count -> count < OFTEN);
                }
            }
        }
    }

    /** The most frequent ones as terms with their frequencies. */
    Optional<IndexableField> field() {
        List<Map.Entry<String, Integer>> often = new ArrayList<>(counts.entrySet());
        often.removeIf(run -> run.getValue() < OFTEN);
        often.sort(Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)));
        return often.isEmpty()
                ? Optional.empty()
                : Optional.of(new Field(
                        Fields.RUN, new Counted(often.subList(0, Math.min(MOST_KEPT, often.size()))), Fields.COUNTED));
    }

    /** Each term once, with its frequency. */
    private static final class Counted extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final List<Map.Entry<String, Integer>> runs;
        private int next;

        Counted(List<Map.Entry<String, Integer>> runs) {
            this.runs = runs;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == runs.size()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, Integer> run = runs.get(next++);
            term.append(run.getKey());
            frequency.setTermFrequency(run.getValue());
            return true;
        }
    }
}
