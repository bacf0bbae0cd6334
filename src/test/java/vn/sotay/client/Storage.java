package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a device remembers: one object, written as a whole. An app takes SQLite, with a table for each member. */
public class Storage {
    static final ObjectMapper JSON = new ObjectMapper();
    private final @Nullable Path file;
    private ObjectNode state = JSON.createObjectNode();

    /** Goes on with what is in the file; without one, remembers as long as the process lasts. */
    public Storage(@Nullable Path file) throws IOException {
        this.file = file;
        if (file != null && Files.exists(file)) {
            state = (ObjectNode) JSON.readTree(file.toFile());
        }
    }

    /** A copy of a member. */
    public final synchronized JsonNode read(String member) {
        return state.path(member).deepCopy();
    }

    /** A transaction: all of it or nothing; once this returns, it outlives the process. */
    public synchronized void change(Consumer<ObjectNode> change) throws IOException {
        ObjectNode next = state.deepCopy();
        change.accept(next);
        if (file != null) {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.writeString(fresh, next.toString(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        state = next;
    }
}
