package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of one edition again in another. The anchor alone does not say it: when an article is put in, all behind
 * it get the next number, and bare headings with them. So the same text goes first, then the same heading over a text that is
 * not too far away, then a text much alike, and last heading or anchor alone.
 */
final class SectionPairs {
    private static final double ALIKE = 0.6;
    private static final double NEAR = 0.3;

    private final List<SectionTexts> before;
    private final List<SectionTexts> after;
    private final int[] partner;
    private final boolean[] taken;

    private SectionPairs(List<SectionTexts> before, List<SectionTexts> after) {
        this.before = before;
        this.after = after;
        this.partner = new int[after.size()];
        Arrays.fill(partner, Alignment.NONE);
        this.taken = new boolean[before.size()];
    }

    /** For each later section the index of the earlier one that it was, or {@link Alignment#NONE}. */
    static int[] of(List<SectionTexts> before, List<SectionTexts> after, Budget budget) {
        SectionPairs pairs = new SectionPairs(before, after);
        pairs.match(SectionTexts::anchor, SectionTexts::sameText);
        pairs.match(SectionTexts::textOrNull, (old, young) -> true);
        pairs.match(SectionTexts::anchor, (old, young) -> old.heading().equals(young.heading()) && isNear(old, young));
        pairs.match(SectionTexts::headingOrNull, SectionPairs::isNear);
        pairs.matchAlike(budget);
        pairs.match(SectionTexts::anchor, (old, young) -> old.heading().equals(young.heading()));
        pairs.match(SectionTexts::headingOrNull, (old, young) -> true);
        pairs.match(SectionTexts::anchor, (old, young) -> true);
        return pairs.partner;
    }

    /** Whether two texts under one heading can be versions of each other; what has no text of its own is like all such. */
    private static boolean isNear(SectionTexts one, SectionTexts other) {
        return one.paragraphs().isEmpty() && other.paragraphs().isEmpty()
                || Words.likeness(one.words(), other.words()) >= NEAR;
    }

    /** Pairs what has the same key, in order where several have; a null key is nobody's. */
    private void match(
            Function<SectionTexts, @Nullable Object> key, BiPredicate<SectionTexts, SectionTexts> condition) {
        Map<Object, List<Integer>> free = new HashMap<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            Object name = taken[i] ? null : key.apply(before.get(i));
            if (name != null) {
                free.computeIfAbsent(name, any -> new ArrayList<>()).add(i);
            }
        }
        for (int j = 0; j < after.size(); j++) {
            Object name = partner[j] == Alignment.NONE ? key.apply(after.get(j)) : null;
            List<Integer> candidates = name == null ? null : free.get(name);
            if (candidates != null && !candidates.isEmpty()) {
                int i = candidates.get(candidates.size() - 1);
                if (condition.test(before.get(i), after.get(j))) {
                    candidates.remove(candidates.size() - 1);
                    pair(i, j);
                }
            }
        }
    }

    private void matchAlike(Budget budget) {
        for (int j = 0; j < after.size(); j++) {
            if (partner[j] != Alignment.NONE || after.get(j).paragraphs().isEmpty()) {
                continue;
            }
            int best = Alignment.NONE;
            double most = ALIKE;
            for (int i = 0; i < before.size(); i++) {
                if (taken[i] || before.get(i).paragraphs().isEmpty()) {
                    continue;
                }
                if (!budget.spend((long) before.get(i).size() + after.get(j).size())) {
                    return;
                }
                double likeness =
                        Words.likeness(before.get(i).words(), after.get(j).words());
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
            if (best != Alignment.NONE) {
                pair(best, j);
            }
        }
    }

    private void pair(int i, int j) {
        taken[i] = true;
        partner[j] = i;
    }
}
