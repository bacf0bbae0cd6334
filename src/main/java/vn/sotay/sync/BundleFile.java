package vn.sotay.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.DerivedFiles;

/**
 * Bodies and images in one ZIP file: each entry named by the hash of its bytes, in a given order, of one day. The same contents are
 * the same bytes, and never more of them than fit a small batch are in memory.
 *
 * @param contents each hash once, at least one
 */
record BundleFile(List<ContentHash> contents) {
    /** Changes with whatever changes the bytes that are made of the same contents. */
    private static final String MAKER = "bundle 1";

    private static final long BATCH_BYTES = 4 << 20;
    private static final int BATCH_COUNT = 200;
    /** The first that a ZIP file can say. */
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    ContentHash key() {
        String all = contents.stream().map(ContentHash::hex).collect(Collectors.joining("\n", MAKER + '\n', ""));
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** What writes it. */
    DerivedFiles.Maker maker(
            Function<Collection<ContentHash>, Map<ContentHash, Blobs.Facts>> facts,
            Function<Collection<ContentHash>, Map<ContentHash, Blob>> bytes) {
        return out -> write(out, facts.apply(contents), bytes);
    }

    private void write(
            OutputStream out,
            Map<ContentHash, Blobs.Facts> facts,
            Function<Collection<ContentHash>, Map<ContentHash, Blob>> bytes)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<ContentHash> batch = new ArrayList<>();
        long size = 0;
        for (ContentHash hash : contents) {
            Blobs.Facts known = facts.get(hash);
            if (known == null) {
                throw new IOException("an edition names " + hash + ", which is not stored");
            }
            if (!batch.isEmpty() && (batch.size() == BATCH_COUNT || size + known.size() > BATCH_BYTES)) {
                write(zip, batch, bytes.apply(batch));
                batch.clear();
                size = 0;
            }
            batch.add(hash);
            size += known.size();
        }
        write(zip, batch, bytes.apply(batch));
        zip.finish();
    }

    private static void write(ZipOutputStream zip, List<ContentHash> batch, Map<ContentHash, Blob> blobs)
            throws IOException {
        for (ContentHash hash : batch) {
            Blob blob = blobs.get(hash);
            if (blob == null) {
                throw new IOException("an edition names " + hash + ", which is not stored");
            }
            ZipEntry entry = new ZipEntry(hash.hex());
            entry.setTimeLocal(DAY);
            zip.putNextEntry(entry);
            zip.write(blob.bytes());
            zip.closeEntry();
        }
    }
}
