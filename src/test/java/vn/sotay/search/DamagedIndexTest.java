package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** As the index is after a rebuild, and as it is after changes: together they have files of every kind. */
    @Test
    void heals() throws IOException {
        library.publish(
                SampleWork.of("a", "Họp chi bộ")
                        .section("x", "Họp", "Chi bộ họp hằng tháng.")
                        .on("mot"),
                SampleWork.of("b", "Nghị quyết 21").section("y", "", "Thư ký ghi biên bản."));
        List<Searcher.Found> expected;
        Path rebuilt = folder.resolve("rebuilt");
        Path followed = folder.resolve("followed");
        try (FollowedIndex index = FollowedIndex.upToDate(followed, library)) {
            library.publish(
                    SampleWork.of("c", "Tạm"), SampleWork.of("d", "Chi bộ").section("z", "", "Chi bộ."));
            index.step();
            library.withdraw("c");
            index.step();
            expected = answers(index);
        }
        try (FollowedIndex index = FollowedIndex.upToDate(rebuilt, library)) {
            assertEquals(expected, answers(index));
        }
        Set<String> kinds = Stream.concat(files(rebuilt).stream(), files(followed).stream())
                .map(DamagedIndexTest::kind)
                .collect(Collectors.toSet());
        assertTrue(
                kinds.containsAll(
                        Set.of("CURRENT", "segments", "si", "cfs", "cfe", "doc", "tim", "dvd", "nvd", "fdt", "pos")),
                kinds::toString);
        for (Path sound : List.of(rebuilt, followed)) {
            for (Path file : files(sound)) {
                for (int i = 0; i < mishaps().size(); i++) {
                    Path copy = copy(sound, folder.resolve("damaged"));
                    mishaps().get(i).happenTo(copy.resolve(sound.relativize(file)));
                    try (FollowedIndex index = FollowedIndex.upToDate(copy, library)) {
                        assertEquals(expected, answers(index), file + " " + i);
                        assertEquals(library.head(), index.follower().state().revision());
                    }
                }
            }
        }
    }

    private static List<Searcher.Found> answers(FollowedIndex index) throws IOException {
        List<Searcher.Found> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            answers.add(index.ask(question));
        }
        return answers;
    }

    private static Path copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
        return to;
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

    /** A file by its extension, or its name without number. */
    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("_\\w+$", "");
    }

    /** Every file with something in it; a lock has nothing. */
    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> all = Files.walk(of)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
