package vn.sotay.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Places that a reference names. They are found whatever their words, and score above all that words can earn, so that
 * order, total, facets and paging treat them as any other hit.
 */
final class Pins {
    static final Pins NONE = new Pins(List.of());

    /** So many are pinned; more are no answer to a reference. */
    static final int MOST = 20;
    /** Above every score of words, and above what one place loses for having been replaced. */
    private static final float STEP = 20_000;

    private final Map<Integer, TreeMap<Integer, Pin>> byLeaf = new HashMap<>();

    /**
     * One place.
     *
     * @param document the work's, or the section's
     * @param section whether it is a section
     * @param targets anchors in the section that are meant, the narrowest first; none for the section itself
     */
    record Pin(int leaf, int document, boolean section, List<String> targets, float score) {}

    /** Pins places, the first one highest. */
    Pins(List<Pin> places) {
        List<Pin> kept = places.subList(0, Math.min(MOST, places.size()));
        for (int i = 0; i < kept.size(); i++) {
            Pin it = kept.get(i);
            Pin scored = new Pin(it.leaf, it.document, it.section, it.targets, STEP * (kept.size() - i));
            byLeaf.computeIfAbsent(it.leaf, leaf -> new TreeMap<>()).put(it.document, scored);
        }
    }

    /** Adds what is pinned of one segment between two documents. */
    void addTo(int leaf, Tally tally, int from, int to) {
        TreeMap<Integer, Pin> pins = byLeaf.get(leaf);
        if (pins != null) {
            pins.subMap(from, to).forEach((document, pin) -> tally.pin(document - from, pin.score));
        }
    }

    /** The pin of a section, null when it has none. */
    @Nullable
    Pin ofSection(int leaf, int section) {
        TreeMap<Integer, Pin> pins = byLeaf.get(leaf);
        Pin pin = pins == null ? null : pins.get(section);
        return pin == null || !pin.section ? null : pin;
    }
}
