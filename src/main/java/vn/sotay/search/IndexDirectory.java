package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the index. Each index has a folder of its own in it, and the file {@code CURRENT} names the one that
 * serves, so that a rebuilt index takes over by one rename. Only one process at a time has the folder.
 */
final class IndexDirectory implements Closeable {
    private static final Logger LOG = Logger.getLogger(IndexDirectory.class);
    private static final String CURRENT = "CURRENT";
    private static final Pattern GENERATION = Pattern.compile("index-(\\d{1,9})");

    private final Path root;
    private final Directory lockHome;
    private final Lock lock;

    private IndexDirectory(Path root, Directory lockHome, Lock lock) {
        this.root = root;
        this.lockHome = lockHome;
        this.lock = lock;
    }

    /**
     * Takes possession of the folder, which is made if it is missing.
     *
     * @throws IllegalStateException when another process has it
     */
    static IndexDirectory open(Path root) throws IOException {
        Files.createDirectories(root);
        Directory lockHome = FSDirectory.open(root);
        try {
            return new IndexDirectory(root, lockHome, lockHome.obtainLock("process.lock"));
        } catch (LockObtainFailedException e) {
            lockHome.close();
            throw new IllegalStateException(
                    "The search index in " + root.toAbsolutePath()
                            + " is in use by another running process. Stop it, or"
                            + " give this one a folder of its own (sotay.data-dir or sotay.search.dir).",
                    e);
        }
    }

    /** Opens the index that serves; empty when there is none that is whole and of this format. */
    Optional<LiveIndex> current() throws IOException {
        Path folder = currentFolder();
        if (folder == null) {
            return Optional.empty();
        }
        Directory directory = new MMapDirectory(folder);
        try {
            IndexStamp stamp = IndexStamp.of(verified(directory)).orElse(null);
            if (stamp != null) {
                return Optional.of(LiveIndex.open(directory, stamp));
            }
            LOG.infof("The search index in %s has another format and is built anew", folder);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index in %s is damaged and is built anew: %s", folder, e);
        }
        directory.close();
        return Optional.empty();
    }

    /** Reads every byte of the last commit once; gives what it says about itself. */
    private static Map<String, String> verified(Directory directory) throws IOException {
        String latest = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (latest == null) {
            throw new NoSuchFileException("segments");
        }
        // Before it is parsed: lengths in a damaged file must not be believed.
        verify(directory, latest);
        SegmentInfos commit = SegmentInfos.readCommit(directory, latest);
        for (String file : commit.files(false)) {
            verify(directory, file);
        }
        return commit.getUserData();
    }

    private static void verify(Directory directory, String file) throws IOException {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        }
    }

    /** Begins an index beside the one that serves. */
    Rollover startOver() throws IOException {
        int last = 0;
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                var name = GENERATION.matcher(folder.getFileName().toString());
                last = name.matches() ? Math.max(last, Integer.parseInt(name.group(1))) : last;
            }
        }
        Path folder = Files.createDirectory(root.resolve("index-" + (last + 1)));
        return new Rollover(this, folder, LiveIndex.open(new MMapDirectory(folder), IndexStamp.START));
    }

    /** From now on, also after a crash, this is the index that serves. */
    void makeCurrent(Path folder) throws IOException {
        Path next = root.resolve(CURRENT + ".next");
        Files.writeString(next, folder.getFileName() + "\n");
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes every index but the one that serves: older ones, and those whose building was broken off. */
    void sweep() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "index-*")) {
            Path current = currentFolder();
            for (Path folder : folders) {
                if (!folder.equals(current)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            // Some systems keep files that a search still reads; they go with the next sweep.
            LOG.debugf("An old search index could not be deleted yet: %s", e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private @Nullable Path currentFolder() throws IOException {
        try {
            // Latin-1 reads any bytes; a damaged name simply leads nowhere.
            String name = Files.readString(root.resolve(CURRENT), StandardCharsets.ISO_8859_1)
                    .strip();
            Path folder = GENERATION.matcher(name).matches() ? root.resolve(name) : null;
            return folder != null && Files.isDirectory(folder) ? folder : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (lockHome) {
            lock.close();
        }
    }
}
