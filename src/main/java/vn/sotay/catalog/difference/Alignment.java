package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of one sequence are elements of another, in the order of both. What begins and ends alike is set aside, then
 * elements that occur once in either sequence are anchors (patience), and what lies between them goes through the greedy
 * algorithm of Myers, "An O(ND) Difference Algorithm", 1986. Ranges for which the budget does not suffice stay unaligned.
 */
final class Alignment {
    static final int NONE = -1;
    /** Differences that Myers may look for in one range; the memory it takes grows with the square. */
    private static final int MOST_EDITS = 1_500;

    private final int[] before;
    private final int[] after;
    private final Budget budget;
    private final int[] partner;
    private boolean coarse;

    private Alignment(int[] before, int[] after, Budget budget) {
        this.before = before;
        this.after = after;
        this.budget = budget;
        this.partner = new int[before.length];
        Arrays.fill(partner, NONE);
    }

    static Alignment of(int[] before, int[] after, Budget budget) {
        Alignment alignment = new Alignment(before, after, budget);
        alignment.align(0, before.length, 0, after.length);
        return alignment;
    }

    /** The index in the later sequence of an element of the earlier one, {@link #NONE} for one that is not in it. */
    int partner(int index) {
        return partner[index];
    }

    /** Whether there may be more in common than was found. */
    boolean coarse() {
        return coarse;
    }

    private void align(int aFrom, int aTo, int bFrom, int bTo) {
        int a = aFrom;
        int b = bFrom;
        while (a < aTo && b < bTo && before[a] == after[b]) {
            partner[a++] = b++;
        }
        int aEnd = aTo;
        int bEnd = bTo;
        while (aEnd > a && bEnd > b && before[aEnd - 1] == after[bEnd - 1]) {
            partner[--aEnd] = --bEnd;
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        if (!budget.spend((long) aEnd - a + bEnd - b)) {
            coarse = true;
            return;
        }
        List<int[]> anchors = anchors(a, aEnd, b, bEnd);
        if (anchors.isEmpty()) {
            myers(a, aEnd, b, bEnd);
            return;
        }
        for (int[] anchor : anchors) {
            align(a, anchor[0], b, anchor[1]);
            partner[anchor[0]] = anchor[1];
            a = anchor[0] + 1;
            b = anchor[1] + 1;
        }
        align(a, aEnd, b, bEnd);
    }

    /** Pairs of elements that occur once on both sides, the longest chain of them that is in order. */
    private List<int[]> anchors(int aFrom, int aTo, int bFrom, int bTo) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int a = aFrom; a < aTo; a++) {
            int[] place = places.computeIfAbsent(before[a], key -> new int[] {0, 0, 0, 0});
            place[0]++;
            place[1] = a;
        }
        for (int b = bFrom; b < bTo; b++) {
            int[] place = places.get(after[b]);
            if (place != null) {
                place[2]++;
                place[3] = b;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = aFrom; a < aTo; a++) {
            int[] place = places.get(before[a]);
            if (place != null && place[0] == 1 && place[2] == 1) {
                pairs.add(new int[] {a, place[3]});
            }
        }
        int[] chain =
                Increasing.longest(pairs.stream().mapToInt(pair -> pair[1]).toArray());
        return Arrays.stream(chain).mapToObj(pairs::get).toList();
    }

    private void myers(int aFrom, int aTo, int bFrom, int bTo) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        int most = (int) Math.min((long) n + m, MOST_EDITS);
        int[] furthest = new int[2 * most + 3];
        int middle = most + 1;
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            if (!budget.spend(edits + 1L)) {
                break;
            }
            trace.add(Arrays.copyOfRange(furthest, middle - edits, middle + edits + 1));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
                int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                int y = x - k;
                int start = x;
                while (x < n && y < m && before[aFrom + x] == after[bFrom + y]) {
                    x++;
                    y++;
                }
                // What matched was worth looking at; it counts all the same.
                if (x - start > 0 && !budget.spend(x - start)) {
                    coarse = true;
                    return;
                }
                furthest[middle + k] = x;
                if (x >= n && y >= m) {
                    walkBack(trace, edits, n, m, aFrom, bFrom);
                    return;
                }
            }
        }
        coarse = true;
    }

    /** From the end back to the start along the paths that led there; diagonals are what both have. */
    private void walkBack(List<int[]> trace, int edits, int n, int m, int aFrom, int bFrom) {
        int x = n;
        int y = m;
        for (int d = edits; d > 0; d--) {
            int[] furthest = trace.get(d);
            int k = x - y;
            boolean down = k == -d || (k != d && furthest[d + k - 1] < furthest[d + k + 1]);
            int fromK = down ? k + 1 : k - 1;
            int fromX = furthest[d + fromK];
            int fromY = fromX - fromK;
            int turnX = down ? fromX : fromX + 1;
            while (x > turnX) {
                x--;
                y--;
                partner[aFrom + x] = bFrom + y;
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            x--;
            y--;
            partner[aFrom + x] = bFrom + y;
        }
    }
}
