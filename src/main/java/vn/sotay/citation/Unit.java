package vn.sotay.citation;

/** The structural units of a Vietnamese legal or Party document, from the outside in. */
public enum Unit {
    /** Phần. */
    PART("Phần", "phan", 1),
    /** Chương. */
    CHAPTER("Chương", "chuong", 2),
    /** Mục. */
    DIVISION("Mục", "muc", 3),
    /** Tiểu mục. */
    SUBDIVISION("Tiểu mục", "tieu-muc", 4),
    /** Điều. */
    ARTICLE("Điều", "dieu", 5),
    /** Phụ lục; beside the parts, and may have chapters of its own. */
    APPENDIX("Phụ lục", "phu-luc", 1),
    /** A heading that names no structural unit. */
    NONE("", "", 6);

    private final String label;
    private final String slug;
    private final int rank;

    Unit(String label, String slug, int rank) {
        this.label = label;
        this.slug = slug;
        this.rank = rank;
    }

    /** The Vietnamese word, as in "Điều"; empty for {@link #NONE}. */
    public String label() {
        return label;
    }

    /** The word in an anchor, as in {@code dieu}; empty for {@link #NONE}. */
    String slug() {
        return slug;
    }

    /** Whether a unit of this kind can contain one of the other kind. */
    boolean contains(Unit other) {
        return rank < other.rank;
    }
}
