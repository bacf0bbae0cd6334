package vn.sotay.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.difference.Increasing;

/**
 * How a shelf gets into another order with as little as possible moved. Places are numbers with gaps, so that one move
 * writes one number; when a gap is used up, all are numbered anew, which moves nobody.
 *
 * @param moved what is elsewhere among the others than before, or new; in the new order
 * @param places the numbers to be written, by what they belong to
 */
record ShelfOrder<T>(Set<T> moved, Map<T, Integer> places) {
    /** The gap between two places that are numbered anew. */
    static final int STEP = 1024;

    /** Behind this one all are numbered anew: an int ends somewhere. */
    private static final int LAST = Integer.MAX_VALUE - STEP;

    /**
     * @param present what stands there in order, each with its number, null for none
     * @param wanted the order to be; who is not among the present is new, who is missing leaves
     */
    static <T> ShelfOrder<T> of(LinkedHashMap<T, @Nullable Integer> present, List<T> wanted) {
        Map<T, Integer> rank = new HashMap<>();
        present.keySet().forEach(one -> rank.put(one, rank.size()));
        List<T> known = wanted.stream().filter(rank::containsKey).toList();
        int[] ranks = known.stream().mapToInt(rank::get).toArray();
        Set<T> kept = new LinkedHashSet<>();
        for (int index : Increasing.longest(ranks)) {
            kept.add(known.get(index));
        }
        Set<T> moved = new LinkedHashSet<>(wanted);
        moved.removeAll(kept);
        return new ShelfOrder<>(moved, places(present, wanted, kept));
    }

    /** The order on the way to this one after which at most this many have been moved. */
    static <T> List<T> stage(List<T> present, List<T> wanted, int most) {
        LinkedHashMap<T, @Nullable Integer> unnumbered = new LinkedHashMap<>();
        present.forEach(one -> unnumbered.put(one, null));
        List<T> order = new ArrayList<>(present);
        order.retainAll(new LinkedHashSet<>(wanted));
        Set<T> moved = of(unnumbered, wanted).moved();
        int done = 0;
        for (int i = 0; i < wanted.size() && done < most; i++) {
            T one = wanted.get(i);
            if (moved.contains(one)) {
                order.remove(one);
                // Whoever comes before it is where it belongs already.
                order.add(i == 0 ? 0 : order.indexOf(wanted.get(i - 1)) + 1, one);
                done++;
            }
        }
        return order;
    }

    private static <T> Map<T, Integer> places(
            LinkedHashMap<T, @Nullable Integer> present, List<T> wanted, Set<T> kept) {
        Map<T, Integer> places = new LinkedHashMap<>();
        int before = 0;
        List<T> between = new ArrayList<>();
        for (T one : wanted) {
            if (!kept.contains(one)) {
                between.add(one);
                continue;
            }
            Integer own = present.get(one);
            if (own == null || !fill(places, between, before, own)) {
                return anew(wanted);
            }
            between.clear();
            before = own;
        }
        if (before > LAST - STEP * (long) between.size()) {
            return anew(wanted);
        }
        for (T one : between) {
            before += STEP;
            places.put(one, before);
        }
        return places;
    }

    private static <T> boolean fill(Map<T, Integer> places, List<T> between, int before, int behind) {
        int gap = (behind - before) / (between.size() + 1);
        int at = before;
        for (T one : between) {
            at += gap;
            places.put(one, at);
        }
        return gap > 0;
    }

    private static <T> Map<T, Integer> anew(List<T> wanted) {
        Map<T, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            places.put(wanted.get(i), (i + 1) * STEP);
        }
        return places;
    }
}
