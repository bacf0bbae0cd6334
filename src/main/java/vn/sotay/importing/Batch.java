package vn.sotay.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sotay.publishing.ReadyManuscript;

/** Works that are published in one transaction: as many as fit its bounds, and at least one. */
final class Batch {
    /** Works that one transaction may log, with those that show something of them; the log is locked meanwhile. */
    private static final int MAX_SUBJECTS = 200;

    private final int maxWorks;
    private final long maxBytes;
    private final List<ReadyManuscript> works = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();
    private long bytes;

    Batch(ImportConfig config) {
        this.maxWorks = Math.min(config.batchWorks(), MAX_SUBJECTS);
        this.maxBytes = config.batchText().asLongValue();
    }

    /** Whether one more work fits in. @param linked slugs of works that are linked with it */
    boolean takes(ReadyManuscript work, Set<String> linked) {
        if (works.isEmpty()) {
            return true;
        }
        Set<String> together = new HashSet<>(subjects);
        together.addAll(linked);
        together.add(work.metadata().slug());
        return works.size() < maxWorks && bytes + size(work) <= maxBytes && together.size() <= MAX_SUBJECTS;
    }

    void add(ReadyManuscript work, Set<String> linked) {
        works.add(work);
        subjects.add(work.metadata().slug());
        subjects.addAll(linked);
        bytes += size(work);
    }

    private static long size(ReadyManuscript work) {
        return work.text().bytes().length
                + work.brought().stream()
                        .mapToLong(image -> image.bytes().length)
                        .sum();
    }

    List<ReadyManuscript> works() {
        return works;
    }
}
