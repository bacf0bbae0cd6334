package vn.sotay.app;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another process does: asks again and again until a deadline. */
final class Await {
    private Await() {}

    static void until(String what, Duration within, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + within + ": " + what);
            }
            Thread.sleep(20);
        }
    }
}
