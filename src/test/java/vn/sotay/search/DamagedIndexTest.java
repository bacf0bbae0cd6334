package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file of the index while the service is down, the next start finds the same as before. */
class DamagedIndexTest {
    private static final List<String> QUESTIONS = List.of("chi bộ họp", "nghi quyet 21", "ghi biên bản", "không có gì");

    @TempDir
    Path folder;

    private final FakeLibrary library = new FakeLibrary();

    /** Something that happens to a file. */
    private interface Mishap {
        void happenTo(Path file) throws IOException;
    }

    private static Mishap flip(double where) {
        return file -> {
            byte[] bytes = Files.readAllBytes(file);
            bytes[(int) (where * (bytes.length - 1))] ^= 0x10;
            Files.write(file, bytes);
        };
    }

    private static Mishap cut(double keep) {
        return file -> {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, (int) (keep * bytes.length)));
        };
    }

    private static List<Mishap> mishaps() {
        return List.of(
                Files::delete,
                cut(0),
                cut(0.5),
                cut(0.99),
                flip(0),
                flip(0.3),
                flip(0.7),
                flip(1),
                file -> Files.writeString(file, "không phải chỉ mục"));
    }

    @Test
    void heals() throws IOException {
        library.publish(
                SampleWork.of("a", "Họp chi bộ")
                        .section("x", "Họp", "Chi bộ họp hằng tháng.")
                        .on("mot"),
                SampleWork.of("b", "Nghị quyết 21").section("y", "", "Thư ký ghi biên bản."));
        List<Searcher.Found> expected = new ArrayList<>();
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            // A deletion too, so that there are files of every kind.
            library.publish(
                    SampleWork.of("c", "Tạm"), SampleWork.of("d", "Chi bộ").section("z", "", "Chi bộ."));
            index.step();
            library.withdraw("c");
            index.step();
            index.follower().wantRebuild();
            index.step();
            for (String question : QUESTIONS) {
                expected.add(index.ask(question));
            }
        }
        int damaged = 0;
        for (int i = 0; i < files().size(); i++) {
            for (Mishap mishap : mishaps()) {
                List<Path> now = files();
                if (i >= now.size()) {
                    break;
                }
                mishap.happenTo(now.get(i));
                damaged++;
                try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
                    for (int q = 0; q < QUESTIONS.size(); q++) {
                        assertEquals(expected.get(q), index.ask(QUESTIONS.get(q)), now.get(i) + " " + damaged);
                    }
                    assertEquals(library.head(), index.follower().state().revision());
                }
            }
        }
        assertTrue(damaged > 30, "the index has files: " + damaged);
    }

    @Test
    void aFolderFullOfNonsenseIsBuiltOver() throws IOException {
        library.publish(SampleWork.of("a", "Họp chi bộ"));
        Files.writeString(folder.resolve("CURRENT"), "../../etc\n");
        Files.createDirectory(folder.resolve("index-999999999"));
        Files.writeString(folder.resolve("segments_1"), "x");
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(1, index.ask("họp chi bộ").total());
        }
    }

    /** Every file with something in it; a lock has nothing. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
