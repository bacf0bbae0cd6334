package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which paragraphs of a stretch that was deleted live on, changed, in the stretch that was inserted in its place: those pairs,
 * in the order of both, that have the most words in common.
 */
final class ParagraphPairs {
    /** Pairs that have less in common are two paragraphs. */
    private static final double ALIKE = 0.5;
    /** Longer stretches are paired one by one in their order. */
    private static final int MOST_CELLS = 2_500;

    private ParagraphPairs() {}

    /** For each deleted paragraph the index of the inserted one that it became, or {@link Alignment#NONE}. */
    static int[] of(List<String> deleted, List<String> inserted, Budget budget) {
        int[] partner = new int[deleted.size()];
        Arrays.fill(partner, Alignment.NONE);
        boolean small = (long) deleted.size() * inserted.size() <= MOST_CELLS;
        long length = length(deleted) + length(inserted);
        if (!budget.spend(small ? length * Math.max(1, Math.min(deleted.size(), inserted.size())) : length)) {
            return partner;
        }
        List<Map<String, Integer>> old = counted(deleted);
        List<Map<String, Integer>> young = counted(inserted);
        if (small) {
            best(old, young, partner);
        } else {
            for (int i = 0; i < Math.min(old.size(), young.size()); i++) {
                partner[i] = Words.likeness(old.get(i), young.get(i)) >= ALIKE ? i : Alignment.NONE;
            }
        }
        return partner;
    }

    private static void best(List<Map<String, Integer>> old, List<Map<String, Integer>> young, int[] partner) {
        int n = old.size();
        int m = young.size();
        double[][] worth = new double[n + 1][m + 1];
        double[][] alike = new double[n][m];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                double likeness = Words.likeness(old.get(i), young.get(j));
                alike[i][j] = likeness >= ALIKE ? likeness : 0;
                worth[i][j] = Math.max(
                        Math.max(worth[i + 1][j], worth[i][j + 1]),
                        alike[i][j] > 0 ? alike[i][j] + worth[i + 1][j + 1] : 0);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (alike[i][j] > 0 && worth[i][j] == alike[i][j] + worth[i + 1][j + 1]) {
                partner[i++] = j++;
            } else if (worth[i][j] == worth[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Map<String, Integer>> counted(List<String> texts) {
        List<Map<String, Integer>> counts = new ArrayList<>(texts.size());
        texts.forEach(text -> counts.add(Words.counted(List.of(text))));
        return counts;
    }

    private static long length(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }
}
