package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import vn.sotay.search.QueryWords.Word;

/** Where a query's words stand in a text, in the text's order. */
final class Occurrences {
    /** Occurrences of one syllable that are looked at; a section of 4,000 words seldom has more. */
    private static final int MOST = 400;

    private static final Comparator<Occurrence> IN_ORDER = Comparator.comparingInt(Occurrence::start);

    private final List<Occurrence> all;

    private Occurrences(List<Occurrence> all) {
        this.all = all;
    }

    /**
     * One of them.
     *
     * @param place its number among the syllables of the text
     * @param start where it begins in the text, in UTF-16 units
     * @param end where it ends there, exclusive
     */
    record Occurrence(Word word, int place, int start, int end) {
        /** Whether this stands right behind the other here as it does in the query. */
        boolean follows(Occurrence other) {
            return place == other.place + 1 && other.word.isFollowedBy(word);
        }
    }

    /** Asks the index for sections of one segment; {@code sections} in ascending order. */
    static Map<Integer, List<Occurrence>> in(LeafReader segment, QueryWords words, int[] sections) throws IOException {
        Map<Integer, List<Occurrence>> found = new HashMap<>();
        Terms terms = segment.terms(QueryWords.FIELD);
        if (terms == null || sections.length == 0) {
            return found;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (Word word : words.all()) {
            if (!each.seekExact(word.term())) {
                continue;
            }
            postings = each.postings(postings, PostingsEnum.OFFSETS);
            for (int section : sections) {
                int at = postings.docID() < section ? postings.advance(section) : postings.docID();
                if (at == section) {
                    read(postings, word, found.computeIfAbsent(section, key -> new ArrayList<>()));
                }
            }
        }
        return found;
    }

    private static void read(PostingsEnum postings, Word word, List<Occurrence> into) throws IOException {
        int count = Math.min(postings.freq(), MOST);
        for (int i = 0; i < count; i++) {
            int place = postings.nextPosition();
            into.add(new Occurrence(word, place, postings.startOffset(), postings.endOffset()));
        }
    }

    /** Where a word stands as it was typed, its other spellings do not count. */
    static Occurrences of(List<Occurrence> found, String text) {
        boolean[] exact = new boolean[found.size()];
        long spelt = 0;
        for (int i = 0; i < exact.length; i++) {
            Occurrence it = found.get(i);
            exact[i] = it.word.isSpelt(text, it.start, it.end);
            spelt |= exact[i] ? it.word.bit() : 0;
        }
        List<Occurrence> kept = new ArrayList<>(exact.length);
        for (int i = 0; i < exact.length; i++) {
            if (exact[i] || (spelt & found.get(i).word.bit()) == 0) {
                kept.add(found.get(i));
            }
        }
        kept.sort(IN_ORDER);
        return new Occurrences(kept);
    }

    List<Occurrence> all() {
        return all;
    }

    /** What a stretch of the text is worth: each word once, half as much again where it follows its neighbour. */
    static double worth(List<Occurrence> stretch) {
        long seen = 0;
        long beside = 0;
        double worth = 0;
        for (int i = 0; i < stretch.size(); i++) {
            Occurrence it = stretch.get(i);
            long bit = it.word.bit();
            if ((seen & bit) == 0) {
                worth += it.word.weight();
                seen |= bit;
            }
            if ((beside & bit) == 0 && i > 0 && it.follows(stretch.get(i - 1))) {
                worth += it.word.weight() / 2;
                beside |= bit;
            }
        }
        return worth;
    }

    /** Start and end of each word worth marking between {@code from} and {@code to}, counted from {@code from}. */
    List<List<Integer>> marks(QueryWords words, int from, int to) {
        List<List<Integer>> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Occurrence it = all.get(i);
            boolean besideNeighbour = (i > 0 && it.follows(all.get(i - 1)))
                    || (i + 1 < all.size() && all.get(i + 1).follows(it));
            if (it.start >= from && it.end <= to && (besideNeighbour || words.telling(it.word))) {
                marks.add(List.of(it.start - from, it.end - from));
            }
        }
        return marks;
    }
}
