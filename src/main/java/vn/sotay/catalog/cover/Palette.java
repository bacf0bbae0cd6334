package vn.sotay.catalog.cover;

import java.util.List;
import java.util.Map;

/**
 * Colours by kind: dark and quiet, so that paper-white letters on them have a contrast of at least 7 to 1 (WCAG 2, 1.4.6), and
 * none that could be taken for an official print.
 *
 * @param ground behind the title
 * @param accent a line and the spine
 */
record Palette(int ground, int accent) {
    /** Of the lower part, and of the title's letters. */
    static final int PAPER = 0xF7F3EA;

    private static final Palette NAVY = new Palette(0x1F3A5F, 0x7FA3CC);
    private static final Palette FOREST = new Palette(0x23493B, 0x86B59E);
    private static final Palette PLUM = new Palette(0x4A2F55, 0xB596C4);
    private static final Palette UMBER = new Palette(0x52392A, 0xC7A184);
    private static final Palette TEAL = new Palette(0x174A55, 0x74B3BF);
    private static final Palette OLIVE = new Palette(0x3E4620, 0xA9B476);
    private static final Palette SLATE = new Palette(0x35424F, 0x9DB0C2);
    private static final Palette INDIGO = new Palette(0x343468, 0x9C9CD6);

    /** For what comes in large numbers; which one is decided by the title. */
    private static final List<Palette> MIXED = List.of(NAVY, FOREST, PLUM, UMBER, TEAL, OLIVE, SLATE, INDIGO);

    private static final Map<String, Palette> BY_KIND = Map.ofEntries(
            Map.entry("resolution", NAVY),
            Map.entry("regulation", FOREST),
            Map.entry("decision", PLUM),
            Map.entry("directive", UMBER),
            Map.entry("conclusion", TEAL),
            Map.entry("plan", OLIVE),
            Map.entry("guidance", SLATE),
            Map.entry("notice", SLATE),
            Map.entry("charter", INDIGO),
            Map.entry("rules", FOREST),
            Map.entry("law", UMBER));

    static Palette of(CoverText text) {
        Palette own = BY_KIND.get(text.kind());
        return own != null ? own : MIXED.get(Math.floorMod(text.title().hashCode(), MIXED.size()));
    }
}
