package vn.sotay.search;

/** What one hit is. */
enum Grouping {
    /** A work, once, with its best places. */
    WORK("work") {
        @Override
        int hits(int sections) {
            return 1;
        }
    },
    /** Each section that matches. */
    SECTION("section") {
        @Override
        int hits(int sections) {
            return Math.max(sections, 1);
        }
    };

    private final String wire;

    Grouping(String wire) {
        this.wire = wire;
    }

    /** How many hits a work is of which so many sections match; without any it matches itself. */
    abstract int hits(int sections);

    /** The value of the {@code group} parameter. */
    String wire() {
        return wire;
    }
}
