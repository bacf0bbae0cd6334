package vn.sotay.simulation;

/** What becomes of the next request. */
enum Weather {
    FINE,
    REQUEST_LOST,
    /** Nothing is heard of it, and it may come when nobody expects it any more. */
    REQUEST_LATE,
    ANSWER_LOST,
    /** The service gets it twice. */
    TWICE,
    /** The machine stops before a transaction of it is committed. */
    STOPPED_BEFORE_COMMIT,
    /** The machine stops when all is committed and nothing is answered. */
    STOPPED_BEFORE_ANSWER,
    APP_KILLED_BEFORE,
    APP_KILLED_AFTER;

    static Weather of(Dice dice) {
        if (dice.chance(0.6)) {
            return FINE;
        }
        return values()[1 + dice.nextInt(values().length - 1)];
    }
}
