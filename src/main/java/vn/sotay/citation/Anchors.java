package vn.sotay.citation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the headings of one edition, in their order, anchors that are unique in it: {@code dieu-5},
 * {@code chuong-ii-muc-1}, {@code phan-thu-nhat}; for other headings their slug.
 *
 * <p>An anchor depends on its own heading and the headings before it only, never on text or on what follows. So a
 * section that is rewritten, or added at the end, moves no address. One instance serves one edition and one thread;
 * the time is linear in the number of headings.
 */
public final class Anchors {

    /** The anchor of the text before the first heading; no heading ever gets it. */
    public static final String PREAMBLE = "mo-dau";

    /** Longest slug of a heading, in characters. */
    public static final int MAX_SLUG = 60;

    /** Longest anchor that is still prefixed with another. */
    private static final int MAX_PREFIXED = 120;

    private static final String UNNAMED = "muc-khong-ten";

    /** Set before a slug that reads like a unit's anchor ("Dieu 5"), so that it cannot take the unit's address. */
    private static final String NOT_A_UNIT = "tieu-de-";

    private static final Pattern WITHIN = Pattern.compile("-(?:\\d|khoan-|diem-|chuong-|muc-|tieu-muc-|dieu-)");

    private final Function<String, Optional<String>> slugs;
    private final Set<String> taken = new HashSet<>(Set.of(PREAMBLE));
    private final Map<String, Integer> lastSuffix = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** @param slugs the slug of a heading of at most {@link #MAX_SLUG} characters, empty if it has none */
    public Anchors(Function<String, Optional<String>> slugs) {
        this.slugs = slugs;
    }

    /** One heading of an edition with its depth; 1 is the topmost. */
    public record Entry(int level, Heading heading) {}

    /** The anchors of all headings of an edition, in the same order. */
    public static List<String> of(List<Entry> headings, Function<String, Optional<String>> slugs) {
        Anchors anchors = new Anchors(slugs);
        List<String> result = new ArrayList<>(headings.size());
        for (Entry entry : headings) {
            result.add(anchors.next(entry.level(), entry.heading()));
        }
        return result;
    }

    /** The anchor of the next heading of the edition. */
    public String next(int level, Heading heading) {
        close(level, heading.unit());
        String anchor = heading.isStructural() ? structural(heading) : unique(slug(heading.title()));
        boolean untitled = heading.isStructural() && heading.title().isEmpty();
        open.push(new Open(level, heading.unit(), anchor, untitled));
        return anchor;
    }

    /** A section whose heading has been read and that may still contain what comes. */
    private record Open(int level, Unit unit, String anchor, boolean untitled) {
        boolean contains(int otherLevel, Unit other) {
            if (unit == Unit.NONE || other == Unit.NONE) {
                return level < otherLevel;
            }
            // Chapter and article often have headings of one level; what they are decides.
            return unit.contains(other) && level <= otherLevel;
        }
    }

    private void close(int level, Unit unit) {
        Open last = open.peek();
        if (unit == Unit.NONE && last != null && last.untitled() && last.level() == level) {
            // "Chương I" and on a line of its own, as a heading too, "Quy định chung": the chapter stays open.
            return;
        }
        while (!open.isEmpty() && !open.element().contains(level, unit)) {
            open.pop();
        }
    }

    private String structural(Heading heading) {
        String name = heading.anchorName();
        Unit unit = heading.unit();
        boolean numberedWithin = unit == Unit.DIVISION || unit == Unit.SUBDIVISION;
        String outer = numberedWithin ? enclosingUnit() : null;
        String own = outer == null ? name : prefixed(outer, name);
        if (!taken.contains(own)) {
            return unique(own);
        }
        Open parent = open.peek();
        return unique(parent == null || own.startsWith(parent.anchor() + "-") ? own : prefixed(parent.anchor(), name));
    }

    private @Nullable String enclosingUnit() {
        for (Open section : open) {
            if (section.unit() != Unit.NONE) {
                return section.anchor();
            }
        }
        return null;
    }

    private static String prefixed(String outer, String name) {
        String anchor = outer + "-" + name;
        return anchor.length() <= MAX_PREFIXED ? anchor : name;
    }

    private String slug(String title) {
        String slug = slugs.apply(title).orElse(UNNAMED);
        return readsLikeUnit(slug) ? NOT_A_UNIT + slug : slug;
    }

    /** Whether a slug could be the anchor of a numbered unit, or of a place in one ("dieu-5-khoan-2"). */
    private static boolean readsLikeUnit(String slug) {
        for (Unit unit : Unit.values()) {
            String start = unit.slug() + "-";
            if (unit != Unit.NONE && slug.startsWith(start)) {
                int end = slug.indexOf('-', start.length());
                String number = slug.substring(start.length(), end < 0 ? slug.length() : end);
                return isNumber(number)
                        && (end < 0
                                || WITHIN.matcher(slug)
                                        .region(end, slug.length())
                                        .lookingAt());
            }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        return word.length() == 1
                || Character.isDigit(word.charAt(0))
                || Roman.value(word) > 0
                || Roman.value(word.substring(0, word.length() - 1)) > 0;
    }

    private String unique(String wanted) {
        String anchor = wanted;
        while (!taken.add(anchor)) {
            anchor = wanted + "-" + lastSuffix.merge(wanted, 2, (last, first) -> last + 1);
        }
        return anchor;
    }
}
