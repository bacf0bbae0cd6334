package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Names of works and keys of references as one state of the index has them: whether there is one, and whose it is. */
final class WorkDictionary {
    /** Works of one name that are looked at; where each article is a work, a law's name has as many. */
    private static final int MOST_WORKS = 2_000;
    /** Different names with one beginning that are looked at. */
    private static final int MOST_NAMES = 16;

    private final IndexReader index;

    WorkDictionary(IndexReader index) {
        this.index = index;
    }

    /** A work by its document. */
    record HeldWork(int leaf, int document) {}

    /** How many syllables the longest name has that stands in full at a place, 0 for none. */
    int longest(List<String> folded, int from) throws IOException {
        int longest = 0;
        for (LeafReaderContext leaf : index.leaves()) {
            Terms names = leaf.reader().terms(Fields.NAME);
            if (names != null) {
                longest = Math.max(longest, longest(names.iterator(), folded, from));
            }
        }
        return longest;
    }

    private static int longest(TermsEnum names, List<String> folded, int from) throws IOException {
        int longest = 0;
        int last = Math.min(folded.size(), from + WorkNames.LONGEST);
        StringBuilder said = new StringBuilder(folded.get(from));
        for (int at = from + 1; at < last; at++) {
            BytesRef term = new BytesRef(said.append(' ').append(folded.get(at)));
            TermsEnum.SeekStatus status = names.seekCeil(term);
            if (status == TermsEnum.SeekStatus.FOUND) {
                longest = at + 1 - from;
            } else if (status == TermsEnum.SeekStatus.END || !StringHelper.startsWith(names.term(), term)) {
                return longest;
            }
        }
        return longest;
    }

    /** The works of this name. */
    List<HeldWork> called(String name) throws IOException {
        return works(Fields.NAME, name);
    }

    /** The works with this key, {@link ReferenceKeys}. */
    List<HeldWork> keyed(String key) throws IOException {
        return works(Fields.REFERENCE, key);
    }

    /** The name of a law that these words are with one letter of one of them wrong; null when there is none. */
    @Nullable
    String mistyped(List<String> words) throws IOException {
        if (words.size() < WorkNames.SHORTEST || words.size() > WorkNames.LONGEST_GAPPED) {
            return null;
        }
        for (int at = 0; at < words.size(); at++) {
            BytesRef gap = new BytesRef(WorkNames.gap(words, at));
            for (LeafReaderContext leaf : index.leaves()) {
                Terms terms = leaf.reader().terms(Fields.NAME_GAP);
                TermsEnum each = terms == null ? null : terms.iterator();
                BytesRef term = each == null || each.seekCeil(gap) == TermsEnum.SeekStatus.END ? null : each.term();
                for (int i = 0; i < MOST_NAMES && term != null && StringHelper.startsWith(term, gap); i++) {
                    String meant = term.utf8ToString();
                    meant = meant.substring(meant.lastIndexOf('\t') + 1);
                    if (OneEdit.apart(words.get(at), meant)) {
                        List<String> name = new ArrayList<>(words);
                        name.set(at, meant);
                        return String.join(" ", name);
                    }
                    term = each == null ? null : each.next();
                }
            }
        }
        return null;
    }

    private List<HeldWork> works(String field, String term) throws IOException {
        List<HeldWork> works = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(new BytesRef(term))) {
                add(leaf, each, works);
            }
        }
        return works;
    }

    /** The works of this name or of one that goes on after it with a further word. */
    List<HeldWork> beginning(String name) throws IOException {
        List<HeldWork> works = called(name);
        BytesRef begun = new BytesRef(name + ' ');
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(Fields.NAME);
            TermsEnum names = terms == null ? null : terms.iterator();
            if (names == null || names.seekCeil(begun) == TermsEnum.SeekStatus.END) {
                continue;
            }
            BytesRef term = names.term();
            for (int i = 0; i < MOST_NAMES && term != null && StringHelper.startsWith(term, begun); i++) {
                add(leaf, names, works);
                term = names.next();
            }
        }
        return works.stream().distinct().toList();
    }

    private static void add(LeafReaderContext leaf, TermsEnum names, List<HeldWork> works) throws IOException {
        Bits alive = leaf.reader().getLiveDocs();
        PostingsEnum postings = names.postings(null, PostingsEnum.NONE);
        int doc = postings.nextDoc();
        for (; doc != DocIdSetIterator.NO_MORE_DOCS && works.size() < MOST_WORKS; doc = postings.nextDoc()) {
            if (alive == null || alive.get(doc)) {
                works.add(new HeldWork(leaf.ord, doc));
            }
        }
    }
}
