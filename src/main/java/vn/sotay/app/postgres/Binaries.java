package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's programs, unpacked into the data folder's cache; version as in 17.11. */
record Binaries(Path home, String version) {

    private static final String UNPACKED = "postgres-";
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)(\\S*)");

    /** Unpacks them unless that was done before. Only under the lock of the folder. */
    static Binaries in(DataFolder folder) throws IOException {
        BinariesArchive archive = BinariesArchive.find();
        Path cache = folder.passable(folder.cache());
        FileTree.deleteLeftovers(cache, BinariesArchive.UNPACKING);
        Path home = cache.resolve(UNPACKED + archive.release() + "-" + archive.platform());
        if (Files.exists(home)) {
            Optional<String> version = version(askVersion(home));
            if (version.isPresent()) {
                return new Binaries(home, version.get());
            }
            // A power cut can leave a file without its bytes; what came from the archive can come from it again.
            FileTree.delete(home);
        }
        archive.unpack(home);
        Tool.Outcome answer = askVersion(home);
        return new Binaries(
                home,
                version(answer)
                        .orElseThrow(() -> new EmbeddedPostgresException(
                                "The PostgreSQL binaries do not run on this machine: " + answer.output())));
    }

    int major() {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Removes what earlier releases unpacked. Only for when no server runs from there any more. */
    void removeOthers() throws IOException {
        for (Path child : FileTree.children(FileAccess.folderOf(home))) {
            if (child.getFileName().toString().startsWith(UNPACKED) && !child.equals(home)) {
                FileTree.delete(child);
            }
        }
    }

    private static Tool.Outcome askVersion(Path home) {
        String initdb = home.resolve("bin").resolve("initdb").toString();
        return Tool.run(List.of(initdb, "--version"), home, Duration.ofSeconds(30));
    }

    /** Not by the exit code: an empty file counts as a shell script that succeeds. */
    private static Optional<String> version(Tool.Outcome answer) {
        Matcher version = VERSION.matcher(answer.output());
        return version.find() ? Optional.of(version.group(1) + version.group(2)) : Optional.empty();
    }
}
