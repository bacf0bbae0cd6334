package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in a data folder; the root is a real path, so that two spellings of it are one folder. */
record DataFolder(Path root) {

    static DataFolder open(Path given) throws IOException {
        if (Files.notExists(given)) {
            Files.createDirectories(given);
            // Others may pass through but not look: under root the server runs as another user (see RunAsChoice).
            FileAccess.mode(given, "rwx--x--x");
        }
        return new DataFolder(given.toRealPath());
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path clusters() {
        return root.resolve("pg");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path log() {
        return root.resolve("log").resolve("postgres.log");
    }

    /** Makes a folder that the server's user, whoever that is, can pass through. */
    Path passable(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            FileAccess.mode(folder, "rwxr-xr-x");
            adopt(folder);
        }
        return folder;
    }

    /** Gives a path to the owner of the folder: a start with sudo must not lock the folder's own user out. */
    void adopt(Path path) throws IOException {
        FileAccess.give(path, FileAccess.owner(root));
    }
}
