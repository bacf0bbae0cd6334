package vn.sotay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A process of the delivered jar and what it prints. */
final class RunningJar {
    private static final Duration COMMAND_WITHIN = Duration.ofMinutes(5);

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final Thread reader;

    /** How a command ended. */
    record Finished(int code, String said) {}

    private RunningJar(Process process) {
        this.process = process;
        reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the jar with any free ports.
     *
     * @param properties {@code name=value}, later ones win
     */
    static RunningJar start(Path dataDir, Path contentDir, List<String> properties, List<String> arguments)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As README's "Operate" recommends; the options spare processor time at a start.
        line.add("@" + Path.of("src/dist/java.options").toAbsolutePath());
        line.addAll(List.of(
                "-Xmx256m",
                "-Dsotay.data-dir=" + dataDir,
                "-Dsotay.content-dir=" + contentDir,
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.port=0"));
        properties.forEach(property -> line.add("-D" + property));
        line.add("-jar");
        line.add(Path.of(System.getProperty("sotay.jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath()
                .toString());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .directory(Objects.requireNonNull(dataDir.toAbsolutePath().getParent())
                        .toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SOTAY_"));
        return new RunningJar(builder.start());
    }

    /** Runs a command to its end on a data folder. */
    static Finished command(Path dataDir, String... arguments) throws IOException, InterruptedException {
        return start(dataDir, dataDir.resolveSibling("no-content"), List.of(), List.of(arguments))
                .end();
    }

    /** Waits for the end that the process comes to by itself. */
    Finished end() throws InterruptedException {
        if (!process.waitFor(COMMAND_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            sigterm(Duration.ofSeconds(60));
            throw new AssertionError("Still running after " + COMMAND_WITHIN + ":\n" + said);
        }
        reader.join(10_000);
        return new Finished(process.exitValue(), said());
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String said() {
        return said.toString();
    }

    int sigterm(Duration within) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
            sigkill();
            throw new AssertionError("Still running " + within + " after SIGTERM:\n" + said);
        }
        return process.exitValue();
    }

    void sigkill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The process does not die");
        }
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            said.append("(output ends: ").append(e).append(")\n");
        }
    }
}
