package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The log stays readable however fast an import goes. */
class ImportProgressLogTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void saysAtMostOneLineASecond() {
        // Near the wrap of the counter, which may start anywhere.
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(2));
        ImportProgressLog log = new ImportProgressLog(nanos::get, lines::add);

        for (int done = 0; done <= 5000; done++) {
            log.at(done, 5000, done < 2500 ? Progress.Phase.READING : Progress.Phase.PUBLISHING);
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        }

        assertEquals(
                List.of(
                        "Import, reading: 1000 of 5000 works",
                        "Import, reading: 2000 of 5000 works",
                        "Import, publishing: 3000 of 5000 works",
                        "Import, publishing: 4000 of 5000 works",
                        "Import, publishing: 5000 of 5000 works"),
                lines);
    }

    @Test
    void saysNothingOfAQuickImport() {
        ImportProgressLog log = new ImportProgressLog(() -> 42, lines::add);

        log.at(0, 1, Progress.Phase.READING);
        log.at(1, 1, Progress.Phase.PUBLISHING);

        assertEquals(List.of(), lines);
    }
}
