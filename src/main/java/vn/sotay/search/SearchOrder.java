package vn.sotay.search;

import org.jspecify.annotations.Nullable;

/** The orders in which hits can come; the slug and then the place in the work decide among equals. */
enum SearchOrder {
    /** Best first. */
    RELEVANCE("relevance", null),
    /** Newest first, undated last. */
    NEWEST("-date", Fields.DATE_ORDER),
    /** By number, numerically; works without one last. */
    NUMBER("number", Fields.NUMBER_ORDER);

    private final String wire;
    private final @Nullable String field;

    SearchOrder(String wire, @Nullable String field) {
        this.wire = wire;
        this.field = field;
    }

    /** The value of the {@code sort} parameter. */
    String wire() {
        return wire;
    }

    /** The field of a work's sort key, null when the score decides. */
    @Nullable
    String field() {
        return field;
    }
}
