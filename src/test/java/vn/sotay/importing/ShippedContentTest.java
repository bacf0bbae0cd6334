package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.WorkMetadata;

/** The library that ships: its form, and the rules on what may be said in it (src/docs/architecture.md, text rules). */
class ShippedContentTest {
    private static final Path CONTENT = Path.of("content");

    /** Works on each shelf, from and to; far fewer or more means that an edit went wrong. */
    private static final Map<String, int[]> SHELVES = Map.of(
            "bao-ve-nen-tang-tu-tuong", new int[] {65, 85},
            "hoc-tap-va-lam-theo-ho-chi-minh", new int[] {75, 100},
            "chi-bo-dien-tu", new int[] {45, 75},
            "van-kien-nghi-quyet-quy-dinh", new int[] {145, 180},
            "nghiep-vu-cong-tac-dang", new int[] {40, 75});

    /** Parts of an official form, as they are written there: our own texts must never pass for one. */
    private static final Pattern FORBIDDEN = Pattern.compile("Quyết nghị|QUYẾT NGHỊ|Nơi nhận|NƠI NHẬN");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,6} +\\S.*$");

    private record Text(WorkMetadata work, String body) {}

    private static final ContentFolder FOLDER = ContentFolder.open(CONTENT, 20 << 20);
    private static final FolderSurvey SURVEY = survey();
    private static final List<Text> TEXTS = texts();

    private static FolderSurvey survey() {
        FolderSurvey survey = FolderSurvey.of(FOLDER, Progress.NONE);
        survey.fit(Set.of(), Set.of());
        return survey;
    }

    private static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (FolderSurvey.Entry entry : SURVEY.entries()) {
            WorkText.Body body = SURVEY.body(entry, new FileErrors(entry.file().name()));
            if (body != null && !body.text().isEmpty()) {
                texts.add(new Text(entry.metadata(), body.text()));
            }
        }
        return texts;
    }

    @Test
    void isInOrder() {
        // Format, names, slugs, vocabularies, dates, relations and shelves: all of it is checked by the import itself.
        assertEquals(List.of(), SURVEY.errors());
        assertEquals(List.of(), FOLDER.notes(), "nothing but works stands in works/");
        assertTrue(SURVEY.entries().size() > 300, "the library is there");
    }

    @Test
    void isInNormalFormOnDisk() {
        assertEquals(
                List.of(),
                files().filter(file -> {
                            String text = read(file);
                            return !Normalizer.isNormalized(text, Normalizer.Form.NFC)
                                    || text.indexOf('\r') >= 0
                                    || text.startsWith("\uFEFF")
                                    || !text.endsWith("\n");
                        })
                        .toList());
    }

    @Test
    void holdsNoWorkTwice() {
        Map<String, List<String>> same = new TreeMap<>();
        for (FolderSurvey.Entry entry : SURVEY.entries()) {
            WorkMetadata work = entry.metadata();
            // Documents of one name come again and again, so with them the number and the date count too.
            String key = (work.title() + work.creators() + work.number() + work.issued()).toLowerCase(Locale.ROOT);
            same.computeIfAbsent(key, k -> new ArrayList<>()).add(work.slug());
        }
        same.values().removeIf(slugs -> slugs.size() == 1);
        // Two resolutions of two terms with one number, which the only source names as one; each note says so.
        same.values().remove(List.of("nghi-quyet-01-nq-duk-khoa-xi", "nghi-quyet-01-nq-duk-khoa-xii"));
        assertEquals(Map.of(), same);
    }

    @Test
    void namesADayAndASourceForEveryEffectStatus() {
        assertEquals(
                List.of(),
                slugs(work -> work.status().value() != EffectStatus.UNKNOWN
                        && (work.status().asOf() == null || work.status().source() == null)));
    }

    @Test
    void hasPlausibleDates() {
        assertEquals(
                List.of(),
                slugs(work -> Stream.of(
                                work.issued(), work.effective(), work.status().asOf())
                        .anyMatch(date -> date != null && !plausible(date.year()))));
        assertEquals(List.of(), slugs(work -> work.year() != null && !plausible(work.year())));
        assertEquals(
                List.of(),
                slugs(work -> before(work.effective(), work.issued())
                        || before(work.status().asOf(), work.issued())));
    }

    @Test
    void fillsItsShelves() {
        assertEquals(
                SHELVES.keySet(),
                SURVEY.shelves().stream().map(ShelfDefinition::slug).collect(Collectors.toSet()));
        Map<String, Integer> counts = new HashMap<>();
        for (FolderSurvey.Entry entry : SURVEY.entries()) {
            entry.metadata().shelves().forEach(place -> counts.merge(place.shelf(), 1, Integer::sum));
        }
        SHELVES.forEach((shelf, range) -> {
            int count = counts.getOrDefault(shelf, 0);
            assertTrue(count >= range[0] && count <= range[1], () -> shelf + " has " + count + " works");
        });
        assertEquals(List.of(), slugs(work -> work.shelves().isEmpty()));
    }

    @Test
    void hasTextsOnEveryShelf() {
        assertTrue(TEXTS.size() >= 80, () -> TEXTS.size() + " texts");
        long guides = TEXTS.stream()
                .filter(text -> text.work().coverage() == Coverage.GUIDE)
                .count();
        assertTrue(guides >= 30, () -> guides + " guides");
        Set<String> shelves = new TreeSet<>();
        TEXTS.forEach(text -> text.work().shelves().forEach(place -> shelves.add(place.shelf())));
        assertEquals(new TreeSet<>(SHELVES.keySet()), shelves);
        assertEquals(List.of(), slugs(work -> work.coverage() == Coverage.FULL));
    }

    @Test
    void keepsTextsReadable() {
        List<String> wrong = new ArrayList<>();
        for (Text text : TEXTS) {
            int words = text.body().replaceAll("[#*>_|-]", " ").strip().split("\\s+").length;
            long sections = HEADING.matcher(text.body()).results().count();
            if (words < 80 || words > 1200 || sections < 2) {
                wrong.add(text.work().slug() + ": " + words + " words, " + sections + " sections");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void passesForNoOfficialDocument() {
        assertEquals(
                List.of(),
                TEXTS.stream()
                        .filter(text -> FORBIDDEN.matcher(text.body()).find())
                        .map(text -> text.work().slug())
                        .toList());
    }

    private static List<String> slugs(Predicate<WorkMetadata> wanted) {
        return SURVEY.entries().stream()
                .map(FolderSurvey.Entry::metadata)
                .filter(wanted)
                .map(WorkMetadata::slug)
                .toList();
    }

    private static boolean plausible(int year) {
        return year >= 1900 && year <= 2030;
    }

    private static boolean before(@Nullable PartialDate one, @Nullable PartialDate other) {
        if (one == null || other == null) {
            return false;
        }
        int exact = Math.min(one.text().length(), other.text().length());
        return one.text().substring(0, exact).compareTo(other.text().substring(0, exact)) < 0;
    }

    private static Stream<Path> files() {
        try {
            return Files.list(CONTENT.resolve("works")).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
