package vn.sotay.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.search.spelling.Vocabulary;

/**
 * Reads the vocabulary of the library from the dictionaries of its index. Only works that everybody may see are read: what a
 * query is understood as must never tell of the others.
 */
final class LibraryWords {
    private static final Zone[] ZONES = {Zone.TEXT, Zone.HEADING, Zone.TITLE};

    /** Without deleted documents, so that what is taken back is forgotten at once. */
    private static final SegmentCache<Vocabulary.Builder> SEGMENTS = SegmentCache.ofLiving(LibraryWords::of);

    private LibraryWords() {}

    static Vocabulary of(IndexReader index) throws IOException {
        Vocabulary.Builder words = new Vocabulary.Builder();
        for (LeafReaderContext leaf : index.leaves()) {
            words.add(SEGMENTS.of(leaf.reader()));
        }
        return words.build();
    }

    private static Vocabulary.Builder of(LeafReader segment) throws IOException {
        Vocabulary.Builder words = new Vocabulary.Builder();
        FixedBitSet publicOnly = restriction(segment);
        for (Zone zone : ZONES) {
            read(segment.terms(zone.field(View.EXACT)), publicOnly, words::word);
            read(segment.terms(zone.field(View.EXACT_PAIRS)), publicOnly, (term, count) -> {
                int blank = term.indexOf(' ');
                words.pair(term.substring(0, blank), term.substring(blank + 1), count);
            });
        }
        return words;
    }

    private interface Sink {
        void add(String term, long occurrences);
    }

    private static void read(@Nullable Terms terms, @Nullable FixedBitSet publicOnly, Sink sink) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            long occurrences;
            if (publicOnly == null) {
                occurrences = each.totalTermFreq();
            } else {
                postings = each.postings(postings, PostingsEnum.FREQS);
                occurrences = count(postings, publicOnly);
            }
            if (occurrences > 0) {
                sink.add(term.utf8ToString(), occurrences);
            }
        }
    }

    private static long count(PostingsEnum postings, FixedBitSet publicOnly) throws IOException {
        long occurrences = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            occurrences += publicOnly.get(doc) ? postings.freq() : 0;
        }
        return occurrences;
    }

    /** The documents of public works; null when there are no others, so that the dictionary's own counts are right. */
    private static @Nullable FixedBitSet restriction(LeafReader segment) throws IOException {
        FixedBitSet works = SegmentFacts.of(segment).works();
        FixedBitSet open = new Admission(segment).visible(Viewer.ANONYMOUS);
        Bits alive = segment.getLiveDocs();
        if (alive == null && open.cardinality() == works.cardinality()) {
            return null;
        }
        FixedBitSet documents = new FixedBitSet(segment.maxDoc());
        boolean isOpen = false;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            isOpen = works.get(doc) ? open.get(doc) : isOpen;
            if (isOpen && (alive == null || alive.get(doc))) {
                documents.set(doc);
            }
        }
        return documents;
    }
}
