package vn.sotay.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the server says: one file and the one before it. */
record ServerLog(Path file) {

    private static final long LARGEST = 8L << 20;
    private static final int TAIL_LINES = 20;

    /** Makes the file the server's own to write to, and sets an over-long one aside. Not while a server runs. */
    void prepare(DataFolder folder, RunAs runAs) throws IOException {
        folder.passable(FileAccess.folderOf(file));
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(file)) {
            Files.createFile(file);
            FileAccess.mode(file, FileAccess.OWNER_ONLY);
        }
        runAs.own(file);
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The last lines of what was said since the file had that size. */
    String tailSince(long size) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(Math.max(size, size() - LARGEST));
            List<String> lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        }
    }
}
