package vn.sotay.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.storage.DerivedFiles.Held;
import vn.sotay.storage.DerivedFiles.Maker;

class DerivedFolderTest {
    private static final int ROOM = 100;

    @TempDir
    Path path;

    private final AtomicInteger made = new AtomicInteger();
    private DerivedFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = DerivedFolder.open(path, ROOM);
    }

    @Test
    void isMadeOnceAndKeptForTheNextProcess() throws IOException {
        assertEquals("words", read(folder, "a", "words"));
        assertEquals("words", read(folder, "a", "words"));
        DerivedFolder next = DerivedFolder.open(path, ROOM);
        try (Held held = next.open(key("a"), maker("words"))) {
            assertEquals(ContentHash.of("words".getBytes(StandardCharsets.UTF_8)), held.hash());
            assertEquals(5, held.size());
            assertTrue(held.path().isAbsolute());
        }
        assertEquals(1, made.get());
    }

    @Test
    void whoWantsWhatIsBeingMadeWaitsForIt() throws Exception {
        int readers = 16;
        CountDownLatch all = new CountDownLatch(readers);
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                answers.add(threads.submit(() -> {
                    all.countDown();
                    return read(folder, "a", out -> {
                        begun.countDown();
                        await(all);
                        made.incrementAndGet();
                        out.write("words".getBytes(StandardCharsets.UTF_8));
                    });
                }));
            }
            begun.await();
            for (Future<String> answer : answers) {
                assertEquals("words", answer.get());
            }
            assertEquals(1, made.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFailureLeavesNothingAndTheNextTriesAgain() throws IOException {
        Maker failing = out -> {
            out.write(1);
            throw new IOException("no such text");
        };
        assertThrows(IOException.class, () -> folder.open(key("a"), failing));
        assertEquals(List.of(), names());
        assertEquals("words", read(folder, "a", "words"));
    }

    @Test
    void whatAKilledProcessLeftIsDeleted() throws IOException {
        read(folder, "a", "words");
        String whole = names().get(0);
        Files.writeString(path.resolve("half123.tmp"), "wor");
        Files.writeString(path.resolve(whole.replace("a", "b").replace(".5", ".6")), "words");
        DerivedFolder.open(path, ROOM);
        assertEquals(List.of(whole), names());
    }

    @Test
    void whatWasDamagedIsMadeAnew() throws IOException {
        read(folder, "a", "words");
        Path file = path.resolve(names().get(0));

        Files.writeString(file, "cut");
        assertEquals("words", read(folder, "a", "words"));

        Files.writeString(file, "sword");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertEquals("words", read(folder, "a", "words"));

        Files.delete(file);
        assertEquals("words", read(folder, "a", "words"));

        Files.writeString(file, "sword");
        assertEquals("words", read(DerivedFolder.open(path, ROOM), "a", "words"), "of an earlier process");
        assertEquals(5, made.get());
    }

    @Test
    void whatWasNotAskedForLongestMakesRoom() throws IOException {
        read(folder, "a", "x".repeat(40));
        read(folder, "b", "x".repeat(40));
        read(folder, "a", "x".repeat(40));
        read(folder, "c", "x".repeat(40));
        assertEquals(3, made.get());
        read(folder, "a", "x".repeat(40));
        assertEquals(3, made.get(), "a was asked for after b");
        read(folder, "b", "x".repeat(40));
        assertEquals(4, made.get());
        assertTrue(size() <= ROOM);
    }

    @Test
    void whatIsBeingReadStays() throws IOException {
        Held reading = folder.open(key("a"), maker("x".repeat(60)));
        read(folder, "b", "x".repeat(60));
        assertTrue(Files.exists(reading.path()));
        assertEquals(60, Files.size(reading.path()));
        read(folder, "c", "x".repeat(60));
        reading.close();
        reading.close();
        assertTrue(size() <= ROOM);
        read(folder, "d", "x".repeat(60));
        assertFalse(Files.exists(reading.path()));
        assertEquals(1, names().size());
    }

    @Test
    void aSmallerBoundHoldsFromTheNextStart() throws IOException {
        read(folder, "a", "x".repeat(40));
        read(folder, "b", "x".repeat(40));
        DerivedFolder.open(path, 50);
        assertEquals(1, names().size());
    }

    private String read(DerivedFolder from, String key, String words) throws IOException {
        return read(from, key, maker(words));
    }

    private static String read(DerivedFolder from, String key, Maker maker) throws IOException {
        try (Held held = from.open(key(key), maker)) {
            return Files.readString(held.path());
        }
    }

    private static void await(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Maker maker(String words) {
        return out -> {
            made.incrementAndGet();
            out.write(words.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static ContentHash key(String name) {
        return ContentHash.of(name.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (String name : names()) {
            size += Files.size(path.resolve(name));
        }
        return size;
    }
}
