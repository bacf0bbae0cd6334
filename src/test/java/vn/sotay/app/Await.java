package vn.sotay.app;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another process or thread does: asks again and again until a deadline. */
public final class Await {
    private Await() {}

    public static void until(String what, Duration within, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + within + ": " + what);
            }
            Thread.sleep(20);
        }
    }
}
