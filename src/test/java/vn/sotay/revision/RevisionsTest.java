package vn.sotay.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionsTest {
    @Inject
    Revisions revisions;

    @Test
    void numbersHaveNoGapAndAFollowerMissesNothingHoweverCommitsInterleave() throws Exception {
        long from = revisions.head();
        int writers = 4;
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Long> seen = new ArrayList<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        String slug = "so-" + writer + '-' + i;
                        QuarkusTransaction.requiringNew()
                                .run(() -> revisions.append(List.of(
                                        // Of works that never were to be seen, so that no other follower looks for
                                        // them.
                                        Change.ofWork(slug, null, null), Change.ofWork(slug, null, null))));
                    }
                }));
            }
            // A follower that reads while they write: whatever it has passed must never appear behind it later.
            long cursor = from;
            while (seen.size() < writers * each * 2) {
                for (Revision revision : revisions.after(cursor, 7)) {
                    assertEquals(cursor + 1, revision.rev());
                    cursor = revision.rev();
                    seen.add(cursor);
                }
                for (Future<?> one : running) {
                    if (one.isDone()) {
                        one.get();
                    }
                }
            }
            // Its rows are seen before a writer has told its own process of them.
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(from + writers * each * 2L, revisions.head());
        assertTrue(revisions.known() >= from + writers * each * 2L);
    }

    @Test
    void aRolledBackChangeLeavesNoNumberBehind() {
        long head = revisions.head();
        QuarkusTransaction.begin();
        revisions.append(List.of(Change.ofShelf("khong-co")));
        QuarkusTransaction.rollback();
        assertEquals(head, revisions.head());
        assertTrue(revisions.known() <= head, "a wake-up must follow the commit, not the append");
        assertTrue(revisions.after(head, 10).isEmpty());
    }
}
