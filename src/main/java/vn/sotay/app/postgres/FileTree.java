package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things done to a folder with all that is in it; the folder itself comes last, links are never followed. */
final class FileTree {

    /** What is done to one path. */
    interface Step {
        void on(Path path) throws IOException;
    }

    private FileTree() {}

    static void delete(Path top) throws IOException {
        bottomUp(top, Files::deleteIfExists);
    }

    static void give(Path top, FileAccess.Owner owner) throws IOException {
        bottomUp(top, path -> FileAccess.give(path, owner));
    }

    /** What lies directly in a folder; nothing when there is no such folder. */
    static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
                listing.forEach(children::add);
            }
        }
        return children;
    }

    /**
     * Deletes what lies directly in a folder and is named so: what an interrupted run left behind. A command of that run
     * may still write there for a moment; it fails soon, as its files vanish.
     */
    static void deleteLeftovers(Path folder, String prefix) throws IOException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(60));
        for (Path child : children(folder)) {
            while (child.getFileName().toString().startsWith(prefix) && Files.exists(child)) {
                try {
                    delete(child);
                } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                    if (deadline.passed()) {
                        throw e;
                    }
                    deadline.pause();
                }
            }
        }
    }

    static void bottomUp(Path top, Step step) throws IOException {
        if (Files.notExists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                step.on(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                step.on(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
