package vn.sotay.app.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Section;
import vn.sotay.search.Passage;
import vn.sotay.search.SearchHit;
import vn.sotay.text.Slugs;

/** What templates can ask of the records of other packages, beyond what those say themselves. */
@TemplateExtension
final class Shown {
    private static final int MOST_NAMES = 3;
    private static final int MEBIBYTE = 1 << 20;

    private Shown() {}

    static ShownDate shown(PartialDate date) {
        return ShownDate.of(date);
    }

    static ShownDate shown(Instant instant) {
        return ShownDate.of(instant);
    }

    /** 1234 as 1.234. */
    static String grouped(long number) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", number);
    }

    static String grouped(int number) {
        return grouped((long) number);
    }

    /** The size of a file as people read it: 482133 as 471 KB. */
    static String bytes(long size) {
        Locale vietnamese = Locale.forLanguageTag("vi");
        return size < MEBIBYTE
                ? String.format(vietnamese, "%d KB", Math.max(1, Math.round(size / 1024.0)))
                : String.format(vietnamese, "%.1f MB", size / (double) MEBIBYTE);
    }

    /** Whether a work of this kind can be in force at all: a book or a guide cannot. */
    static boolean binding(Kind kind) {
        return kind != Kind.BOOK && kind != Kind.MATERIAL;
    }

    static boolean checked(EffectStatus status) {
        return status != EffectStatus.UNKNOWN;
    }

    /** How lists are narrowed to a name: by its slug. */
    static @Nullable String slug(String name) {
        return Slugs.ofName(name);
    }

    /** Names one after the other. */
    static String joined(List<String> names) {
        return String.join(", ", names);
    }

    /** The same, but for lists: a row is no place for twenty editors. */
    static String brief(List<String> names) {
        return names.size() <= MOST_NAMES ? joined(names) : joined(names.subList(0, MOST_NAMES)) + "…";
    }

    /** A passage in pieces, so that what was searched for can be marked. */
    static List<Marked> pieces(Passage passage) {
        return Marked.of(passage);
    }

    static List<FoundPlace> places(SearchHit hit) {
        return FoundPlace.of(hit);
    }

    /** The level of the heading of a section on a page that has the work's title as its first. */
    static int headingLevel(Section section) {
        return Math.min(section.level() + 1, 6);
    }
}
