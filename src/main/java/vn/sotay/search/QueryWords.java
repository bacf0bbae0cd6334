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
        private final Set<String> spellings = new HashSet<>();
        private final Set<Word> followers = new HashSet<>();

        private Word(String folded, double weight) {
            this.term = new BytesRef(folded);
            this.weight = weight;
        }

        /** As it stands in {@link #FIELD}. */
        BytesRef term() {
            return term;
        }

        /** What finding it is worth: the rarer the more. */
        double weight() {
            return weight;
        }

        /** Whether this is how it was typed. */
        boolean isSpelt(String text) {
            return spellings.contains(Folding.canonical(text));
        }

        boolean isFollowedBy(Word other) {
            return followers.contains(other);
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
                word = new Word(syllable.folded(), Math.log(1 + (sections - having + 0.5) / (having + 0.5)));
                known.put(syllable.folded(), word);
                words.add(word);
                heaviest = Math.max(heaviest, having == 0 ? 0 : word.weight);
            }
            if (word != null && accented) {
                word.spellings.add(syllable.exact());
            }
            if (word != null && previous != null) {
                previous.followers.add(word);
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
