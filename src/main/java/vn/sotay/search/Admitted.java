package vn.sotay.search;

import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which works of a segment a filter leaves, and which of them a single part of it keeps out. The latter are no hits, but what
 * the other values of that part are counted over: so a reader who has narrowed to one year sees what the next one has.
 */
final class Admitted {
    private final FixedBitSet all;
    private final Map<Facet, FixedBitSet> onlyWithout = new EnumMap<>(Facet.class);
    private final FixedBitSet considered;

    /**
     * Sets visible works against the parts of a filter.
     *
     * @param visible the works that may be shown if nothing is filtered
     * @param wanted for each part of the filter the works that have what it asks for
     */
    Admitted(FixedBitSet visible, Map<Facet, FixedBitSet> wanted) {
        all = wanted.isEmpty() ? visible : visible.clone();
        wanted.values().forEach(all::and);
        considered = wanted.isEmpty() ? all : all.clone();
        for (Facet facet : wanted.keySet()) {
            FixedBitSet others = visible.clone();
            wanted.forEach((other, having) -> {
                if (other != facet) {
                    others.and(having);
                }
            });
            others.andNot(all);
            onlyWithout.put(facet, others);
            considered.or(others);
        }
    }

    /** Works that fit every part of the filter. */
    FixedBitSet all() {
        return all;
    }

    /** Works that fit every part of the filter but this one; null when the filter leaves it open. */
    @Nullable
    FixedBitSet onlyWithout(Facet facet) {
        return onlyWithout.get(facet);
    }

    /** Works that fit every part of the filter, or all but one. */
    FixedBitSet considered() {
        return considered;
    }
}
