package vn.sotay.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.sotay.seal.Sha256;

/** A backup that is being read. What does not agree with its manifest is refused. */
final class BackupFile implements AutoCloseable {

    /** Some hundred bytes for a table: more than this is no manifest. */
    private static final int LARGEST_MANIFEST = 16 << 20;

    /** Takes the content of a table and says how much it was, in whatever it counts. */
    interface Reader<X extends Exception> {
        long read(InputStream content) throws IOException, X;
    }

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupException("There is no file " + path);
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, manifest(zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BackupException(
                    path + " is not a backup of this program, or it is incomplete or damaged: " + e.getMessage(), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads everything once and compares it with the manifest, without a database. */
    void verify() {
        Set<String> known = new HashSet<>();
        known.add(Manifest.ENTRY);
        for (Manifest.TableCopy table : manifest.tables()) {
            known.add(table.entry());
            read(table, content -> content.transferTo(OutputStream.nullOutputStream()));
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !known.contains(name))
                .forEach(name -> {
                    throw damaged("it holds " + name + ", which its manifest does not know", null);
                });
    }

    /** Gives the content of a table to the reader, and fails when it was not what the manifest promised. */
    <X extends Exception> long read(Manifest.TableCopy table, Reader<X> reader) throws X {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table.entry() + " is not in it", null);
        }
        MessageDigest digest = Sha256.digest();
        long result;
        try (DigestInputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            result = reader.read(content);
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw damaged(table.entry() + " cannot be read: " + e.getMessage(), e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw damaged(table.entry() + " is not what was written", null);
        }
        return result;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException("no " + Manifest.ENTRY);
        }
        byte[] json;
        try (InputStream content = zip.getInputStream(entry)) {
            json = content.readNBytes(LARGEST_MANIFEST);
        }
        // Nothing else guards the manifest, and java.util.zip.ZipFile compares no checksum.
        CRC32 checksum = new CRC32();
        checksum.update(json);
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException(Manifest.ENTRY + " is not what was written");
        }
        return ManifestJson.read(json);
    }

    private BackupException damaged(String what, @Nullable Throwable cause) {
        return new BackupException(path + " is damaged: " + what + ". Nothing was restored.", cause);
    }
}
