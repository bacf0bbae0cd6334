package vn.sotay.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document as a reference names it. Numbers are in the form of anchors: lower case, "dd" for "đ"; null where
 * the reference does not say.
 *
 * @param part of "phần", as "nhat" or "2"
 * @param chapter of "chương", Arabic
 * @param division of "mục", Arabic or a letter
 * @param article of "điều", as "11" or "5a"
 * @param clause of "khoản"
 * @param point of "điểm", a letter
 * @param appendix of "phụ lục", Arabic or a letter
 */
public record Provision(
        @Nullable String part,
        @Nullable String chapter,
        @Nullable String division,
        @Nullable String article,
        @Nullable String clause,
        @Nullable String point,
        @Nullable String appendix) {

    /** No place: the document as a whole. */
    public static final Provision WHOLE = new Provision(null, null, null, null, null, null, null);

    /** Whether it says no place at all. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /**
     * The anchors under which the section may stand, the likeliest first: a chapter of a document is numbered in Roman or
     * Arabic, a division stands within a chapter or not. Empty when no section is named; clause and point are targets within
     * one.
     */
    public List<String> sections() {
        if (article != null) {
            return List.of("dieu-" + article);
        }
        if (division != null) {
            List<String> divisions = spelt(Unit.DIVISION, division);
            String outer = chapter;
            return outer == null ? divisions : within(spelt(Unit.CHAPTER, outer), divisions);
        }
        if (chapter != null) {
            return spelt(Unit.CHAPTER, chapter);
        }
        if (part != null) {
            return spelt(Unit.PART, part);
        }
        return appendix == null ? List.of() : spelt(Unit.APPENDIX, appendix);
    }

    /** The anchors of the named place within its section, the narrowest first; empty when the section itself is meant. */
    public List<String> targets() {
        if (article == null || clause == null) {
            return article == null || point == null ? List.of() : List.of("dieu-" + article + "-diem-" + point);
        }
        String ofClause = "dieu-" + article + "-khoan-" + clause;
        return point == null ? List.of(ofClause) : List.of(ofClause + "-diem-" + point, ofClause);
    }

    private static List<String> spelt(Unit unit, String number) {
        List<String> anchors = new ArrayList<>();
        if (number.chars().allMatch(c -> c >= '0' && c <= '9') && number.length() <= 3) {
            int value = Integer.parseInt(number);
            String roman = Roman.of(value).toLowerCase(Locale.ROOT);
            if (!roman.isEmpty()) {
                anchors.add(unit.slug() + "-" + roman);
            }
            anchors.add(unit.slug() + "-" + number);
            String ordinal = unit == Unit.PART ? NumberWords.ordinal(value) : "";
            if (!ordinal.isEmpty()) {
                anchors.add(0, unit.slug() + "-thu-" + ordinal);
            }
        } else {
            anchors.add(unit.slug() + "-" + number);
        }
        return anchors;
    }

    private static List<String> within(List<String> outer, List<String> inner) {
        List<String> anchors = new ArrayList<>();
        for (String first : outer) {
            for (String second : inner) {
                anchors.add(first + "-" + second);
            }
        }
        return anchors;
    }
}
