package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PreparationsTest {
    private static final Preparations.Key KEY = new Preparations.Key("public", "/api/v1/changes?since=A", 7);

    private final Preparations preparations = new Preparations(3);

    @Test
    void oneMakesAnAnswerAndAllOthersWaitForIt() {
        assertNull(preparations.takeOn(KEY));
        CompletableFuture<Void> one = preparations.takeOn(KEY);
        assertNotNull(one);
        assertSame(one, preparations.takeOn(KEY));
        assertNull(
                preparations.takeOn(new Preparations.Key("members:", KEY.uri(), 7)), "another class, another answer");
        assertNull(preparations.takeOn(new Preparations.Key("public", KEY.uri(), 8)), "another state, another answer");
        preparations.done(KEY);
        assertTrue(one.isDone());
        preparations.done(KEY);
        assertNull(preparations.takeOn(KEY), "the next one is nobody's who has gone");
    }

    @Test
    void thereAreOnlySoManyPlacesHoweverManyComeAtOnce() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 20_000; i++) {
            threads.execute(() -> {
                if (preparations.enter()) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    preparations.leave();
                }
            });
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
        assertTrue(most.get() <= 3, "at most three at a time, not " + most.get());
        for (int i = 0; i < 3; i++) {
            assertTrue(preparations.enter());
        }
        assertFalse(preparations.enter());
        preparations.leave();
        assertTrue(preparations.enter());
        assertEquals(0, inside.get());
    }
}
