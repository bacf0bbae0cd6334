package vn.sotay.importing.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip of which every entry has been looked at: names that stay inside, no links, no two entries of one name, and sizes as
 * they are when unpacked, whatever the entries say. Nothing is ever unpacked to disk. Nested archives stay closed.
 */
final class GuardedZip implements Closeable {
    static final int MAX_ENTRIES = 5_000;
    static final long MAX_ENTRY = 64L << 20;
    static final long MAX_TOTAL = 256L << 20;
    /** Text gets a tenth of its size, rarely a fiftieth. */
    static final int MAX_RATIO = 150;

    private static final long RATIO_COUNTS_FROM = 4L << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private GuardedZip(ZipFile zip) {
        this.zip = zip;
    }

    static GuardedZip open(Path file) throws IOException {
        GuardedZip guarded;
        try {
            guarded = new GuardedZip(ZipFile.builder()
                    .setPath(file)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusal.unusable("It is damaged or cut off: its list of contents is missing.");
        }
        try {
            guarded.check();
            return guarded;
        } catch (IOException | RuntimeException e) {
            guarded.close();
            throw e;
        }
    }

    private void check() throws IOException {
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > MAX_ENTRIES) {
                throw Refusal.tooLarge("It has more than " + MAX_ENTRIES + " entries.", "");
            }
            String name = entry.getName();
            checkName(name);
            if (entry.isUnixSymlink()) {
                throw Refusal.unusable("An entry is a symbolic link.", shown(name));
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.unusable("It is encrypted.", shown(name));
            }
            if (entries.put(name, entry) != null) {
                throw Refusal.unusable("Two entries have the same name.", shown(name));
            }
        }
        checkSizes();
    }

    private static void checkName(String name) {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.contains("\0")
                || name.matches("^[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
        if (leaves || name.isEmpty() || name.length() > 1000) {
            throw Refusal.unusable("The name of an entry leads outside of the file.", shown(name));
        }
    }

    private void checkSizes() throws IOException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipArchiveEntry entry : entries.values()) {
            long size = 0;
            try (InputStream in = stream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    total += read;
                    if (size > MAX_ENTRY || total > MAX_TOTAL) {
                        throw Refusal.tooLarge("Unpacked it is larger than is accepted.", shown(entry.getName()));
                    }
                    if (size > RATIO_COUNTS_FROM && size > MAX_RATIO * Math.max(1, entry.getCompressedSize())) {
                        throw Refusal.unusable(
                                "An entry unpacks to more than " + MAX_RATIO + " times its size.",
                                shown(entry.getName()));
                    }
                }
            }
        }
    }

    private InputStream stream(ZipArchiveEntry entry) throws IOException {
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException e) {
            throw Refusal.unusable("An entry is packed in a way that is not read.", shown(entry.getName()));
        }
        if (in == null) {
            throw Refusal.unusable("An entry is damaged.", shown(entry.getName()));
        }
        return in;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** An entry's bytes, null if there is none of this name. */
    byte @Nullable [] bytes(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = stream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Checks all entries that are XML by their names. */
    void checkXml() throws IOException {
        for (ZipArchiveEntry entry : entries.values()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                try (InputStream in = stream(entry)) {
                    XmlGuard.check(in, shown(entry.getName()));
                }
            }
        }
    }

    private static String shown(String name) {
        String plain = Inline.of(name).plain();
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
