package vn.sotay.app.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of one data folder that was started and stopped before: much faster than to unpack and initdb each time. */
final class PreparedFolder {

    private static @Nullable Path original;

    private PreparedFolder() {}

    static synchronized Path copyTo(Path dataDir) throws IOException {
        if (original == null) {
            Path made = Files.createTempDirectory("sotay-prepared-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(made)));
            EmbeddedPostgres.start(made).close();
            original = made;
        }
        copy(original, dataDir);
        return dataDir.toRealPath();
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (var walk = Files.walk(from)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            Files.copy(path, to.resolve(from.relativize(path).toString()), COPY_ATTRIBUTES, NOFOLLOW_LINKS);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + ", " + e);
        }
    }
}
