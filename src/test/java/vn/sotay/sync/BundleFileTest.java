package vn.sotay.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

class BundleFileTest {
    private final Map<ContentHash, Blob> held = new HashMap<>();
    private final List<ContentHash> hashes = new ArrayList<>();
    private long largestBatch;

    private void hold(byte[] bytes) {
        ContentHash hash = ContentHash.of(bytes);
        held.put(hash, new Blob(hash, "text/html", bytes));
        hashes.add(hash);
    }

    private Map<ContentHash, Blobs.Facts> facts(Collection<ContentHash> wanted) {
        Map<ContentHash, Blobs.Facts> facts = new HashMap<>();
        held.forEach((hash, blob) -> facts.put(hash, new Blobs.Facts(blob.mediaType(), blob.bytes().length)));
        facts.keySet().retainAll(wanted);
        return facts;
    }

    private Map<ContentHash, Blob> bytes(Collection<ContentHash> wanted) {
        Map<ContentHash, Blob> found = new HashMap<>(held);
        found.keySet().retainAll(wanted);
        largestBatch = Math.max(
                largestBatch,
                found.values().stream().mapToLong(blob -> blob.bytes().length).sum());
        return found;
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BundleFile(hashes).maker(this::facts, this::bytes).make(out);
        return out.toByteArray();
    }

    @Test
    void everyEntryIsNamedByTheHashOfItsBytesAndTheSameIsTheSame() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[i * 40];
            random.nextBytes(bytes);
            hold(bytes);
        }
        byte[] file = written();
        assertArrayEquals(file, written());
        List<ContentHash> read = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ContentHash hash = ContentHash.of(zip.readAllBytes());
                assertEquals(hash.hex(), entry.getName());
                read.add(hash);
            }
        }
        assertEquals(hashes, read, "in the order of the tables of contents");
        assertNotEquals(new BundleFile(hashes).key(), new BundleFile(hashes.subList(1, hashes.size())).key());
    }

    @Test
    void neverMoreThanASmallBatchIsInMemory() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 12; i++) {
            byte[] bytes = new byte[(1 << 20) + i];
            random.nextBytes(bytes);
            hold(bytes);
        }
        written();
        assertTrue(largestBatch <= 4 << 20, "at once: " + largestBatch);
    }

    @Test
    void aBundleThatWouldLackSomethingIsNotMade() {
        hold("một".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        held.clear();
        assertThrows(IOException.class, this::written);
    }
}
