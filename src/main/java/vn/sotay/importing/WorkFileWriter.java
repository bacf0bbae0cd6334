package vn.sotay.importing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;

/** A work as the text of its file: one form for one work, so that what did not change is exported as the same bytes. */
final class WorkFileWriter {
    private WorkFileWriter() {}

    /** The file that {@link WorkText} and {@link FrontMatter} read as this work. */
    static String write(WorkMetadata work, String body) {
        String text = body.isEmpty() ? "" : "\n" + body + "\n";
        return "---\n" + frontMatter(work) + "---\n" + text;
    }

    private static String frontMatter(WorkMetadata work) {
        return new YamlKeys()
                .word("slug", work.slug())
                .word("kind", work.kind().wire())
                .text("title", work.title())
                .text("number", work.number())
                .text("issuer", work.issuer())
                .text("issued", date(work.issued()))
                .text("effective", date(work.effective()))
                .raw("status", status(work.status()))
                .list("creators", work.creators(), YamlScalar::quoted)
                .text("publisher", work.publisher())
                .raw("year", work.year())
                .text("isbn", work.isbn())
                .word("language", work.language())
                .list(
                        "shelves",
                        // The order of the shelves among themselves belongs to the library, not to the work.
                        work.shelves().stream()
                                .sorted(Comparator.comparing(WorkMetadata.Place::shelf))
                                .toList(),
                        WorkFileWriter::place)
                .list("topics", work.topics(), YamlScalar::quoted)
                .rows("relations", work.relations(), WorkFileWriter::relation)
                .list("audience", work.audience().committees(), YamlScalar::plain)
                .word(
                        "audience",
                        work.audience().committees().isEmpty() ? work.audience().toString() : null)
                .word("coverage", work.coverage().wire())
                .word(
                        "evidence",
                        work.evidence() == null ? null : work.evidence().wire())
                .text("note", work.note())
                .rows("sources", work.sources(), WorkFileWriter::source)
                .text("cover", work.cover() == null ? null : work.cover().hex())
                .block(false);
    }

    private static @Nullable String status(WorkMetadata.Status status) {
        return status.equals(WorkMetadata.Status.UNKNOWN)
                ? null
                : new YamlKeys()
                        .word("value", status.value().wire())
                        .text("asOf", date(status.asOf()))
                        .text("source", status.source())
                        .inline();
    }

    private static String place(WorkMetadata.Place place) {
        return place.position() == null
                ? YamlScalar.plain(place.shelf())
                : new YamlKeys()
                        .word("slug", place.shelf())
                        .raw("position", place.position())
                        .inline();
    }

    private static YamlKeys relation(WorkMetadata.Link link) {
        return new YamlKeys()
                .word("type", link.type().wire())
                .word("to", link.to())
                .text("label", link.label())
                .text("date", date(link.date()))
                .text("note", link.note())
                .raw("partial", link.partial() ? "true" : null);
    }

    private static YamlKeys source(Source source) {
        return new YamlKeys()
                .text("title", source.title())
                .text("url", source.url())
                .raw("official", source.official() ? "true" : null);
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
