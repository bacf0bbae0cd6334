package vn.sotay.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.AwaitingWork;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.ShelfArrangement;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.WorkChange;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.catalog.cover.UploadedCover;
import vn.sotay.citation.Citation;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revisions;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;

/**
 * The one road into the catalogue. Preparing needs no database and may be done anywhere; publishing is one transaction that
 * decides what changed, stores bytes, writes works and appends to the revision log last.
 */
@ApplicationScoped
public class Publishing {
    /** Of our own: the hash of a manuscript must not depend on how the REST API writes JSON. */
    private static final ObjectMapper CANONICAL = new ObjectMapper();

    /** With the shelf itself, the 200 subjects that a commit of the log takes. */
    private static final int MOST_MOVED = 199;

    private final Catalog catalog;
    private final Blobs blobs;
    private final Revisions revisions;
    private final Citations citations;
    private final CoverReader covers;

    @Inject
    Publishing(Catalog catalog, Blobs blobs, Revisions revisions, Citations citations, CoverReader covers) {
        this.catalog = catalog;
        this.blobs = blobs;
        this.revisions = revisions;
        this.citations = citations;
        this.covers = covers;
    }

    /**
     * The sections that an edition with this text would have; empty for a text without words and headings. In the place of an
     * image that the library does not hold stand the words that describe it.
     *
     * @param body CommonMark
     * @throws ManuscriptException saying what is wrong and in which line of the body
     */
    public List<PreparedSection> sections(String body) {
        return MarkdownPreparation.prepare(
                body, Limits.DEFAULT, blobs.images(Images.named(body).keySet()));
    }

    /**
     * Checks a manuscript and turns its text into sections.
     *
     * @throws ManuscriptException saying what is wrong and in which line of the body
     */
    public ReadyManuscript prepare(Manuscript manuscript) {
        return prepare(manuscript, ImageSource.NONE);
    }

    /**
     * The same with images that need not be in the library yet.
     *
     * @throws ManuscriptException also for an image that is neither there nor in the library
     */
    public ReadyManuscript prepare(Manuscript manuscript, ImageSource source) {
        return prepare(manuscript, source, null);
    }

    /** @param cover the one that the metadata name, if it has been read already */
    ReadyManuscript prepare(Manuscript manuscript, ImageSource source, @Nullable UploadedCover cover) {
        WorkMetadata metadata = manuscript.metadata();
        String body = manuscript.body().strip();
        Map<ContentHash, Blob> brought = new HashMap<>();
        List<PreparedSection> prepared = MarkdownPreparation.prepare(
                manuscript.body(), Limits.DEFAULT, images(manuscript.body(), source, brought));
        Set<ContentHash> images = shown(prepared);
        brought.keySet().retainAll(images);
        List<ReadyManuscript.ReadySection> sections = prepared.stream()
                .map(section -> new ReadyManuscript.ReadySection(
                        section.anchor(),
                        section.heading(),
                        section.level(),
                        Blob.of("text/html; charset=UTF-8", section.html().getBytes(StandardCharsets.UTF_8)),
                        words(section.text())))
                .toList();
        Coverage coverage = sections.isEmpty() ? Coverage.RECORD : metadata.coverage();
        if (!sections.isEmpty() && coverage == Coverage.RECORD) {
            throw new ManuscriptException("a record has no text: give another coverage or remove the text", 1);
        }
        if (sections.isEmpty() && metadata.coverage() != Coverage.RECORD) {
            throw new ManuscriptException("coverage is '" + metadata.coverage().wire() + "' but there is no text", 1);
        }
        StringBuilder text = new StringBuilder(metadata.title());
        for (ReadyManuscript.ReadySection section : sections) {
            text.append('\n').append(section.anchor()).append('\t').append(section.level());
            text.append('\t')
                    .append(section.heading())
                    .append('\t')
                    .append(section.body().hash());
        }
        Blob markdown = Blob.of("text/markdown; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
        return new ReadyManuscript(
                metadata,
                coverage,
                markdown,
                sections,
                images,
                List.copyOf(brought.values()),
                ContentHash.of((canonical(metadata) + '\n' + markdown.hash()).getBytes(StandardCharsets.UTF_8)),
                ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8)),
                cover == null ? cover(metadata, source) : cover);
    }

    private @Nullable UploadedCover cover(WorkMetadata metadata, ImageSource source) {
        ContentHash named = metadata.cover();
        if (named == null
                || catalog.coverOf(metadata.slug()).filter(named::equals).isPresent()) {
            return null;
        }
        Blob image = source.image(named, 1);
        if (image == null) {
            image = blobs.get(named)
                    .orElseThrow(() -> new ManuscriptException("There is no image " + named + " for the cover", 1));
        }
        try {
            return covers.read(image.bytes());
        } catch (ProblemException e) {
            throw new ManuscriptException("The cover cannot be used. " + e.getMessage(), 1);
        }
    }

    private Map<ContentHash, HeldImage> images(String body, ImageSource source, Map<ContentHash, Blob> brought) {
        Map<ContentHash, Integer> named = Images.named(body);
        Map<ContentHash, HeldImage> images = new HashMap<>(blobs.images(named.keySet()));
        named.forEach((hash, line) -> {
            Blob image = images.containsKey(hash) ? null : source.image(hash, line);
            if (image != null) {
                HeldImage.of(image).ifPresent(read -> {
                    images.put(hash, read);
                    brought.put(hash, image);
                });
            }
        });
        return images;
    }

    private static Set<ContentHash> shown(List<PreparedSection> sections) {
        Set<ContentHash> shown = new LinkedHashSet<>();
        for (PreparedSection section : sections) {
            for (ImagePlace place : section.images()) {
                HeldImage image = place.image();
                if (image == null) {
                    throw new ManuscriptException("There is no image " + place.address(), place.line());
                }
                shown.add(image.hash());
            }
        }
        return shown;
    }

    /** What {@link #publish} would do, without doing it. */
    @Transactional
    public List<Outcome> preview(List<ReadyManuscript> manuscripts, Actor actor) {
        Map<String, HeldWork> held = held(manuscripts);
        Set<String> taken = taken(manuscripts, actor);
        return manuscripts.stream()
                .map(manuscript ->
                        outcome(manuscript, held.get(manuscript.metadata().slug()), taken, actor))
                .toList();
    }

    /**
     * Publishes all of these in one transaction, so keep batches small; the order is kept in the outcomes.
     *
     * @throws ProblemException when somebody other than the import would publish under the slug of a withdrawn work or an alias,
     *     or would have a work replace itself by way of others
     */
    @Transactional
    public List<Outcome> publish(List<ReadyManuscript> manuscripts, Actor actor) {
        // Before anything is compared: what is compared must still hold when it is written.
        catalog.lock(slugs(manuscripts));
        Map<String, HeldWork> held = held(manuscripts);
        Set<String> taken = taken(manuscripts, actor);
        Circles circles = new Circles(catalog, manuscripts);
        List<Outcome> outcomes = new ArrayList<>();
        List<ReadyManuscript> changed = new ArrayList<>();
        Map<String, ContentHash> settled = new HashMap<>();
        for (ReadyManuscript manuscript : manuscripts) {
            HeldWork work = held.get(manuscript.metadata().slug());
            Outcome outcome = outcome(manuscript, work, taken, actor);
            if (outcome.writes() && !circles.fits(manuscript, actor)) {
                outcome = new Outcome(outcome.slug(), Outcome.Result.CONFLICT);
            }
            outcomes.add(outcome);
            switch (outcome.result()) {
                case CREATED, NEW_EDITION, NEW_METADATA -> changed.add(manuscript);
                case UNCHANGED -> {
                    if (actor.imports()
                            && work != null
                            && !manuscript.manuscriptHash().equals(work.importedHash())) {
                        settled.put(work.slug(), manuscript.manuscriptHash());
                    }
                }
                case CONFLICT, TAKEN -> {}
            }
        }
        if (!settled.isEmpty()) {
            catalog.markImported(settled);
        }
        if (!changed.isEmpty()) {
            write(changed, held, actor);
        }
        return outcomes;
    }

    /** Publishes shelves; those that are as they were are left alone. Gives the slugs of those that changed. */
    @Transactional
    public List<String> publishShelves(List<ShelfDefinition> shelves) {
        List<String> changed = catalog.putShelves(shelves);
        revisions.append(changed.stream().map(Change::ofShelf).toList());
        return changed;
    }

    /**
     * Brings a shelf one step nearer to the order by hand that a folder has for it, unless editors have changed what it brought
     * last. To be called until there is nothing left: a commit of the log takes only so many works.
     *
     * @return whether something was left to do
     */
    @Transactional
    public boolean arrange(ShelfArrangement brought) {
        catalog.lockShelf(brought.shelf());
        Set<String> moved = catalog.arrangeShelf(brought, MOST_MOVED);
        List<Change> log = new ArrayList<>();
        if (!moved.isEmpty()) {
            log.add(Change.ofShelf(brought.shelf()));
        }
        new TreeMap<>(catalog.held(moved))
                .values()
                .forEach(work -> log.add(Change.ofWork(work.slug(), work.audience(), work.audience())));
        revisions.append(log);
        return !moved.isEmpty();
    }

    private void write(List<ReadyManuscript> changed, Map<String, HeldWork> held, Actor actor) {
        List<Blob> bytes = new ArrayList<>();
        List<WorkChange> changes = new ArrayList<>();
        for (CitationLinks.LinkedWork linked : CitationLinks.of(changed, citations)) {
            ReadyManuscript manuscript = linked.manuscript();
            HeldWork work = held.get(manuscript.metadata().slug());
            boolean newText = manuscript.hasText()
                    && (work == null || !manuscript.textHash().equals(work.textHash()));
            if (newText) {
                bytes.add(manuscript.text());
                bytes.addAll(manuscript.brought());
                linked.sections().forEach(section -> bytes.addAll(List.of(section.plain(), section.body())));
            }
            changes.add(new WorkChange(
                    manuscript.metadata(),
                    manuscript.coverage(),
                    manuscript.manuscriptHash(),
                    actor.imports(),
                    newText ? edition(linked) : null,
                    !manuscript.hasText(),
                    linked.cites(),
                    linked.open(),
                    manuscript.cover()));
            UploadedCover cover = manuscript.cover();
            if (cover != null) {
                bytes.addAll(cover.blobs());
            }
        }
        Set<String> touched =
                changed.stream().map(manuscript -> manuscript.metadata().slug()).collect(Collectors.toSet());
        // Links are shown from both ends: who was linked before or is linked now shows something of these works.
        Set<String> affected = new TreeSet<>(catalog.neighbours(touched));
        blobs.put(bytes);
        affected.addAll(catalog.neighbours(catalog.put(changes, actor.name())));
        meetReferences(changed);
        affected.addAll(catalog.neighbours(touched));
        affected.removeAll(touched);

        List<Change> log = new ArrayList<>();
        for (ReadyManuscript manuscript : changed) {
            HeldWork work = held.get(manuscript.metadata().slug());
            log.add(Change.ofWork(
                    manuscript.metadata().slug(),
                    work == null ? null : work.audience(),
                    manuscript.metadata().audience().toString()));
        }
        catalog.held(affected).values().stream()
                .sorted((a, b) -> a.slug().compareTo(b.slug()))
                .forEach(work -> log.add(Change.ofWork(work.slug(), work.audience(), work.audience())));
        revisions.append(log);
    }

    /** Relates earlier works to those that are new, where their texts refer to them; their texts stay as they are. */
    private void meetReferences(List<ReadyManuscript> changed) {
        Set<String> keys = changed.stream()
                .flatMap(manuscript -> CitableWorks.key(manuscript.metadata()).stream())
                .collect(Collectors.toSet());
        List<AwaitingWork> awaiting = catalog.awaiting(keys);
        Map<AwaitingWork, List<Citation>> read = new LinkedHashMap<>();
        awaiting.forEach(work -> read.put(work, Citation.all(work.reference().text())));
        CitableWorks works =
                citations.known(read.values().stream().flatMap(List::stream).toList(), changed);
        read.forEach((work, references) ->
                works.resolve(work.reference().text(), references, work.audience(), work.slug()).stream()
                        .filter(CitedDocument::isClear)
                        .findFirst()
                        .ifPresent(
                                cited -> catalog.meet(work, cited.candidates().get(0))));
    }

    private static WorkChange.NewEdition edition(CitationLinks.LinkedWork linked) {
        ReadyManuscript manuscript = linked.manuscript();
        List<WorkChange.NewSection> sections = new ArrayList<>();
        for (int i = 0; i < linked.sections().size(); i++) {
            ReadyManuscript.ReadySection section = manuscript.sections().get(i);
            CitationLinks.LinkedSection body = linked.sections().get(i);
            sections.add(new WorkChange.NewSection(
                    section.anchor(),
                    section.heading(),
                    section.level(),
                    body.body().hash(),
                    body.targets().isEmpty() ? null : body.plain().hash(),
                    body.targets(),
                    body.body().bytes().length,
                    section.words()));
        }
        return new WorkChange.NewEdition(
                manuscript.textHash(), manuscript.text().hash(), manuscript.images(), sections);
    }

    private Map<String, HeldWork> held(List<ReadyManuscript> manuscripts) {
        return catalog.held(slugs(manuscripts));
    }

    /** Asked after {@link #held}: a work that is withdrawn between the two is found here. */
    private Set<String> taken(List<ReadyManuscript> manuscripts, Actor actor) {
        Set<String> taken = catalog.taken(slugs(manuscripts));
        if (!taken.isEmpty() && !actor.imports()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "These slugs were those of withdrawn works or are aliases; publish under others: "
                            + String.join(", ", new TreeSet<>(taken)) + '.');
        }
        return taken;
    }

    private static List<String> slugs(List<ReadyManuscript> manuscripts) {
        return manuscripts.stream()
                .map(manuscript -> manuscript.metadata().slug())
                .toList();
    }

    private static Outcome outcome(
            ReadyManuscript manuscript, @Nullable HeldWork work, Set<String> taken, Actor actor) {
        String slug = manuscript.metadata().slug();
        if (taken.contains(slug)) {
            return new Outcome(slug, Outcome.Result.TAKEN);
        }
        if (work == null) {
            return new Outcome(slug, Outcome.Result.CREATED);
        }
        if (manuscript.manuscriptHash().equals(work.manuscriptHash())) {
            return new Outcome(slug, Outcome.Result.UNCHANGED);
        }
        if (actor.imports() && !work.manuscriptHash().equals(work.importedHash())) {
            return new Outcome(slug, Outcome.Result.CONFLICT);
        }
        boolean sameText = !manuscript.hasText() || manuscript.textHash().equals(work.textHash());
        return new Outcome(slug, sameText ? Outcome.Result.NEW_METADATA : Outcome.Result.NEW_EDITION);
    }

    private String canonical(WorkMetadata metadata) {
        try {
            return CANONICAL.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata is made of records and always has a JSON form", e);
        }
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
