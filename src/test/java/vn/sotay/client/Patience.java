package vn.sotay.client;

import java.io.IOException;
import java.util.random.RandomGenerator;

/** How long a client waits, in milliseconds: never as long as the others, or all of them would come back together. */
public final class Patience {
    private final RandomGenerator random;
    private int failures;

    public Patience(RandomGenerator random) {
        this.random = random;
    }

    /** After a failure: what the service says, else a second, doubled each time up to a quarter of an hour, give or take half. */
    public long after(IOException failure) throws IOException {
        Transport.Failure said = failure instanceof Transport.Failure no ? no : null;
        if (said != null && said.status < 500 && said.status != 429) {
            throw failure;
        }
        long usual = Math.min(15 * 60_000, 1_000L << Math.min(failures++, 20));
        return said != null && said.retryAfter > 0
                ? said.retryAfter * 1_000L
                : (long) (usual * (0.5 + random.nextDouble()));
    }

    /** Until the next poll after a success. */
    public long until(LibraryClient.Advice advice) {
        failures = 0;
        return (long) (1_000 * (advice.pollAfter() + random.nextDouble() * advice.spread()));
    }
}
