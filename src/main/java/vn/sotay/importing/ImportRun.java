package vn.sotay.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.ShelfArrangement;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.publishing.Actor;
import vn.sotay.publishing.Manuscript;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.publishing.Outcome;
import vn.sotay.publishing.Publishing;
import vn.sotay.publishing.ReadyManuscript;

/** One import from beginning to end; used once. */
final class ImportRun {
    /** Slugs asked for in one query. */
    private static final int SLUGS = 500;

    private final Catalog catalog;
    private final Publishing publishing;
    private final ImportConfig config;
    private final ImportOptions options;
    private final Progress progress;
    private final long started = System.nanoTime();

    private final List<ImportError> errors = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private final Map<Outcome.Result, Integer> results = new EnumMap<>(Outcome.Result.class);

    ImportRun(Catalog catalog, Publishing publishing, ImportConfig config, ImportOptions options, Progress progress) {
        this.catalog = catalog;
        this.publishing = publishing;
        this.config = config;
        this.options = options;
        this.progress = progress;
    }

    ImportReport run(Path path) {
        ContentFolder folder = ContentFolder.open(path, config.maxFileSize().asLongValue());
        FolderSurvey survey = FolderSurvey.of(folder, progress);
        List<ShelfDefinition> heldShelves = catalog.shelfDefinitions();
        // A relation to a work that was withdrawn stands: it is a fact about the work that states it, and shown to
        // nobody.
        Set<String> named = new HashSet<>(catalog.slugs());
        named.addAll(catalog.withdrawn());
        survey.fit(named, heldShelves.stream().map(ShelfDefinition::slug).collect(Collectors.toSet()));
        survey.fit(catalog.replacements());
        errors.addAll(survey.errors());

        if (options.dryRun()) {
            batches(folder, survey, Progress.Phase.CHECKING, batch -> count(publishing.preview(batch, Actor.IMPORT)));
        } else if (options.strict()) {
            // Everything is prepared before anything is written; what was prepared is too much to keep.
            batches(folder, survey, Progress.Phase.CHECKING, batch -> {});
        }
        if (options.strict() && !errors.isEmpty()) {
            results.clear();
            conflicts.clear();
            return report(survey, folder, List.of(), true);
        }
        if (options.dryRun()) {
            List<ShelfDefinition> changed = new ArrayList<>(survey.shelves());
            changed.removeAll(heldShelves);
            return report(
                    survey, folder, changed.stream().map(ShelfDefinition::slug).toList(), false);
        }
        List<String> disagreeing = catalog.disagreeing(survey.shelves());
        List<String> shelves = publishing.publishShelves(survey.shelves());
        batches(folder, survey, Progress.Phase.PUBLISHING, batch -> count(publishing.publish(batch, Actor.IMPORT)));
        Set<String> others = new TreeSet<>(disagreeing);
        for (ShelfArrangement arrangement : survey.arrangements()) {
            if (catalog.disagrees(arrangement)) {
                others.add(arrangement.shelf());
            }
            boolean more = true;
            while (more) {
                more = publishing.arrange(arrangement);
            }
        }
        others.forEach(shelf -> conflicts.add(ShelvesFile.NAME + ": " + shelf));
        return report(survey, folder, shelves, false);
    }

    /** Prepares all works and hands them on in batches that fit into memory and into a transaction. */
    private void batches(
            ContentFolder folder, FolderSurvey survey, Progress.Phase phase, Consumer<List<ReadyManuscript>> step) {
        int total = survey.entries().size();
        int done = 0;
        Batch batch = new Batch(config);
        progress.at(0, total, phase);
        for (FolderSurvey.Entry entry : survey.entries()) {
            ReadyManuscript ready = prepare(folder, survey, entry);
            if (ready != null) {
                Set<String> linked = survey.linked(entry.metadata().slug());
                if (!batch.takes(ready, linked)) {
                    step.accept(batch.works());
                    batch = new Batch(config);
                }
                batch.add(ready, linked);
            }
            progress.at(++done, total, phase);
        }
        if (!batch.works().isEmpty()) {
            step.accept(batch.works());
        }
    }

    private @Nullable ReadyManuscript prepare(ContentFolder folder, FolderSurvey survey, FolderSurvey.Entry entry) {
        FileErrors found = new FileErrors(entry.file().name());
        WorkText.Body body = survey.body(entry, found);
        ReadyManuscript ready = null;
        if (body != null) {
            try {
                ready = publishing.prepare(
                        new Manuscript(entry.metadata(), body.text()), new FolderImages(folder, config));
            } catch (ManuscriptException e) {
                found.add(body.line() + Math.max(e.line(), 1) - 1, String.valueOf(e.getMessage()));
            }
        }
        errors.addAll(found.all());
        return ready;
    }

    private void count(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            results.merge(outcome.result(), 1, Integer::sum);
            if (outcome.result() == Outcome.Result.CONFLICT || outcome.result() == Outcome.Result.TAKEN) {
                conflicts.add(outcome.slug());
            }
        }
    }

    private ImportReport report(FolderSurvey survey, ContentFolder folder, List<String> shelves, boolean refused) {
        return new ImportReport(
                results.getOrDefault(Outcome.Result.CREATED, 0),
                results.getOrDefault(Outcome.Result.NEW_EDITION, 0),
                results.getOrDefault(Outcome.Result.NEW_METADATA, 0),
                results.getOrDefault(Outcome.Result.UNCHANGED, 0),
                List.copyOf(conflicts),
                missing(survey.slugs()),
                errors.stream().sorted().toList(),
                shelves,
                List.copyOf(folder.notes()),
                refused,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private List<String> missing(Set<String> inFolder) {
        Set<String> others = new TreeSet<>(catalog.slugs());
        others.removeAll(inFolder);
        List<String> asked = List.copyOf(others);
        Set<String> imported = new HashSet<>();
        for (int from = 0; from < asked.size(); from += SLUGS) {
            catalog.held(asked.subList(from, Math.min(from + SLUGS, asked.size()))).values().stream()
                    .filter(work -> work.importedHash() != null)
                    .forEach(work -> imported.add(work.slug()));
        }
        others.retainAll(imported);
        return List.copyOf(others);
    }
}
