package vn.sotay.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all, and that only its owner reads. */
final class WholeFile {

    /** Writes the content, and may have something to tell about it. */
    interface Content<T> {
        T write(OutputStream stream) throws IOException;
    }

    private WholeFile() {}

    static <T> T write(Path file, Content<T> content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + file);
        }
        // Temporary files are made for their owner only, and the name's change keeps that.
        Path part = Files.createTempFile(folder, "." + target.getFileName() + "-", ".part");
        try {
            T result;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                result = content.write(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** So that the name outlasts a power cut too; Windows does it by itself and lets no folder be opened. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
