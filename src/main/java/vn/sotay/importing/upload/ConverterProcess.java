package vn.sotay.importing.upload;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** Starts {@link ConverterMain} for one file, and ends it with all it started when it goes over a bound. */
final class ConverterProcess {
    private static final Logger LOG = Logger.getLogger(ConverterProcess.class);
    private static final long LOOK_MILLIS = 100;
    private static final int OUT_OF_MEMORY = 3;
    private static final String PROGRESS = "progress";
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot", "LD_LIBRARY_PATH");

    private final UploadConfig config;

    ConverterProcess(UploadConfig config) {
        this.config = config;
    }

    /**
     * Reads a file; the result stands at {@code out} afterwards.
     *
     * @param watch is told each tenth of a second how far it has come, and may end it by throwing
     * @throws ProblemException when it takes too long, too much memory or too much space, or ends without a result
     */
    void run(Path in, Path out, FileType type, WorkFolder work, ConversionWatch watch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(in, out, type, work.path()))
                .directory(work.path().toFile())
                .redirectOutput(work.file(PROGRESS).toFile())
                .redirectError(work.file("errors").toFile());
        // Passwords and secrets of the service may stand in its environment.
        builder.environment().keySet().retainAll(ENVIRONMENT);
        Process process = builder.start();
        try {
            int code = await(process, work, watch);
            if (code == OUT_OF_MEMORY) {
                throw unusable(
                        "Reading it takes more memory than " + (config.heap().asLongValue() >> 20) + " MiB.");
            }
            if (code == ConverterMain.TIME_OVER) {
                throw late();
            }
            if (code != 0) {
                LOG.warnf("The converter of %s ended with %d", type, code);
                throw unusable("It is damaged: reading it ended early.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "The service is stopping.", 10);
        } finally {
            end(process);
        }
    }

    private int await(Process process, WorkFolder work, ConversionWatch watch)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + config.time().toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > deadline) {
                throw late();
            }
            checkSize(work);
            watch.look(ProgressLine.last(work.file(PROGRESS)));
        }
        checkSize(work);
        return process.exitValue();
    }

    private void checkSize(WorkFolder work) throws IOException {
        if (work.size() > config.output().asLongValue()) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "What is in the file is larger than " + (config.output().asLongValue() >> 20) + " MiB.");
        }
    }

    private ProblemException late() {
        return unusable("Reading it takes longer than " + config.time().toSeconds() + " s.");
    }

    private static ProblemException unusable(String detail) {
        return new ProblemException(ProblemType.UNUSABLE_FILE, detail);
    }

    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(e -> process)
                .join();
    }

    private List<String> command(Path in, Path out, FileType type, Path work) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + config.heap().asLongValue(),
                "-Xss2m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + work.resolve("crash"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                // Whatever a library writes, it writes here.
                "-Djava.io.tmpdir=" + work,
                "-Duser.home=" + work,
                "-Dpdfbox.fontcache=" + work,
                "-cp",
                config.classPath().orElseGet(ConverterProcess::ownClassPath),
                ConverterMain.class.getName(),
                in.toAbsolutePath().toString(),
                out.toAbsolutePath().toString(),
                type.name(),
                // The net behind the net: only if this process hangs or dies.
                Long.toString(config.time().toSeconds() + 10)));
        return command;
    }

    /** The packaged jar names all others in its manifest, so that this holds for it as for tests. */
    private static String ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
