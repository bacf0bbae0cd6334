package vn.sotay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.publishing.Actor;
import vn.sotay.publishing.Manuscript;
import vn.sotay.publishing.Outcome;
import vn.sotay.publishing.Publishing;

/** Puts works into the library of a test by the same road as everybody. */
@ApplicationScoped
public class Library {
    @Inject
    Publishing publishing;

    /** A shelf of a test's own, so that counts do not depend on other tests. */
    public void shelf(String slug, String title) {
        publishing.publishShelves(List.of(new ShelfDefinition(slug, title, "Tủ sách của một kiểm thử", 900)));
    }

    /** Publishes one manuscript as the import would. */
    public Outcome publish(Draft draft) {
        Manuscript manuscript = new Manuscript(draft.metadata(), draft.body);
        return publishing
                .publish(List.of(publishing.prepare(manuscript)), Actor.IMPORT)
                .get(0);
    }

    /** A work in the making. */
    public static Draft work(String slug, String title) {
        return new Draft(slug, title);
    }

    /** A work in the making, a book without text unless said otherwise. */
    public static final class Draft {
        private final String slug;
        private final String title;
        private Kind kind = Kind.BOOK;
        private @Nullable String number;
        private @Nullable String issuer;
        private @Nullable PartialDate issued;
        private Audience audience = Audience.PUBLIC;
        private List<WorkMetadata.Place> places = List.of();
        private List<WorkMetadata.Link> links = List.of();
        private List<String> topics = List.of();
        private String body = "";

        private Draft(String slug, String title) {
            this.slug = slug;
            this.title = title;
        }

        public Draft document(Kind kind, String number, String issuer, String issued) {
            this.kind = kind;
            this.number = number;
            this.issuer = issuer;
            this.issued = new PartialDate(issued);
            return this;
        }

        public Draft on(String shelf) {
            return on(shelf, null);
        }

        public Draft on(String shelf, @Nullable Integer position) {
            places = List.of(new WorkMetadata.Place(shelf, position));
            return this;
        }

        public Draft about(String... topics) {
            this.topics = List.of(topics);
            return this;
        }

        public Draft linked(WorkMetadata.Link... links) {
            this.links = List.of(links);
            return this;
        }

        public Draft audience(Audience audience) {
            this.audience = audience;
            return this;
        }

        public Draft text(String markdown) {
            body = markdown;
            return this;
        }

        public WorkMetadata metadata() {
            return new WorkMetadata(
                    slug,
                    kind,
                    title,
                    number,
                    issuer,
                    issued,
                    null,
                    WorkMetadata.Status.UNKNOWN,
                    List.of(),
                    null,
                    null,
                    null,
                    "vi",
                    places,
                    topics,
                    links,
                    audience,
                    body.isBlank() ? Coverage.RECORD : Coverage.FULL,
                    null,
                    null,
                    List.of());
        }
    }
}
