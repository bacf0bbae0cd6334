package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.catalog.Replacements;

/** How the files of a folder fit together, and what of a folder is never read. */
class FolderSurveyTest {
    private static final long MAX = 1_000_000;

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("content"));
        Files.createDirectory(folder.resolve("works"));
        Files.writeString(folder.resolve("shelves.yaml"), "- slug: tu-sach\n  title: Tủ sách\n");
    }

    @Test
    void takesWhatIsInOrderAndNamesEverythingElse() throws IOException {
        work("a", "shelves: [tu-sach]\nrelations:\n  - {type: cites, to: b}\n  - {type: cites, to: held}");
        work("b", "shelves: [tu-sahc, held-shelf]");
        work("c", "relations:\n  - {type: cites, to: a}\n  - {type: cites, to: nowhere}");
        work("d", "titel: D\nrelations:\n  - {type: cites, to: nowhere}");
        work("e", "relations:\n  - {type: cites, to: d}");
        Files.writeString(folder.resolve("works/readme.txt"), "x");

        FolderSurvey survey = survey();

        assertEquals(List.of("a", "e"), slugs(survey));
        assertEquals(
                List.of(
                        "works/b.md:5: there is no shelf 'tu-sahc'; did you mean 'tu-sach'?",
                        "works/c.md:7: there is no work 'nowhere' in the folder or the library; name it with 'label'",
                        "works/d.md:5: unknown key 'titel'; did you mean 'title'?"),
                errors(survey));
        assertEquals(Set.of("a", "b", "c", "d", "e"), survey.slugs());
        assertEquals(
                List.of("works/readme.txt is no work file (.md) and was passed over"),
                ContentFolder.open(folder, MAX).notes());
    }

    @Test
    void namesBothFilesThatClaimASlug() throws IOException {
        work("b", "");
        Files.writeString(folder.resolve("works/a.md"), "---\nkind: law\nslug: b\ntitle: T\n---\n");
        Files.writeString(folder.resolve("works/c.md"), "---\nslug: z\nkind: law\ntitle: T\n---\n");
        Files.writeString(folder.resolve("works/d.md"), "---\nslug: z\nkind: law\ntitle: T\n---\n");

        FolderSurvey survey = survey();

        assertEquals(List.of("b"), slugs(survey), "the file that bears the slug's name keeps it");
        assertEquals(
                List.of(
                        "works/a.md:3: 'slug' is 'b', but the file is named 'a'",
                        "works/a.md:3: the slug 'b' stands in works/a.md and in works/b.md",
                        "works/c.md:2: 'slug' is 'z', but the file is named 'c'",
                        "works/d.md:2: 'slug' is 'z', but the file is named 'd'",
                        "works/d.md:2: the slug 'z' stands in works/d.md and in works/c.md"),
                errors(survey));
    }

    @Test
    void namesMistakesInShelves() throws IOException {
        Files.writeString(
                folder.resolve("shelves.yaml"),
                "- slug: a\n  title: A\n- slug: a\n  title: B\n- slug: C\n  title: C\n- titel: D\n- e\n"
                        + "- {slug: f, title: F, order: nhất}\n- {slug: g, title: G}\n");
        work("x", "shelves: [a, g]");

        FolderSurvey survey = survey();

        assertEquals(
                List.of("a", "g"),
                survey.shelves().stream().map(shelf -> shelf.slug()).toList());
        assertEquals(List.of("x"), slugs(survey));
        assertEquals(
                List.of(
                        "shelves.yaml:3: the shelf 'a' is defined twice",
                        "shelves.yaml:5: 'slug' must be a-z and 0-9 with single hyphens between",
                        "shelves.yaml:7: the key 'slug' is missing",
                        "shelves.yaml:7: the key 'title' is missing",
                        "shelves.yaml:7: unknown key 'titel'; did you mean 'title'?",
                        "shelves.yaml:8: 'a shelf' must be a mapping of slug, title, description, order, works, without",
                        "shelves.yaml:9: 'order' must be a whole number from 0 to 1000000"),
                errors(survey));
    }

    @Test
    void needsNoShelvesFile() throws IOException {
        Files.delete(folder.resolve("shelves.yaml"));
        work("x", "shelves: [held-shelf]");

        assertEquals(List.of("x"), slugs(survey()));
    }

    @Test
    void readsNothingOutsideOfTheFolder() throws IOException {
        Path outside = Files.writeString(temporary.resolve("secret.md"), "---\nslug: a\nkind: law\ntitle: T\n---\n");
        Files.createSymbolicLink(folder.resolve("works/a.md"), outside);
        Files.createSymbolicLink(folder.resolve("works/c.md"), Path.of("gone.md"));
        Files.createDirectory(folder.resolve("works/d.md"));
        Files.createSymbolicLink(folder.resolve("works/e.md"), Path.of("../kept/e.md"));
        Files.createDirectory(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept/e.md"), "---\nslug: e\nkind: law\ntitle: T\n---\n");
        Files.delete(folder.resolve("shelves.yaml"));
        Files.createSymbolicLink(folder.resolve("shelves.yaml"), outside);

        FolderSurvey survey = survey();

        assertEquals(List.of("e"), slugs(survey), "a link within the folder is followed");
        assertEquals(
                List.of(
                        "shelves.yaml:1: is a link that leads out of the folder",
                        "works/a.md:1: is a link that leads out of the folder",
                        "works/c.md:1: cannot be read: there is no such file",
                        "works/d.md:1: is not a regular file"),
                errors(survey));
    }

    @Test
    void readsNoWorksFolderOutsideOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("works"));
        Files.writeString(outside.resolve("a.md"), "---\nslug: a\nkind: law\ntitle: T\n---\n");
        Files.delete(folder.resolve("works"));
        Files.createSymbolicLink(folder.resolve("works"), outside);

        FolderSurvey survey = survey();

        assertEquals(List.of(), slugs(survey));
        assertEquals(List.of("works:1: is a link that leads out of the folder"), errors(survey));
    }

    @Test
    void doesNotReadAFileThatIsTooLarge() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("works/huge.md").toFile(), "rw")) {
            // More than the heap: whoever reads it, dies of it.
            sparse.setLength(1L << 40);
        }
        String start = "---\nslug: fits\nkind: law\ntitle: T\n---\n";
        Files.writeString(folder.resolve("works/fits.md"), start + "a".repeat((int) MAX - start.length()));
        Files.writeString(folder.resolve("works/over.md"), "a".repeat((int) MAX + 1));

        FolderSurvey survey = survey();

        assertEquals(List.of("fits"), slugs(survey));
        assertEquals(
                List.of(
                        "works/huge.md:1: is larger than the 1000000 bytes that sotay.import.max-file-size allows",
                        "works/over.md:1: is larger than the 1000000 bytes that sotay.import.max-file-size allows"),
                errors(survey));
    }

    @Test
    void needsAFolder() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        ImportException e = assertThrows(ImportException.class, () -> ContentFolder.open(nowhere, MAX));
        assertTrue(String.valueOf(e.getMessage()).contains("There is no folder"));

        Files.delete(folder.resolve("works"));
        assertEquals(List.of("works:1: there is no such folder"), errors(survey()));
    }

    @Test
    void noticesAFileThatChangesBetweenTheReadings() throws IOException {
        work("a", "issuer: A");
        work("b", "issuer: B");
        FolderSurvey survey = survey();
        work("a", "issuer: C");
        Files.writeString(folder.resolve("works/b.md"), "---\nslug: b\nkind: law\ntitle: T\nissuer: B\n---\n\nMới.\n");

        FileErrors found = new FileErrors("works/a.md");
        assertNull(survey.body(survey.entries().get(0), found));
        assertEquals(
                "[works/a.md:1: was changed while it was being imported; import it again]",
                found.all().toString());
        assertEquals(new WorkText.Body("Mới.", 8), survey.body(survey.entries().get(1), new FileErrors("works/b.md")));
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        work("a", "");
        work("b", "titel: B");
        StringBuilder told = new StringBuilder();

        FolderSurvey.of(
                ContentFolder.open(folder, MAX),
                (done, total, phase) -> told.append(done)
                        .append('/')
                        .append(total)
                        .append(' ')
                        .append(phase)
                        .append(' '));

        assertEquals("0/2 READING 1/2 READING 2/2 READING ", told.toString());
    }

    private void work(String slug, String keys) throws IOException {
        String more = keys.isEmpty() ? "" : keys + "\n";
        Files.writeString(
                folder.resolve("works/" + slug + ".md"),
                "---\nslug: " + slug + "\nkind: law\ntitle: T\n" + more + "---\n");
    }

    @Test
    void leavesOutWhatWouldReplaceItself() throws IOException {
        work("a", "relations:\n  - {type: cites, to: d}\n  - {type: replaces, to: b}");
        work("b", "relations:\n  - {type: replaces, to: held, partial: true}");
        work("c", "relations:\n  - {type: replaces, to: a}");
        work("d", "relations:\n  - {type: cites, to: a}");
        Replacements held = new Replacements();
        held.set("held", Set.of("a"));
        // What the folder says takes the place of what is held.
        held.set("a", Set.of("c"));
        FolderSurvey survey = survey();
        survey.fit(held);
        assertEquals(List.of("c", "d"), slugs(survey));
        assertEquals(
                List.of(
                        "works/a.md:7: the work would replace itself: a → b → held → a",
                        "works/b.md:6: the work would replace itself: b → held → a → b"),
                errors(survey));
    }

    private FolderSurvey survey() {
        FolderSurvey survey = FolderSurvey.of(ContentFolder.open(folder, MAX), Progress.NONE);
        survey.fit(Set.of("held"), Set.of("held-shelf"));
        return survey;
    }

    private static List<String> slugs(FolderSurvey survey) {
        return survey.entries().stream().map(entry -> entry.metadata().slug()).toList();
    }

    private static List<String> errors(FolderSurvey survey) {
        return survey.errors().stream().sorted().map(ImportError::toString).toList();
    }
}
