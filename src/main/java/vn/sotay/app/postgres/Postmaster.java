package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a cluster's postmaster.pid says about the server that runs on it. The file outlives a server that was killed, and
 * its process id may by then be anybody's.
 *
 * @param pid process id of the server
 * @param port where it listens
 */
record Postmaster(Path cluster, long pid, int port) {

    /** Nobody has the id; the server has it, or may have it; it is another's. */
    enum Process {
        NONE,
        SERVER,
        ANOTHER
    }

    /** Above what any system gives out. */
    private static final String NOBODYS_ID = "999999999";

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** Empty when no server runs or ran, also when the file was cut short by a crash of the machine. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE || !number(lines.get(PID_LINE)) || !number(lines.get(PORT_LINE))) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                cluster,
                Long.parseLong(lines.get(PID_LINE).strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** What its process id stands for now. */
    Process process() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return Process.NONE;
        }
        // Where the arguments cannot be seen, it may be the server: never start a second one on a guess.
        boolean another = process.get()
                .info()
                .arguments()
                .map(arguments -> !Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(false);
        return another || ended() ? Process.ANOTHER : Process.SERVER;
    }

    /**
     * Puts an id that no process can have in place of one that is somebody else's now, so that PostgreSQL does not take
     * that for a running server. The rest stays: by it PostgreSQL makes sure that no child of the old server lives on.
     */
    void disown() throws IOException {
        Path file = file(cluster);
        String text = Files.readString(file).replaceFirst("\\A\\s*\\d+", NOBODYS_ID);
        FileAccess.write(file, text, FileAccess.owner(file));
    }

    /** An ended process whose parent has not asked for its end yet still has its id. */
    private boolean ended() {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return status.substring(status.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean number(String line) {
        return line.strip().matches("\\d{1,9}");
    }
}
