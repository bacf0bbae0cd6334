package vn.sotay.importing.upload;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Problem;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** Reads one file of a batch: takes it, converts it with signs of life meanwhile, and writes down what came of it. */
@ApplicationScoped
class BatchReading {
    private static final Logger LOG = Logger.getLogger(BatchReading.class);
    private static final long BEAT_MILLIS = 500;

    private final BatchConfig config;
    private final BatchTurns turns;
    private final Conversion conversion;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "batch-heart");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    BatchReading(BatchConfig config, BatchTurns turns, Conversion conversion) {
        this.config = config;
        this.turns = turns;
        this.conversion = conversion;
    }

    @PreDestroy
    void stop() {
        heart.shutdownNow();
    }

    /** What is seen of a conversion from outside, and whether it is still wanted. */
    private static final class Pulse implements ConversionWatch {
        private volatile @Nullable UploadProgress progress;
        private volatile boolean lost;

        @Override
        public void look(@Nullable UploadProgress now) {
            progress = now;
            if (lost) {
                throw new CancellationException();
            }
        }
    }

    /** Reads the file that waits longest; false when there is none, or none can be read now. */
    boolean next() throws IOException {
        UUID reader = UUID.randomUUID();
        BatchStore.Claim claim = turns.claim(reader).orElse(null);
        if (claim == null) {
            return false;
        }
        if (claim.attempts() > config.attempts()) {
            String detail = "Reading it was begun " + config.attempts() + " times and never came to an end.";
            refused(claim, reader, new ProblemException(ProblemType.UNUSABLE_FILE, detail));
            return true;
        }
        Pulse pulse = new Pulse();
        Future<?> beat = heart.scheduleAtFixedRate(
                () -> beat(claim, reader, pulse), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            read(claim, reader, pulse);
            return true;
        } catch (CancellationException e) {
            return true;
        } catch (ProblemException e) {
            if (e.type() == ProblemType.UNAVAILABLE) {
                turns.release(claim, reader);
                return false;
            }
            refused(claim, reader, e);
            return true;
        } finally {
            beat.cancel(false);
        }
    }

    private void read(BatchStore.Claim claim, UUID reader, Pulse pulse) throws IOException {
        try (WorkFolder work = WorkFolder.in(conversion.folder())) {
            Path file = work.file("original");
            turns.copy(claim, file);
            Converted converted = conversion.convert(file, claim.fileName(), pulse);
            Upload upload = Uploads.proposal(claim.fileName(), file, claim.hash(), converted, null, claim.who());
            turns.ready(claim, reader, upload, claim.hash(), file, converted);
        }
    }

    private void refused(BatchStore.Claim claim, UUID reader, ProblemException e) {
        String address = "/api/v1/editorial/batches/" + claim.batch() + "/files/" + claim.id();
        turns.refused(
                claim,
                reader,
                e instanceof MarkedFile ? BatchFileState.STOPPED : BatchFileState.REFUSED,
                Problem.of(e.type(), String.valueOf(e.getMessage()), address, e.violations()));
    }

    private void beat(BatchStore.Claim claim, UUID reader, Pulse pulse) {
        try {
            pulse.lost |= !turns.renew(claim, reader, pulse.progress);
        } catch (RuntimeException e) {
            // The next one tries again; when the database stays away, the lease runs out.
            LOG.debugf("No sign of life of a reader: %s", e.getMessage());
        }
    }
}
