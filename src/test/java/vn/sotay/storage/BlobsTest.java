package vn.sotay.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlobsTest {
    @Inject
    Blobs blobs;

    @Test
    void givesBackWhatWasPutInAnySize() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, Blobs.CHUNK - 1, Blobs.CHUNK, Blobs.CHUNK + 1, 3 * Blobs.CHUNK + 5}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            Blob blob = Blob.of("application/octet-stream", bytes);
            QuarkusTransaction.requiringNew().run(() -> blobs.put(List.of(blob)));
            Blob held = blobs.get(blob.hash()).orElseThrow();
            assertArrayEquals(bytes, held.bytes(), "size " + size);
            if (size > 2) {
                // Whoever puts bytes first says what they are; so few are those of somebody else, too.
                assertEquals("application/octet-stream", held.mediaType());
            }
        }
    }

    @Test
    void theSameBytesAreHeldOnceHoweverOftenTheyArePut() {
        Blob one = Blob.of("text/plain", "một".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Blob two = Blob.of("text/plain", "hai".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        QuarkusTransaction.requiringNew().run(() -> blobs.put(List.of(one, one)));
        QuarkusTransaction.requiringNew().run(() -> blobs.put(List.of(two, one, two)));
        assertEquals(2, blobs.get(List.of(one.hash(), two.hash(), one.hash())).size());
        assertArrayEquals(one.bytes(), blobs.get(one.hash()).orElseThrow().bytes());
    }

    @Test
    void whatWasRolledBackIsNotThere() {
        Blob blob = Blob.of("text/plain", "bỏ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        QuarkusTransaction.begin();
        blobs.put(List.of(blob));
        QuarkusTransaction.rollback();
        assertTrue(blobs.get(blob.hash()).isEmpty());
    }
}
