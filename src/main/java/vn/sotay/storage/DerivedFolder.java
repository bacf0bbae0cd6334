package vn.sotay.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sotay.seal.Sha256;
import vn.sotay.storage.DerivedFiles.Held;
import vn.sotay.storage.DerivedFiles.Maker;

/**
 * The folder of derived files. A name says all there is to know of a file: key, hash and size; so there is no list beside it
 * that could disagree. What this process did not write itself is hashed once before it is trusted, and whenever its time of
 * change is another one.
 */
final class DerivedFolder {
    private static final Logger LOG = Logger.getLogger(DerivedFolder.class);
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-([0-9a-f]{64})\\.(\\d{1,15})");

    private final Path path;
    private final long maxBytes;
    private final Map<ContentHash, CompletableFuture<Void>> making = new ConcurrentHashMap<>();
    /** What there is, the least recently used first; guarded by this. */
    private final LinkedHashMap<ContentHash, Entry> files = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    private DerivedFolder(Path path, long maxBytes) {
        this.path = path;
        this.maxBytes = maxBytes;
    }

    /** Opens the folder, which is made if need be, and deletes what is no whole file in it. */
    static DerivedFolder open(Path path, long maxBytes) throws IOException {
        DerivedFolder folder = new DerivedFolder(Files.createDirectories(path).toRealPath(), maxBytes);
        folder.survey();
        return folder;
    }

    private synchronized void survey() throws IOException {
        record Found(Entry entry, FileTime time) {}
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
            for (Path file : all) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                BasicFileAttributes attributes = attributes(file);
                if (attributes == null || attributes.isDirectory()) {
                    continue;
                }
                if (name.matches() && attributes.size() == Long.parseLong(name.group(3))) {
                    ContentHash key = new ContentHash(name.group(1));
                    ContentHash hash = new ContentHash(name.group(2));
                    found.add(new Found(new Entry(key, file, attributes.size(), hash), attributes.lastModifiedTime()));
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        found.sort(Comparator.comparing(Found::time));
        for (Found file : found) {
            put(file.entry());
        }
        makeRoom();
    }

    /** As {@link DerivedFiles#open}. */
    Held open(ContentHash key, Maker maker) throws IOException {
        while (true) {
            Held held = held(key);
            if (held != null) {
                return held;
            }
            CompletableFuture<Void> mine = new CompletableFuture<>();
            CompletableFuture<Void> others = making.putIfAbsent(key, mine);
            if (others == null) {
                return makeFor(key, maker, mine);
            }
            try {
                others.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException said) {
                    throw said;
                }
                throw new IOException("The file that another request was making could not be made", e.getCause());
            }
        }
    }

    private Held makeFor(ContentHash key, Maker maker, CompletableFuture<Void> waiting) throws IOException {
        try {
            // Somebody may have finished between the look and the turn.
            Held held = held(key);
            Held made = held == null ? make(key, maker) : held;
            making.remove(key, waiting);
            waiting.complete(null);
            return made;
        } catch (Throwable e) {
            making.remove(key, waiting);
            waiting.completeExceptionally(e);
            throw e;
        }
    }

    private @Nullable Held held(ContentHash key) throws IOException {
        Entry entry;
        synchronized (this) {
            entry = files.get(key);
            if (entry == null) {
                return null;
            }
            entry.holders++;
        }
        boolean whole = false;
        try {
            whole = entry.isWhole();
        } finally {
            if (!whole) {
                forget(entry);
            }
        }
        if (!whole) {
            LOG.warnf("The derived file %s is missing or damaged and is made anew", entry.file);
            return null;
        }
        return new Hold(entry);
    }

    private synchronized void forget(Entry entry) throws IOException {
        entry.holders--;
        if (files.remove(entry.key, entry)) {
            bytes -= entry.size;
            Files.deleteIfExists(entry.file);
        }
    }

    private Held make(ContentHash key, Maker maker) throws IOException {
        Path half = Files.createTempFile(path, "half", ".tmp");
        try {
            MessageDigest digest = Sha256.digest();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16), digest)) {
                maker.make(out);
            }
            ContentHash hash = ContentHash.of256(digest.digest());
            long size = Files.size(half);
            Entry entry = new Entry(key, path.resolve(key + "-" + hash + '.' + size), size, hash);
            synchronized (this) {
                // Under the lock, so that nothing forgets a file of this name between the two.
                Files.move(half, entry.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                entry.trusted = Files.getLastModifiedTime(entry.file);
                entry.holders++;
                put(entry);
                makeRoom();
            }
            return new Hold(entry);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private synchronized void put(Entry entry) throws IOException {
        Entry former = files.put(entry.key, entry);
        bytes += entry.size;
        if (former != null) {
            bytes -= former.size;
            if (!former.file.equals(entry.file)) {
                Files.deleteIfExists(former.file);
            }
        }
    }

    /** Deletes what was not asked for longest, but nothing that is being read. */
    private synchronized void makeRoom() throws IOException {
        Iterator<Entry> oldest = files.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry.holders == 0) {
                oldest.remove();
                bytes -= entry.size;
                Files.deleteIfExists(entry.file);
            }
        }
    }

    private synchronized void release(Entry entry) {
        entry.holders--;
        if (bytes > maxBytes) {
            try {
                makeRoom();
            } catch (IOException e) {
                LOG.warnf("A derived file cannot be deleted: %s", e.getMessage());
            }
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static final class Entry {
        private final ContentHash key;
        private final Path file;
        private final long size;
        private final ContentHash hash;
        /** How many read it; guarded by the folder. */
        private int holders;
        /** When the file had changed last when its bytes were seen to be right; null before that. */
        private @Nullable FileTime trusted;

        Entry(ContentHash key, Path file, long size, ContentHash hash) {
            this.key = key;
            this.file = file;
            this.size = size;
            this.hash = hash;
        }

        /** Whether the file is there with the bytes it was made of. */
        synchronized boolean isWhole() throws IOException {
            BasicFileAttributes now = attributes(file);
            if (now == null || now.size() != size) {
                return false;
            }
            if (now.lastModifiedTime().equals(trusted)) {
                return true;
            }
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (NoSuchFileException e) {
                return false;
            }
            if (!ContentHash.of256(digest.digest()).equals(hash)) {
                return false;
            }
            trusted = now.lastModifiedTime();
            return true;
        }
    }

    private final class Hold implements Held {
        private final Entry entry;
        private boolean closed;

        Hold(Entry entry) {
            this.entry = entry;
        }

        @Override
        public Path path() {
            return entry.file;
        }

        @Override
        public long size() {
            return entry.size;
        }

        @Override
        public ContentHash hash() {
            return entry.hash;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                release(entry);
            }
        }
    }
}
