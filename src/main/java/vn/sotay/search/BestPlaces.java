package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Keeps the best places of a page and counts all that were found. */
final class BestPlaces {
    private static final int[] NO_SECTION = {};

    private final Grouping grouping;
    private final SearchOrder order;
    private final @Nullable Position after;
    private final int limit;
    private final PriorityQueue<Place> worstFirst =
            new PriorityQueue<>(Comparator.comparing(Place::position).reversed());
    private long total;

    BestPlaces(SearchQuery query) {
        this.grouping = query.grouping();
        this.order = query.order();
        this.after = query.after();
        // One more than the page, which tells whether there is another.
        this.limit = query.limit() + 1;
    }

    long total() {
        return total;
    }

    /** What was kept, best first: up to one more than a page. */
    List<Place> inOrder() {
        return worstFirst.stream().sorted(Comparator.comparing(Place::position)).toList();
    }

    /** Takes what is found in one segment. */
    BlockScan.Sink of(LeafReaderContext leaf) throws IOException {
        SortedDocValues slugs = DocValues.getSorted(leaf.reader(), Fields.SLUG_ORDER);
        String field = order.field();
        SortedDocValues keys = field == null ? null : DocValues.getSorted(leaf.reader(), field);
        return (work, score, matches, sections, scores, count) -> {
            total += grouping.hits(count);
            if (grouping == Grouping.WORK) {
                float best = score;
                for (int i = 0; i < count; i++) {
                    best = Math.max(best, scores[i]);
                }
                if (competes(best)) {
                    offer(leaf, slugs, keys, work, best, 0, bestOf(sections, scores, count));
                }
                return;
            }
            if (count == 0 && competes(score)) {
                offer(leaf, slugs, keys, work, score, 0, NO_SECTION);
            }
            for (int i = 0; i < count; i++) {
                if (competes(scores[i])) {
                    offer(leaf, slugs, keys, work, scores[i], sections[i] - work, new int[] {sections[i]});
                }
            }
        };
    }

    /** Whether this score could be on the page; spares looking up names for the many that cannot. */
    private boolean competes(float score) {
        if (order != SearchOrder.RELEVANCE || worstFirst.size() < limit) {
            return true;
        }
        Place worst = worstFirst.peek();
        return worst == null || score >= worst.score();
    }

    private void offer(
            LeafReaderContext leaf,
            SortedDocValues slugs,
            @Nullable SortedDocValues keys,
            int work,
            float score,
            int ordinal,
            int[] sections)
            throws IOException {
        byte[] key = keys == null ? Position.keyOf(score) : bytes(keys, work);
        Position position = new Position(key, new BytesRef(bytes(slugs, work)).utf8ToString(), ordinal);
        if (after != null && position.compareTo(after) <= 0) {
            return;
        }
        worstFirst.add(new Place(position, score, leaf.ord, work, sections));
        if (worstFirst.size() > limit) {
            worstFirst.remove();
        }
    }

    private static byte[] bytes(SortedDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            return new byte[0];
        }
        BytesRef value = values.lookupOrd(values.ordValue());
        return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }

    /** The best three of a work's sections, best first, earlier before later of equal worth. */
    private static int[] bestOf(int[] sections, float[] scores, int count) {
        int[] best = new int[Math.min(count, SearchQuery.MAX_PASSAGES)];
        int[] at = new int[best.length];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int rank = kept;
            while (rank > 0 && scores[at[rank - 1]] < scores[i]) {
                rank--;
            }
            if (rank == best.length) {
                continue;
            }
            kept = Math.min(kept + 1, best.length);
            System.arraycopy(at, rank, at, rank + 1, kept - rank - 1);
            at[rank] = i;
        }
        for (int i = 0; i < best.length; i++) {
            best[i] = sections[at[i]];
        }
        return best;
    }
}
