package vn.sotay.app.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Owners, modes and whole writes of files. Where the file system has no owners (Windows), they are left alone. */
final class FileAccess {

    static final String OWNER_ONLY = "rw-------";

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** User and group number; both -1 where the file system has none. */
    record Owner(int uid, int gid) {}

    private FileAccess() {}

    static Owner owner(Path path) throws IOException {
        if (!UNIX) {
            return new Owner(-1, -1);
        }
        return new Owner((Integer) Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS), (Integer)
                Files.getAttribute(path, "unix:gid", NOFOLLOW_LINKS));
    }

    /** Never follows a link: the old owner of a path could have laid one there. */
    static void give(Path path, Owner owner) throws IOException {
        if (UNIX && owner(path).uid() != owner.uid()) {
            Files.setAttribute(path, "unix:uid", owner.uid(), NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", owner.gid(), NOFOLLOW_LINKS);
        }
    }

    static void mode(Path path, String mode) throws IOException {
        if (UNIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** The file is there with all of its text, on disk, or it is as it was before. */
    static void write(Path file, String text, Owner owner) throws IOException {
        // Temporary files are made for their owner only.
        Path next = Files.createTempFile(folderOf(file), ".", ".next");
        try {
            Files.writeString(next, text);
            give(next, owner);
            sync(next, StandardOpenOption.WRITE);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folderOf(file));
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Makes a rename within the folder outlast a power cut. */
    static void syncFolder(Path folder) throws IOException {
        if (UNIX) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
