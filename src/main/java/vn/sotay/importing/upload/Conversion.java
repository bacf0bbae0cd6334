package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** Turns a file into a manuscript, a few files at once; what exceeds its bounds is refused, never this process's trouble. */
@ApplicationScoped
public class Conversion {
    private final UploadConfig config;
    private final Path folder;
    private final Semaphore running;
    private final Semaphore admitted;

    @Inject
    Conversion(UploadConfig config, @ConfigProperty(name = "sotay.data-dir", defaultValue = "data") Path dataDir) {
        this.config = config;
        this.folder = dataDir.resolve("uploads");
        this.running = new Semaphore(config.parallel(), true);
        this.admitted = new Semaphore(config.parallel() + config.waiting());
    }

    /** Where files stand while they are received and read; nothing in it outlives its request. */
    Path folder() {
        return folder;
    }

    /**
     * Converts a file. It is only read, and may be deleted afterwards.
     *
     * @param fileName the name it was given; only its extension counts
     * @throws ProblemException {@code UNUSABLE_FILE} for what is damaged, dangerous, encrypted, marked as secret or not what
     *     its name says, {@code UNSUPPORTED_MEDIA_TYPE} for other types, {@code TOO_LARGE} over a bound, and {@code
     *     UNAVAILABLE} when too many files wait already
     * @throws IOException when the data folder fails
     */
    public Converted convert(Path original, String fileName) throws IOException {
        return convert(original, fileName, ConversionWatch.NOBODY);
    }

    /** The same, told to somebody who may end it. */
    Converted convert(Path original, String fileName, ConversionWatch watch) throws IOException {
        if (Files.size(original) > config.maxSize().asLongValue()) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "The file is larger than " + (config.maxSize().asLongValue() >> 20) + " MiB.");
        }
        FileType type = FileSniffer.sniff(original, fileName);
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try (WorkFolder work = WorkFolder.in(folder)) {
            acquire();
            try {
                Path out = work.file("result.json");
                new ConverterProcess(config).run(original, out, type, work, watch);
                return ConvertedReader.read(out, type);
            } finally {
                running.release();
            }
        } finally {
            admitted.release();
        }
    }

    private void acquire() {
        try {
            // Everybody before this one has its time, and then is ended.
            if (!running.tryAcquire(config.time().toMillis() * (1 + config.waiting()), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemType.UNAVAILABLE, "Other files are being read; try again soon.", 20);
    }
}
