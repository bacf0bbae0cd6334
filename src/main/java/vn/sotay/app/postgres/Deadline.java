package vn.sotay.app.postgres;

import java.time.Duration;

/** A point in time after which waiting is given up. */
final class Deadline {

    private static final long PAUSE_MILLIS = 50;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** Waits a moment before the next look. */
    void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
