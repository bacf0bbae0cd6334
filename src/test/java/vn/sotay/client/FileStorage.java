package vn.sotay.client;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Remembers in a file. A transaction is a line with its checksum: a line that a kill or a full disk cut off never happened.
 * Opening writes the file anew with what still counts. One process at a time; an app would take SQLite.
 */
public final class FileStorage extends Storage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public FileStorage(Path file) throws IOException {
        this.file = file;
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        for (String line : new String(before, StandardCharsets.UTF_8).split("\n")) {
            if (line.length() > 9 && line.equals(line(line.substring(9)))) {
                super.commit(read(line.substring(9)));
            }
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        append(fresh, under(""));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    protected void commit(Map<String, JsonNode> writes) throws IOException {
        append(file, writes);
        super.commit(writes);
    }

    private static void append(Path file, Map<String, JsonNode> writes) throws IOException {
        // The line's end comes first: it ends what was cut off before.
        ByteBuffer line = StandardCharsets.UTF_8.encode('\n' + line(JSON.writeValueAsString(writes)));
        try (FileChannel channel = FileChannel.open(file, WRITE, CREATE, APPEND)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    private static String line(String json) {
        CRC32 sum = new CRC32();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x %s", sum.getValue(), json);
    }

    /** What was removed stands as null. */
    private static Map<String, JsonNode> read(String json) throws IOException {
        Map<String, JsonNode> writes = JSON.readValue(json, new TypeReference<TreeMap<String, JsonNode>>() {});
        writes.replaceAll((key, value) -> value == null || value.isNull() ? MissingNode.getInstance() : value);
        return writes;
    }
}
