package vn.sotay.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import vn.sotay.search.spelling.Speller;

/**
 * One state of the index with what was learned from it. It is learned before the first query may ask, so that no query waits
 * and each one is understood by the words of exactly the works that it searches.
 */
final class LearnedSearcher extends IndexSearcher {
    private final Speller speller;

    private LearnedSearcher(IndexReader reader) throws IOException {
        super(reader);
        this.speller = new Speller(LibraryWords.of(reader));
    }

    /** Makes searchers for a {@link SearcherManager}. */
    static final class Factory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new LearnedSearcher(reader);
        }
    }

    /** Puts right what was typed, by the words of the public works in this index. */
    Speller speller() {
        return speller;
    }
}
