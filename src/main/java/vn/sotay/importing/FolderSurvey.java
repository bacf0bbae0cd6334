package vn.sotay.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Replacements;
import vn.sotay.catalog.ShelfArrangement;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.storage.ContentHash;

/**
 * What a folder holds, as far as it can be told without keeping any text: the first of the two readings. It finds what is
 * wrong with each file by itself and how the files fit together.
 */
final class FolderSurvey {
    private final ContentFolder folder;
    private final List<Entry> entries = new ArrayList<>();
    private final List<ImportError> errors = new ArrayList<>();
    private final Map<String, String> fileOfSlug = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Set<String> slugs;
    private List<ShelvesFile.Entry> shelves = List.of();

    /**
     * A work whose front matter is in order.
     *
     * @param frontMatter hash of the front matter, to notice that the file was changed before its text is read
     */
    record Entry(ContentFolder.WorkFile file, WorkMetadata metadata, FrontMatter found, ContentHash frontMatter) {}

    private FolderSurvey(ContentFolder folder) {
        this.folder = folder;
        this.slugs = folder.works().stream().map(ContentFolder.WorkFile::slug).collect(Collectors.toSet());
        errors.addAll(folder.errors());
    }

    /** Reads every file once. */
    static FolderSurvey of(ContentFolder folder, Progress progress) {
        FolderSurvey survey = new FolderSurvey(folder);
        survey.readShelves();
        int total = folder.works().size();
        int done = 0;
        progress.at(0, total, Progress.Phase.READING);
        for (ContentFolder.WorkFile file : folder.works()) {
            survey.read(file);
            progress.at(++done, total, Progress.Phase.READING);
        }
        return survey;
    }

    /**
     * Leaves out what does not fit with the rest of the folder and the library.
     *
     * <p>A relation to a work whose own file is faulty stands: it is shown as soon as that file is mended, and one bad file
     * does not pull down all that refer to it.
     *
     * @param heldWorks slugs in the library
     * @param heldShelves slugs in the library
     */
    void fit(Set<String> heldWorks, Set<String> heldShelves) {
        Set<String> known = new HashSet<>(heldShelves);
        shelves().forEach(shelf -> known.add(shelf.slug()));
        entries.removeIf(entry -> {
            FileErrors found = new FileErrors(entry.file().name());
            for (FrontMatter.Mention shelf : entry.found().shelves()) {
                if (!known.contains(shelf.slug())) {
                    found.add(
                            shelf.line(), "there is no shelf '" + shelf.slug() + "'" + Words.hint(shelf.slug(), known));
                }
            }
            for (FrontMatter.Mention work : entry.found().relations()) {
                if (!slugs.contains(work.slug()) && !heldWorks.contains(work.slug())) {
                    found.add(
                            work.line(),
                            "there is no work '" + work.slug()
                                    + "' in the folder or the library; name it with 'label'");
                }
            }
            errors.addAll(found.all());
            return !found.isEmpty();
        });
    }

    /**
     * Leaves out works that would replace themselves, be it by way of others.
     *
     * @param replacements what works of the library replace; what the folder says takes its place
     */
    void fit(Replacements replacements) {
        entries.forEach(entry ->
                replacements.state(entry.metadata().slug(), entry.metadata().relations()));
        entries.removeIf(entry -> {
            List<String> circle = replacements.circle(entry.metadata().slug());
            if (circle.isEmpty()) {
                return false;
            }
            int line = entry.found().relations().stream()
                    .filter(mention -> mention.slug().equals(circle.get(1)))
                    .mapToInt(FrontMatter.Mention::line)
                    .findFirst()
                    .orElse(1);
            errors.add(new ImportError(
                    entry.file().name(), line, "the work would replace itself: " + String.join(" → ", circle)));
            return true;
        });
    }

    /** Works that can be imported, by file name. */
    List<Entry> entries() {
        return entries;
    }

    List<ImportError> errors() {
        return errors;
    }

    List<ShelfDefinition> shelves() {
        return shelves.stream().map(ShelvesFile.Entry::definition).toList();
    }

    /** What was done with shelves by hand, as far as the folder says. */
    List<ShelfArrangement> arrangements() {
        return shelves.stream()
                .map(ShelvesFile.Entry::arrangement)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Slugs that this work names in its relations, or whose files name it. */
    Set<String> linked(String slug) {
        return linked.getOrDefault(slug, Set.of());
    }

    /** The slugs of all files, the faulty too: these works have not disappeared. */
    Set<String> slugs() {
        return slugs;
    }

    /** The text of a work, read for the second time; null, with the reason noted, if it cannot be had. */
    WorkText.@Nullable Body body(Entry entry, FileErrors found) {
        WorkText text = text(found);
        if (text == null) {
            return null;
        }
        if (!hash(text).equals(entry.frontMatter())) {
            found.add(1, "was changed while it was being imported; import it again");
            return null;
        }
        return text.body();
    }

    private void readShelves() {
        if (folder.hasShelves()) {
            FileErrors found = new FileErrors(ShelvesFile.NAME);
            byte[] bytes = folder.read(found);
            if (bytes != null) {
                shelves = ShelvesFile.parse(bytes, found);
            }
            errors.addAll(found.all());
        }
    }

    private void read(ContentFolder.WorkFile file) {
        FileErrors found = new FileErrors(file.name());
        WorkText text = text(found);
        if (text != null) {
            FrontMatter matter = FrontMatter.parse(text.frontMatter(), text.hasBody(), found);
            checkSlug(file, matter.slug(), found);
            WorkMetadata metadata = matter.metadata();
            if (metadata != null && found.isEmpty()) {
                entries.add(new Entry(file, metadata, matter, hash(text)));
                for (FrontMatter.Mention work : matter.relations()) {
                    link(metadata.slug(), work.slug());
                    link(work.slug(), metadata.slug());
                }
            }
        }
        errors.addAll(found.all());
    }

    private void link(String one, String other) {
        linked.computeIfAbsent(one, slug -> new HashSet<>()).add(other);
    }

    private void checkSlug(ContentFolder.WorkFile file, FrontMatter.@Nullable Mention slug, FileErrors found) {
        if (slug == null) {
            return;
        }
        if (!slug.slug().equals(file.slug())) {
            found.add(slug.line(), "'slug' is '" + slug.slug() + "', but the file is named '" + file.slug() + "'");
        }
        String other = fileOfSlug.putIfAbsent(slug.slug(), file.name());
        if (other == null && !slug.slug().equals(file.slug()) && slugs.contains(slug.slug())) {
            // The file that bears this name comes later; it is the one that keeps the slug.
            other = ContentFolder.WORKS + "/" + slug.slug() + ContentFolder.WORK_SUFFIX;
        }
        if (other != null && !slug.slug().equals(file.slug())) {
            found.add(slug.line(), "the slug '" + slug.slug() + "' stands in " + file.name() + " and in " + other);
        }
    }

    private @Nullable WorkText text(FileErrors found) {
        byte[] bytes = folder.read(found);
        return bytes == null ? null : WorkText.split(bytes, found);
    }

    private static ContentHash hash(WorkText text) {
        return ContentHash.of(text.frontMatter().getBytes(StandardCharsets.UTF_8));
    }
}
