package vn.sotay.app.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lock on a data folder. The operating system lets go of it when the process dies, however it dies. */
final class DataFolderLock implements AutoCloseable {

    /**
     * Folders held by this process. Asked before the file is opened at all: on POSIX, closing any handle of a file drops
     * the process's lock on it, also one taken through another handle.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Far behind the text, because on Windows a locked range cannot be read by others. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private DataFolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DataFolderLock acquire(DataFolder folder) throws IOException {
        Optional<DataFolderLock> lock = tryAcquire(folder);
        if (lock.isEmpty()) {
            throw new DataFolderInUseException(folder.root(), holder(folder));
        }
        return lock.get();
    }

    static Optional<DataFolderLock> tryAcquire(DataFolder folder) throws IOException {
        Path file = folder.lock();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<DataFolderLock> lock = Optional.empty();
        try {
            lock = lock(folder, file);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
        return lock;
    }

    private static Optional<DataFolderLock> lock(DataFolder folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
        boolean locked = false;
        try {
            locked = channel.tryLock(LOCKED_BYTE, 1, false) != null;
            if (locked) {
                channel.truncate(0);
                String pid = ProcessHandle.current().pid() + "\n";
                channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
                folder.adopt(file);
            }
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new DataFolderLock(file, channel)) : Optional.empty();
    }

    /** Who holds the lock, as written in it. */
    static OptionalLong holder(DataFolder folder) throws IOException {
        if (HELD.contains(folder.lock())) {
            return OptionalLong.of(ProcessHandle.current().pid());
        }
        String text = Files.readString(folder.lock(), StandardCharsets.US_ASCII).strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
