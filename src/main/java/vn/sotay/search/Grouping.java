package vn.sotay.search;

/** What one hit is. */
enum Grouping {
    /** A work, once, with its best places. */
    WORK("work"),
    /** Each section that matches. */
    SECTION("section");

    private final String wire;

    Grouping(String wire) {
        this.wire = wire;
    }

    /** The value of the {@code group} parameter. */
    String wire() {
        return wire;
    }
}
