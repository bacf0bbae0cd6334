package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.NumberedWork;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.citation.Citation;
import vn.sotay.citation.DocumentType;
import vn.sotay.text.Folding;

/** The works that references may mean: those that are held, and those that are published in the same transaction. */
final class CitableWorks {
    private static final Set<String> TYPES =
            Arrays.stream(DocumentType.values()).map(DocumentType::wire).collect(Collectors.toSet());

    private final Catalog catalog;
    private final Map<String, ReadyManuscript> published = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param number of the work, read once; null for one that is known by its name */
    private record Candidate(NumberedWork work, @Nullable Citation number) {}

    CitableWorks(Catalog catalog, List<NumberedWork> held, List<ReadyManuscript> published) {
        this.catalog = catalog;
        published.forEach(manuscript -> this.published.put(manuscript.metadata().slug(), manuscript));
        held.stream().filter(work -> !this.published.containsKey(work.slug())).forEach(this::add);
        published.forEach(manuscript -> add(numbered(manuscript.metadata())));
    }

    private void add(NumberedWork work) {
        Citation number =
                work.number() == null ? null : Citation.find(work.number()).orElse(null);
        if (number != null || work.kind() == Kind.CHARTER) {
            candidates.add(new Candidate(work, number));
        }
    }

    private static NumberedWork numbered(WorkMetadata metadata) {
        return new NumberedWork(
                metadata.slug(),
                metadata.title(),
                metadata.kind(),
                metadata.number(),
                metadata.issuer(),
                metadata.issued(),
                metadata.audience());
    }

    /** @param self the slug of the work whose text this is: what it says of itself is no citation */
    List<CitedDocument> resolve(String text, List<Citation> citations, Audience audience, String self) {
        List<CitedDocument> resolved = new ArrayList<>();
        for (Citation citation : citations) {
            List<String> slugs = candidates.stream()
                    .filter(candidate -> AudiencePolicy.reaches(candidate.work().audience(), audience))
                    .filter(candidate -> fits(candidate, citation))
                    .map(candidate -> candidate.work().slug())
                    .sorted()
                    .toList();
            if (slugs.contains(self)) {
                continue;
            }
            String anchor =
                    slugs.size() == 1 ? anchor(slugs.get(0), citation.place().sections()) : null;
            List<String> targets = citation.place().targets();
            resolved.add(new CitedDocument(
                    text.substring(citation.start(), citation.end()),
                    citation.start(),
                    citation.end(),
                    slugs,
                    anchor,
                    anchor == null || targets.isEmpty() ? null : targets.get(0)));
        }
        return resolved;
    }

    /** What a work must be keyed by to be meant by this reference. */
    static String key(Citation citation) {
        return citation.number().isEmpty()
                ? Kind.CHARTER.wire()
                : citation.number() + ' ' + String.join("-", citation.symbol());
    }

    /** By what a work is keyed; empty for one that no reference can name. */
    static Optional<String> key(WorkMetadata metadata) {
        if (metadata.kind() == Kind.CHARTER) {
            return Optional.of(Kind.CHARTER.wire());
        }
        return Optional.ofNullable(metadata.number())
                .flatMap(Citation::find)
                .filter(number -> !number.number().isEmpty())
                .map(CitableWorks::key);
    }

    private static boolean fits(Candidate candidate, Citation citation) {
        NumberedWork work = candidate.work();
        if (citation.number().isEmpty()) {
            return work.kind() == Kind.CHARTER
                    && Folding.folded(work.title()).startsWith(Folding.folded(citation.rest()));
        }
        Citation number = candidate.number();
        return number != null
                && number.number().equals(citation.number())
                && number.symbol().equals(citation.symbol())
                && Objects.equals(number.year(), yearOfNumber(number, citation))
                && isOfDay(work.issued(), citation)
                && isOfType(work, citation);
    }

    /** The year counts as far as the work's own number has one: 30/2020/NĐ-CP, but also 30/NĐ-CP of the year 2020. */
    private static @Nullable Integer yearOfNumber(Citation number, Citation citation) {
        return number.year() == null ? null : citation.year();
    }

    private static boolean isOfDay(@Nullable PartialDate issued, Citation citation) {
        if (citation.day() == null) {
            return true;
        }
        // As exact as the library knows it.
        return issued == null || citation.day().toString().startsWith(issued.text());
    }

    private static boolean isOfType(NumberedWork work, Citation citation) {
        String kind = work.kind().wire();
        return citation.types().isEmpty()
                || !TYPES.contains(kind)
                || work.kind() == Kind.LAW
                || citation.types().stream().anyMatch(type -> type.wire().equals(kind));
    }

    private @Nullable String anchor(String slug, List<String> anchors) {
        if (anchors.isEmpty()) {
            return null;
        }
        ReadyManuscript manuscript = published.get(slug);
        Set<String> there = manuscript == null
                ? catalog.anchors(slug, anchors)
                : manuscript.sections().stream()
                        .map(ReadyManuscript.ReadySection::anchor)
                        .collect(Collectors.toSet());
        return anchors.stream().filter(there::contains).findFirst().orElse(null);
    }
}
