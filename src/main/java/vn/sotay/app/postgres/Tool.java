package vn.sotay.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end. */
final class Tool {

    /** Exit code and all that the command said, on both streams. */
    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    private static final int NOT_STARTED = 127;

    private Tool() {}

    /** A command that is not there or does not end in time is an outcome like any other failure. */
    static Outcome run(List<String> command, Path workingFolder, Duration limit) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The caller's own folder may be out of bounds for the user that the command runs as.
        builder.directory(workingFolder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return new Outcome(NOT_STARTED, String.valueOf(e.getMessage()));
        }
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome(process.exitValue(), output.join().strip());
            }
            return new Outcome(NOT_STARTED, "no end after " + limit.toSeconds() + " s: " + command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while running " + command, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
