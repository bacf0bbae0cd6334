package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.publishing.Actor;
import vn.sotay.publishing.Manuscript;
import vn.sotay.publishing.Publishing;
import vn.sotay.revision.Revisions;

/**
 * Folders become works and works folders. The library is shared with other tests, so each test has slugs of its own and
 * looks at nothing else.
 */
@QuarkusTest
class ImporterTest {
    private static final ImportOptions STRICT = new ImportOptions(false, true);
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false);

    @Inject
    Importer importer;

    @Inject
    Exporter exporter;

    @Inject
    ImportRuns runs;

    @Inject
    Catalog catalog;

    @Inject
    Publishing publishing;

    @Inject
    Revisions revisions;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @TempDir
    Path temporary;

    @Test
    void importsOnceAndThenOnlyWhatChanged() {
        Path folder = folder("once", "a", "b", "c");
        double createdBefore = count("created");

        ImportReport first = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        assertEquals(List.of(), first.errors());
        assertEquals(3, first.created());
        assertEquals(List.of("once-tu-sach"), first.shelves());
        assertEquals(createdBefore + 3, count("created"));
        long head = revisions.head();

        ImportReport again = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        assertEquals(3, again.unchanged());
        assertEquals(0, again.published());
        assertEquals(List.of(), again.shelves());
        assertEquals(head, revisions.head(), "what did not change makes no revision");

        write(folder, "once-a", "", "## Mục\n\nChữ mới.");
        write(folder, "once-b", "issuer: Ban B\n", "## Mục\n\nChữ của b.");
        ImportReport changed = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        assertEquals(
                List.of(0, 1, 1, 1),
                List.of(changed.created(), changed.newEditions(), changed.newMetadata(), changed.unchanged()));
        assertEquals(2, editions("once-a"));
        assertEquals(1, editions("once-b"));
    }

    @Test
    void leavesFaultyFilesOutAndTheRestGoesOn() {
        Path folder = folder("faulty", "a", "b", "c", "d");
        write(folder, "faulty-b", "titel: B\n", "");
        write(folder, "faulty-c", "relations:\n  - {type: cites, to: faulty-nowhere}\n", "");
        write(folder, "faulty-d", "", "## Mục\n\nChữ.\n\n## " + "d".repeat(600));

        ImportReport report = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);

        assertEquals(
                List.of("works/faulty-b.md:6", "works/faulty-c.md:7", "works/faulty-d.md:12"),
                report.errors().stream()
                        .map(error -> error.file() + ":" + error.line())
                        .toList());
        assertEquals(1, report.created());
        assertEquals(Set.of("faulty-a"), held("faulty-"));
        assertTrue(importer.completed());
    }

    @Test
    void writesNothingOfAFaultyFolderWhenStrict() {
        Path folder = folder("strict", "a", "b");
        write(folder, "strict-b", "", "## " + "d".repeat(600));
        long head = revisions.head();
        int finished = finishedRuns();

        ImportReport report = importer.run(folder, STRICT, Progress.NONE);

        assertTrue(report.refused());
        assertEquals(
                List.of("works/strict-b.md:8"),
                report.errors().stream()
                        .map(error -> error.file() + ":" + error.line())
                        .toList());
        assertEquals(0, report.published());
        assertEquals(head, revisions.head());
        assertEquals(Set.of(), held("strict-"));
        assertEquals(finished, finishedRuns(), "a refused import is none");

        write(folder, "strict-b", "", "## Mục\n\nChữ.");
        ImportReport mended = importer.run(folder, STRICT, Progress.NONE);
        assertFalse(mended.refused());
        assertEquals(2, mended.created());
        assertEquals(finished + 1, finishedRuns());
    }

    @Test
    void tellsWhatWouldHappen() {
        Path folder = folder("dry", "a", "b");
        importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        write(folder, "dry-a", "", "## Mục\n\nChữ mới.");
        write(folder, "dry-c", "", "");
        write(folder, "dry-d", "titel: D\n", "");
        append(folder.resolve("shelves.yaml"), "- {slug: dry-moi, title: Mới}\n");
        long head = revisions.head();

        ImportReport report = importer.run(folder, DRY_RUN, Progress.NONE);

        assertEquals(
                List.of(1, 1, 0, 1),
                List.of(report.created(), report.newEditions(), report.newMetadata(), report.unchanged()));
        assertEquals(List.of("dry-moi"), report.shelves());
        assertEquals(1, report.errors().size());
        assertEquals(head, revisions.head());
        assertFalse(catalog.hasShelf("dry-moi"));
        assertEquals(Set.of("dry-a", "dry-b"), held("dry-"));
    }

    @Test
    void yieldsToTheDeskAndNeverWithdraws() {
        Path folder = folder("desk", "a", "b", "c");
        importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        WorkMetadata ours = metadata("desk-a");
        publishing.publish(
                List.of(publishing.prepare(new Manuscript(ours, "## Mục\n\nSửa tại bàn."))),
                new Actor("editor", false));
        write(folder, "desk-a", "", "## Mục\n\nSửa trong thư mục.");
        delete(folder.resolve("works/desk-b.md"));
        write(folder, "desk-c", "titel: C\n", "");

        ImportReport report = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);

        assertEquals(List.of("desk-a"), report.conflicts());
        assertTrue(report.missing().contains("desk-b"));
        assertFalse(report.missing().contains("desk-c"), "a faulty file has not disappeared");
        assertEquals(Set.of("desk-a", "desk-b", "desk-c"), held("desk-"));
    }

    @Test
    void completesWhatWasKilled() {
        String[] names = new String[250];
        for (int i = 0; i < names.length; i++) {
            names[i] = String.format("%03d", i);
        }
        Path folder = folder("killed", names);
        int finished = finishedRuns();
        Progress killer = (done, total, phase) -> {
            if (phase == Progress.Phase.PUBLISHING && done == 150) {
                throw new IllegalStateException("killed");
            }
        };

        assertThrows(IllegalStateException.class, () -> importer.run(folder, ImportOptions.DEFAULT, killer));
        assertEquals(100, held("killed-").size(), "batches before are there, the one under way is not");
        assertEquals(finished, finishedRuns());

        ImportReport rest = importer.run(folder, ImportOptions.DEFAULT, Progress.NONE);
        assertEquals(150, rest.created());
        assertEquals(100, rest.unchanged());
        assertEquals(finished + 1, finishedRuns());
    }

    @Test
    void importsOneFolderAtATime() {
        Path folder = folder("locked", "a");
        try (ImportRuns.Permit other = runs.acquire()) {
            ImportException e = assertThrows(
                    ImportException.class, () -> importer.run(folder, ImportOptions.DEFAULT, Progress.NONE));
            assertTrue(String.valueOf(e.getMessage()).contains("Another import"));
        }
        assertEquals(
                1, importer.run(folder, ImportOptions.DEFAULT, Progress.NONE).created());
    }

    @Test
    void reportsProgressInOrder() {
        Path folder = folder("progress", "a", "b");
        List<String> told = new ArrayList<>();

        importer.run(
                folder, STRICT, (done, total, phase) -> told.add(phase.name().substring(0, 1) + done + "/" + total));

        assertEquals(List.of("R0/2", "R1/2", "R2/2", "C0/2", "C1/2", "C2/2", "P0/2", "P1/2", "P2/2"), told);
    }

    @Test
    void exportsWhatItImportsAgainUnchanged() {
        Path folder = folder("trip", "a", "b", "c", "d");
        write(
                folder,
                "trip-a",
                "issued: 2020-01\nstatus: {value: replaced, asOf: \"2021\", source: \"B: C\"}\ncreators: [A, \"yes\"]\n"
                        + "shelves: [trip-tu-sach, {slug: trip-hai, position: 4}]\nrelations:\n  - {type: cites, to: trip-b}\n"
                        + "  - {type: amends, label: \"Quy định 1\", date: \"1999\"}\naudience: [chi-bo-1]\nevidence: weak\n"
                        + "sources: [Bản chép, \"https://a.vn/b\"]\n",
                "Mở đầu.\n\n## Điều 1\n\n- Chữ\n\n## Điều 2\n\n    mã");
        write(folder, "trip-b", "year: 1999\nlanguage: en\ntopics: \"# một: hai\"\n", "");
        append(folder.resolve("shelves.yaml"), "- {slug: trip-hai, title: \"Hai\", order: 901}\n");
        assertEquals(List.of(), importer.run(folder, STRICT, Progress.NONE).errors());

        Path exported = temporary.resolve("exported");
        assertTrue(exporter.export(exported) >= 4);
        Path mine = onlyMine(exported, "trip-");
        ImportReport back = importer.run(mine, STRICT, Progress.NONE);
        assertEquals(List.of(), back.errors());
        assertEquals(4, back.unchanged());
        assertEquals(0, back.published());
        assertEquals(List.of(), back.shelves());

        // As into an empty library: the same folder under names that nobody knows yet.
        Path renamed = renamed(mine, "trip-", "strip-");
        ImportReport elsewhere = importer.run(renamed, STRICT, Progress.NONE);
        assertEquals(List.of(), elsewhere.errors());
        assertEquals(4, elsewhere.created());

        Path again = temporary.resolve("again");
        exporter.export(again);
        assertEquals(contents(mine), contents(onlyMine(again, "trip-")), "the same library, the same bytes");
        assertEquals(contents(renamed), contents(onlyMine(again, "strip-")));
    }

    @Test
    void exportsIntoAnEmptyFolderOnly() throws IOException {
        Path full = Files.createDirectory(temporary.resolve("full"));
        Files.writeString(full.resolve("a"), "");

        assertThrows(ImportException.class, () -> exporter.export(full));
        assertEquals(Map.of("a", ""), contents(full));
    }

    @Test
    void importsTheLibraryThatShips() {
        ImportReport report = importer.run(Path.of("content"), STRICT, Progress.NONE);

        assertEquals(List.of(), report.errors());
        assertEquals(report.published() + report.unchanged(), (int)
                list(Path.of("content", "works")).count());
    }

    private Path folder(String prefix, String... names) {
        Path folder = temporary.resolve(prefix);
        try {
            Files.createDirectories(folder.resolve("works"));
            Files.writeString(
                    folder.resolve("shelves.yaml"),
                    "- {slug: " + prefix + "-tu-sach, title: \"Tủ sách " + prefix + "\", order: 900}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : names) {
            write(
                    folder,
                    prefix + "-" + name,
                    "shelves: [" + prefix + "-tu-sach]\n",
                    "## Mục\n\nChữ của " + name + ".");
        }
        return folder;
    }

    private static void write(Path folder, String slug, String keys, String body) {
        try {
            Files.writeString(
                    folder.resolve("works/" + slug + ".md"),
                    "---\nslug: " + slug + "\nkind: law\ntitle: Tên của " + slug + "\nnote: Kiểm thử\n" + keys
                            + "---\n\n" + body + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of an exported folder without what other tests put into the library. */
    private Path onlyMine(Path exported, String prefix) {
        Path mine = exported.resolveSibling(exported.getFileName() + "-" + prefix);
        contents(exported).forEach((name, text) -> {
            try {
                if (name.startsWith("works/" + prefix)) {
                    Files.createDirectories(mine.resolve("works"));
                    Files.writeString(mine.resolve(name), text);
                } else if (name.equals("shelves.yaml")) {
                    Files.createDirectories(mine);
                    String kept = Stream.of(text.split("(?m)^(?=- )"))
                            .filter(shelf -> shelf.startsWith("- slug: " + prefix))
                            .collect(Collectors.joining());
                    Files.writeString(mine.resolve(name), kept);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return mine;
    }

    private static Path renamed(Path folder, String from, String to) {
        Path copy = folder.resolveSibling(folder.getFileName() + "-" + to);
        contents(folder).forEach((name, text) -> {
            Path file = copy.resolve(name.replace(from, to));
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.replace(from, to));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return copy;
    }

    /** Its texts; images are of other tests. */
    private static Map<String, String> contents(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve(FolderImages.IMAGES)))
                    .toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> held(String prefix) {
        return catalog.slugs().stream().filter(slug -> slug.startsWith(prefix)).collect(Collectors.toSet());
    }

    private int editions(String slug) {
        return catalog.editions(slug, Viewer.ANONYMOUS).orElseThrow().size();
    }

    private WorkMetadata metadata(String slug) {
        // The page behind the slug just before this one.
        return catalog.manuscripts(slug.substring(0, slug.length() - 1), 1)
                .get(0)
                .metadata();
    }

    private double count(String result) {
        return meters.counter("sotay.import.works", "result", result).count();
    }

    private int finishedRuns() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from import_run where finished_at is not null")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
