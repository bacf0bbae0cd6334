package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.text.Folding;

/** The different syllables of a query as passages need them: how they were spelt, what follows them, how telling they are. */
final class QueryWords {
    /** The field that knows where in a text a syllable stands. */
    static final String FIELD = Zone.TEXT.field(View.FOLDED);
    /** A syllable with less than this share of the rarest one's weight is marked only beside its neighbour. */
    private static final double TELLING = 0.15;

    private final List<Word> words = new ArrayList<>();
    private double heaviest;

    /** One syllable, accents aside. */
    static final class Word {
        private final BytesRef term;
        private final double weight;
        private final long bit;
        private final Set<String> spellings = new HashSet<>();
        /** What was asked before: texts repeat themselves, and folding is dear. */
        private final Map<String, Boolean> asked = new HashMap<>();

        private long followers;

        private Word(String folded, double weight, int number) {
            this.term = new BytesRef(folded);
            this.weight = weight;
            this.bit = 1L << number;
        }

        /** As it stands in {@link #FIELD}. */
        BytesRef term() {
            return term;
        }

        /** What finding it is worth: the rarer the more. */
        double weight() {
            return weight;
        }

        /** Its own bit among the words of a query, of which there are at most {@link QueryTerms#MOST_SYLLABLES}. */
        long bit() {
            return bit;
        }

        /** Whether this stretch of a text is how it was typed. */
        boolean isSpelt(String text, int from, int to) {
            return !spellings.isEmpty()
                    && asked.computeIfAbsent(
                            text.substring(from, to), found -> spellings.contains(Folding.canonical(found)));
        }

        boolean isFollowedBy(Word other) {
            return (followers & other.bit) != 0;
        }
    }

    QueryWords(IndexSearcher searcher, List<Syllable> query) throws IOException {
        CollectionStatistics texts = searcher.collectionStatistics(FIELD);
        double sections = texts == null ? 0 : texts.docCount();
        boolean accented = query.stream().anyMatch(Syllable::accented);
        Map<String, Word> known = new HashMap<>();
        Word previous = null;
        for (Syllable syllable : query) {
            Word word = known.get(syllable.folded());
            if (word == null && words.size() < QueryTerms.MOST_SYLLABLES) {
                double having = searcher.getIndexReader().docFreq(new Term(FIELD, syllable.folded()));
                double weight = Math.log(1 + (sections - having + 0.5) / (having + 0.5));
                word = new Word(syllable.folded(), weight, words.size());
                known.put(syllable.folded(), word);
                words.add(word);
                heaviest = Math.max(heaviest, having == 0 ? 0 : word.weight);
            }
            if (word != null && accented) {
                word.spellings.add(syllable.exact());
            }
            if (word != null && previous != null) {
                previous.followers |= word.bit;
            }
            previous = word;
        }
    }

    List<Word> all() {
        return words;
    }

    /** Whether a word is worth marking wherever it stands. */
    boolean telling(Word word) {
        return word.weight >= TELLING * heaviest;
    }
}
