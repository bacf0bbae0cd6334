package vn.sotay.search;

import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** Finds the heaviest of any run of places without looking at all of them: a tree of maxima over the weights. */
final class Heaviest {
    private final int[] weights;
    /** The place of the maximum below each node; the leaves begin at {@code size}. */
    private final int[] tree;

    private final int size;

    Heaviest(int[] weights) {
        this.weights = weights;
        this.size = weights.length;
        this.tree = new int[2 * size];
        for (int i = 0; i < size; i++) {
            tree[size + i] = i;
        }
        for (int node = size - 1; node > 0; node--) {
            tree[node] = heavier(tree[2 * node], tree[2 * node + 1]);
        }
    }

    private record Run(int from, int to, int best) {}

    /** Visits the places between, heaviest first and earlier first among equals, until the visitor has enough. */
    void visit(int from, int to, IntPredicate wantsMore) {
        PriorityQueue<Run> runs =
                new PriorityQueue<>((a, b) -> a.best == b.best ? 0 : heavier(a.best, b.best) == a.best ? -1 : 1);
        add(runs, from, to);
        for (Run run = runs.poll(); run != null; run = runs.poll()) {
            if (!wantsMore.test(run.best)) {
                return;
            }
            add(runs, run.from, run.best);
            add(runs, run.best + 1, run.to);
        }
    }

    private void add(PriorityQueue<Run> runs, int from, int to) {
        if (from < to) {
            runs.add(new Run(from, to, best(from, to)));
        }
    }

    private int best(int from, int to) {
        int best = from;
        int low = from + size;
        int high = to + size;
        while (low < high) {
            if ((low & 1) == 1) {
                best = heavier(best, tree[low++]);
            }
            if ((high & 1) == 1) {
                best = heavier(best, tree[--high]);
            }
            low >>= 1;
            high >>= 1;
        }
        return best;
    }

    private int heavier(int a, int b) {
        if (weights[a] != weights[b]) {
            return weights[a] > weights[b] ? a : b;
        }
        return Math.min(a, b);
    }
}
