package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Evidence;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.ShelfArrangement;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;

/** What is written is read as the same, and reads well. */
class WorkFileWriterTest {
    /** Texts that YAML would rather take for something else. */
    private static final List<String> TRICKY = List.of(
            "Điều lệ Đảng",
            "a: b",
            "# a",
            "- a",
            "yes",
            "null",
            "~",
            "1984",
            "1e3",
            "2022-06-16",
            "0x1f",
            "\"a\"",
            "'a'",
            "a\\b",
            "[a]",
            "{a}",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a`",
            "a #b",
            "---",
            "...",
            "?",
            ":",
            ",",
            "a,b",
            "dòng “ngoặc” – gạch",
            "😀",
            "<<",
            "=",
            "\uFEFFa",
            "\u00A0a\u00A0",
            "n",
            "on",
            "No");

    private final Random random = new Random(3);

    @Test
    void isReadAsTheSame() {
        for (int i = 0; i < 500; i++) {
            WorkMetadata work = work();
            String body = work.coverage() == Coverage.RECORD ? "" : "## " + text() + "\n\n---\n\nChữ";
            String file = WorkFileWriter.write(work, body);

            Reading reading = Reading.of(file);

            assertEquals(List.of(), reading.errors(), file);
            assertEquals(work, reading.metadata(), file);
            assertNotNull(reading.body());
            assertEquals(body, reading.body().text());
            assertEquals(file, WorkFileWriter.write(work, body));
        }
    }

    @Test
    void writesKeysInOneOrderAndQuotesWhatNeedsIt() {
        String file = """
                ---
                slug: 135-chuyen
                kind: book
                title: "Tên \\"sách\\""
                status: {value: replaced, asOf: "2023", source: "80-QĐ/TW"}
                creators: ["A", "B"]
                year: 2022
                language: vi
                shelves: [a, {slug: b, position: 3}]
                topics: ["Một, hai"]
                relations:
                  - {type: basedOn, to: nghi-quyet-20}
                  - {type: amends, label: "Quy định 1", date: "2020"}
                  - {type: replaces, to: quy-dinh-2, partial: true}
                audience: members
                coverage: guide
                evidence: single
                sources:
                  - {title: "a.vn", url: "https://a.vn/x", official: true}
                ---

                Chữ.
                """;

        assertEquals(file, WorkFileWriter.write(Reading.metadata(file), "Chữ."));
    }

    @Test
    void quotesSlugsThatYamlTakesForSomethingElse() {
        for (String slug : List.of("no", "null", "true", "1e3", "2011", "0x1f", "2022-06-16", "y", "1-2", "0")) {
            assertEquals("\"" + slug + "\"", YamlScalar.plain(slug));
        }
        for (String slug :
                List.of("vi", "inForce", "x", "dieu-le", "135-chuyen-ke", "nghi-quyet-21-nq-tw-2022-06-16")) {
            assertEquals(slug, YamlScalar.plain(slug));
        }
    }

    @Test
    void shelvesAreReadAsTheSame() {
        List<ShelfDefinition> shelves = new ArrayList<>();
        for (int i = 0; i < TRICKY.size(); i++) {
            shelves.add(new ShelfDefinition("k-" + i, TRICKY.get(i), i % 3 == 0 ? "" : TRICKY.get(i), 100 - i));
        }
        FileErrors errors = new FileErrors("shelves.yaml");

        List<ShelfArrangement> arranged =
                List.of(new ShelfArrangement("k-1", List.of("b", "2021", "no"), List.of("null")));

        List<ShelvesFile.Entry> read = ShelvesFile.parse(
                ShelvesFile.write(shelves, arranged).getBytes(java.nio.charset.StandardCharsets.UTF_8), errors);

        assertEquals(List.of(), errors.all());
        assertEquals(shelves, read.stream().map(ShelvesFile.Entry::definition).toList());
        assertEquals(
                arranged,
                read.stream()
                        .map(ShelvesFile.Entry::arrangement)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private WorkMetadata work() {
        Kind[] kinds = Kind.values();
        return new WorkMetadata(
                slug(),
                kinds[random.nextInt(kinds.length)],
                text(),
                maybe(text()),
                maybe(text()),
                date(),
                date(),
                random.nextBoolean()
                        ? WorkMetadata.Status.UNKNOWN
                        : new WorkMetadata.Status(one(EffectStatus.values()), date(), maybe(text())),
                texts(),
                maybe(text()),
                maybe(1800 + random.nextInt(301)),
                maybe(text()),
                random.nextBoolean() ? "vi" : "no",
                new TreeSet<>(List.of(slug(), slug()))
                        .stream()
                                .map(shelf -> new WorkMetadata.Place(shelf, maybe(random.nextInt(9))))
                                .toList(),
                texts(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new WorkMetadata.Link(
                                        one(RelationType.values()), "other-work", null, date(), maybe(text())),
                                new WorkMetadata.Link(one(RelationType.values()), null, text(), date(), null)),
                audience(),
                one(Coverage.values()),
                maybe(one(Evidence.values())),
                maybe(text()),
                List.of(
                        new Source(
                                text(), maybe("https://a.vn/\"q\"?x=ệ&y".replace("\"", "%22")), random.nextBoolean()),
                        new Source(text(), null, false)));
    }

    private Audience audience() {
        return switch (random.nextInt(3)) {
            case 0 -> Audience.PUBLIC;
            case 1 -> Audience.MEMBERS;
            default -> new Audience(Audience.Scope.COMMITTEES, List.of(slug(), slug()));
        };
    }

    private List<String> texts() {
        return random.nextBoolean() ? List.of() : List.copyOf(new TreeSet<>(List.of(text(), text())));
    }

    private String text() {
        String text = TRICKY.get(random.nextInt(TRICKY.size()));
        return random.nextBoolean() ? text : text + " " + TRICKY.get(random.nextInt(TRICKY.size()));
    }

    private String slug() {
        return one(new String[] {"a", "no", "null", "1e3", "2011", "dieu-le", "135-chuyen", "2022-06-16", "y", "0-1"});
    }

    private @Nullable PartialDate date() {
        return maybe(new PartialDate(one(new String[] {"1930", "1945-09", "2022-06-16"})));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? null : value;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
