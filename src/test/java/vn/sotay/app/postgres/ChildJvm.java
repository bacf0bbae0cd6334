package vn.sotay.app.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs {@link OwnerProcess} in another JVM. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJvm owning(Path dataDir) throws IOException {
        return owning(dataDir, System.getProperty("java.class.path"), List.of());
    }

    /** With a class path of its own, and words before the command that make it run as somebody else. */
    static ChildJvm owning(Path dataDir, String classPath, List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                OwnerProcess.class.getName(),
                dataDir.toString()));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(new File("/"))
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** Reads on until the child says the word; fails with all that it said when it ends before. */
    void awaitWord(String word) throws IOException {
        StringBuilder said = new StringBuilder();
        for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(word)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The child ended without saying " + word + ":\n" + said);
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** SIGKILL: nothing of the child's own runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The child does not die");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
