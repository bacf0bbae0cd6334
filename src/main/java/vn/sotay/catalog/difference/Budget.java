package vn.sotay.catalog.difference;

/** Steps that a comparison may take: a bound on its time that gives the same answer on every machine. */
final class Budget {
    private long left;

    Budget(long steps) {
        left = steps;
    }

    /** Takes this many steps if that many are left. */
    boolean spend(long steps) {
        if (steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }

    /** At most this many steps, or what is left. */
    long atMost(long steps) {
        return Math.min(steps, left);
    }
}
