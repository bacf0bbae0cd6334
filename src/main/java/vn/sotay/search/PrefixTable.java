package vn.sotay.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.MSBRadixSorter;

/**
 * Texts by what they begin with and by what each of their words begins with, accents aside: all those beginnings sorted, so
 * that a prefix is one run of places, found by two binary searches. Never changed once it is built.
 */
final class PrefixTable {
    /** Longest beginning that is told apart, in bytes. */
    static final int LONGEST = 120;
    /** Words of a text at which a beginning is looked for. */
    private static final int MOST_STARTS = 24;

    private final List<Entry> entries;
    /** All texts, folded, each closed by a zero. */
    private final byte[] bytes;
    /** Where each text is closed. */
    private final int[] ends;

    /** Where the beginnings stand in {@link #bytes}, in the order of what follows. */
    private int[] starts = new int[16];
    /** Whose beginnings they are. */
    private int[] owners = new int[16];
    /** At which word of the text. */
    private int[] words = new int[16];

    private int count;
    private final Heaviest heaviest;

    /**
     * A text that can be found.
     *
     * @param folded its words without accents, one space between
     * @param exact the same words in their canonical spelling
     * @param context further words, without accents, that belong to it but do not stand in it
     * @param opening the word at which it really begins, for texts with a lead such as "Điều 5."
     * @param weight what it is worth; where it is found by its opening it is worth {@link #OPENING} more
     */
    record Entry(Suggestion shown, String folded, String exact, String context, int opening, int weight) {
        /** What it is worth to begin where the text begins. */
        static final int OPENING = 200;

        boolean begins(int word) {
            return word == 0 || word == opening;
        }
    }

    /** A run of places, {@code to} exclusive. */
    record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    PrefixTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        List<byte[]> texts = entries.stream()
                .map(entry -> entry.folded().getBytes(StandardCharsets.UTF_8))
                .toList();
        ends = new int[texts.size()];
        bytes = new byte[texts.stream().mapToInt(text -> text.length + 1).sum()];
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i), 0, bytes, at, texts.get(i).length);
            addStarts(i, at, texts.get(i).length);
            ends[i] = at + texts.get(i).length;
            at = ends[i] + 1;
        }
        sort();
        int[] weights = new int[count];
        for (int place = 0; place < count; place++) {
            Entry entry = entry(place);
            weights[place] = entry.weight() + (entry.begins(word(place)) ? Entry.OPENING : 0);
        }
        heaviest = new Heaviest(weights);
    }

    private void addStarts(int owner, int at, int length) {
        int word = 0;
        for (int i = at; i < at + length && word < MOST_STARTS; i++) {
            if (i == at || bytes[i - 1] == ' ') {
                starts = ArrayUtil.grow(starts, count + 1);
                owners = ArrayUtil.grow(owners, starts.length);
                words = ArrayUtil.grow(words, starts.length);
                starts[count] = i;
                owners[count] = owner;
                words[count++] = word++;
            }
        }
    }

    private void sort() {
        new MSBRadixSorter(LONGEST) {
            @Override
            protected int byteAt(int i, int k) {
                int at = starts[i] + k;
                return at >= ends[owners[i]] ? -1 : bytes[at] & 0xFF;
            }

            @Override
            protected void swap(int i, int j) {
                swap(starts, i, j);
                swap(owners, i, j);
                swap(words, i, j);
            }

            private void swap(int[] values, int i, int j) {
                int kept = values[i];
                values[i] = values[j];
                values[j] = kept;
            }
        }.sort(0, count);
    }

    /** Every place there is. */
    Range all() {
        return new Range(0, count);
    }

    /** The places in a run whose beginning goes on with these bytes, where all of the run agree before {@code depth}. */
    Range narrowed(Range run, int depth, byte[] prefix, int from, int to) {
        if (depth + to - from > LONGEST) {
            return new Range(0, 0);
        }
        int first = bound(run, depth, prefix, from, to, false);
        return new Range(first, bound(new Range(first, run.to), depth, prefix, from, to, true));
    }

    private int bound(Range run, int depth, byte[] prefix, int from, int to, boolean behind) {
        int low = run.from;
        int high = run.to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, depth, prefix, from, to);
            if (order < 0 || (behind && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int place, int depth, byte[] prefix, int from, int to) {
        int at = starts[place] + depth;
        for (int i = from; i < to; i++, at++) {
            int order = (bytes[at] & 0xFF) - (prefix[i] & 0xFF);
            // A text that is at its end is smaller than anything: nothing typed is zero.
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Visits the places of a run, the heaviest first, until the visitor has enough. */
    void visit(Range run, IntPredicate wantsMore) {
        heaviest.visit(run.from, run.to, wantsMore);
    }

    Entry entry(int place) {
        return entries.get(owners[place]);
    }

    /** The word of its text at which a place stands. */
    int word(int place) {
        return words[place];
    }
}
