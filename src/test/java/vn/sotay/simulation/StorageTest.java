package vn.sotay.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.client.Storage;

class StorageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void remembersWhatWasStoredOverAStart() throws Exception {
        Storage storage = new Storage(folder.resolve("phone"));
        storage.change(state -> state.put("token", "a"));
        storage.change(state -> state.putObject("bodies").put("x", new byte[] {0, (byte) 0xff, 10}));
        Storage again = new Storage(folder.resolve("phone"));
        assertEquals("a", again.read("token").asText());
        assertEquals(
                Base64.getEncoder().encodeToString(new byte[] {0, (byte) 0xff, 10}),
                again.read("bodies").path("x").asText());
        assertEquals(3, again.read("bodies").path("x").binaryValue().length);
    }

    @Test
    void aKillWhileItWritesLeavesWhatWasThere() throws Exception {
        Path file = folder.resolve("phone");
        new Storage(file).change(state -> state.put("token", "a"));
        Files.writeString(folder.resolve("phone.new"), "{\"token\":\"b\",\"bod");
        Storage again = new Storage(file);
        assertEquals("a", again.read("token").asText());
        again.change(state -> state.put("token", "c"));
        assertEquals("c", new Storage(file).read("token").asText());
    }

    @Test
    void aChangeThatFailsInTheMiddleNeverHappened() throws Exception {
        Storage storage = new Storage(folder.resolve("phone"));
        storage.change(state -> state.put("token", "a"));
        assertThrows(
                IllegalStateException.class,
                () -> storage.change(state -> {
                    state.put("token", "b");
                    throw new IllegalStateException();
                }));
        assertEquals("a", storage.read("token").asText());
        assertEquals("a", new Storage(folder.resolve("phone")).read("token").asText());
    }

    @Test
    void whatCannotBeWrittenNeverHappened() throws Exception {
        Path file = folder.resolve("phone");
        Storage storage = new Storage(file);
        storage.change(state -> state.put("token", "a"));
        // Where the new state would go something stands in the way that cannot be removed.
        Files.createDirectories(folder.resolve("phone.new/in-the-way"));
        assertThrows(java.io.IOException.class, () -> storage.change(state -> state.put("token", "b")));
        assertEquals("a", storage.read("token").asText());
        assertEquals("a", new Storage(file).read("token").asText());
    }

    @Test
    void whoReadsGetsACopy() throws Exception {
        Storage storage = new Storage(null);
        storage.change(state -> state.putObject("own").put("text", "a"));
        ((ObjectNode) storage.read("own")).put("text", "b");
        assertEquals("a", storage.read("own").path("text").asText());
        assertTrue(storage.read("nothing").isMissingNode());
        assertFalse(Files.exists(folder.resolve("phone")));
    }
}
