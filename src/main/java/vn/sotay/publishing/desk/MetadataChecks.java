package vn.sotay.publishing.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.NumberedWork;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.text.Folding;

/** What is missing, doubtful or already there in the data of a draft. */
final class MetadataChecks {
    /** What is issued without a number, or not issued at all. */
    private static final Set<Kind> UNNUMBERED = EnumSet.of(Kind.CHARTER, Kind.BOOK, Kind.MATERIAL);

    private final DraftMetadata metadata;
    private final boolean newWork;
    private final Catalog catalog;
    private final LocalDate today;
    private final List<PreflightPoint> points = new ArrayList<>();

    MetadataChecks(DraftMetadata metadata, boolean newWork, Catalog catalog, LocalDate today) {
        this.metadata = metadata;
        this.newWork = newWork;
        this.catalog = catalog;
        this.today = today;
    }

    List<PreflightPoint> points() {
        required();
        document();
        dates();
        status();
        named();
        duplicates();
        if (metadata.sources().isEmpty()) {
            add(Severity.NOTE, "sources-missing", "sources", "says nowhere where the data was seen");
        }
        return points;
    }

    private void required() {
        if (metadata.slug() == null) {
            String proposal =
                    metadata.proposedSlug().map(slug -> "; for example " + slug).orElse("");
            add(Severity.ERROR, "slug-missing", "slug", "is required" + proposal);
        }
        if (metadata.kind() == null) {
            add(Severity.ERROR, "kind-missing", "kind", "is required");
        }
        if (metadata.title() == null) {
            add(Severity.ERROR, "title-missing", "title", "is required");
        }
    }

    /** A document is identified by number and date, since numbers begin anew with each term. */
    private void document() {
        Kind kind = metadata.kind();
        if (kind == null || UNNUMBERED.contains(kind)) {
            return;
        }
        if (metadata.number() == null) {
            add(
                    Severity.WARNING,
                    "number-missing",
                    "number",
                    "is missing; a document is identified by number and date");
        } else if (References.key(metadata.number()) == null) {
            add(Severity.WARNING, "number-doubtful", "number", "does not look like the number of a document");
        }
        if (metadata.issued() == null) {
            add(Severity.WARNING, "date-missing", "issued", "is missing; a document is identified by number and date");
        } else if (metadata.issued().text().length() < 10) {
            add(Severity.NOTE, "date-inexact", "issued", "gives no day");
        }
    }

    private void dates() {
        PartialDate issued = metadata.issued();
        if (issued != null && issued.text().compareTo(today.toString()) > 0) {
            add(Severity.WARNING, "date-in-future", "issued", "lies in the future");
        }
        PartialDate effective = metadata.effective();
        if (issued != null && effective != null) {
            int exact = Math.min(issued.text().length(), effective.text().length());
            if (effective.text().substring(0, exact).compareTo(issued.text().substring(0, exact)) < 0) {
                add(Severity.WARNING, "dates-reversed", "effective", "is earlier than the day of issue");
            }
        }
    }

    private void status() {
        WorkMetadata.Status status = metadata.status();
        if (status != null
                && status.value() != EffectStatus.UNKNOWN
                && (status.source() == null || status.asOf() == null)) {
            add(Severity.ERROR, "status-unsupported", "status", "is given only with a source and the day it says so");
        }
    }

    /** Everything that is named must be there. */
    private void named() {
        for (int i = 0; i < metadata.shelves().size(); i++) {
            String shelf = metadata.shelves().get(i).shelf();
            if (!catalog.hasShelf(shelf)) {
                add(Severity.ERROR, "shelf-unknown", "shelves[" + i + "]", "no shelf has the slug '" + shelf + "'");
            }
        }
        Set<String> slugs = new TreeSet<>();
        metadata.relations().stream()
                .map(DraftMetadata.StatedRelation::to)
                .filter(Objects::nonNull)
                .forEach(slugs::add);
        String own = metadata.slug();
        if (own != null) {
            slugs.add(own);
        }
        Map<String, HeldWork> held = catalog.held(slugs);
        for (int i = 0; i < metadata.relations().size(); i++) {
            String to = metadata.relations().get(i).to();
            if (to != null && !held.containsKey(to)) {
                add(Severity.ERROR, "relation-unknown", "relations[" + i + "].to", "no work has the slug '" + to + "'");
            }
        }
        if (newWork && own != null && held.containsKey(own)) {
            points.add(PreflightPoint.ofField(
                            Severity.ERROR, "slug-taken", "slug", "is the slug of a work that is already there")
                    .about(own));
        }
    }

    /** Two provinces may give one number on one day; one issuer does not. */
    private void duplicates() {
        References.Key key = References.key(metadata.number());
        PartialDate issued = metadata.issued();
        if (key == null || issued == null) {
            return;
        }
        for (NumberedWork work : catalog.numbered(List.of(key.number()))) {
            if (!work.slug().equals(metadata.slug())
                    && key.equals(References.key(work.number()))
                    && issued.equals(work.issued())) {
                boolean sure = sameIssuer(work.issuer(), metadata.issuer());
                points.add(PreflightPoint.ofField(
                                sure ? Severity.ERROR : Severity.WARNING,
                                sure ? "duplicate" : "duplicate-possible",
                                "number",
                                "with this date is the number of '" + work.title() + "'"
                                        + (sure ? "" : ", issued by " + work.issuer()))
                        .about(work.slug()));
            }
        }
    }

    private static boolean sameIssuer(@Nullable String one, @Nullable String other) {
        return one == null || other == null || Folding.folded(one).equals(Folding.folded(other));
    }

    private void add(Severity severity, String code, String field, String message) {
        points.add(PreflightPoint.ofField(severity, code, field, message));
    }
}
