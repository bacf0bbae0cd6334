package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Slugs;
import vn.sotay.text.SortKeys;

/** A work as it stands in the database. */
@Entity
@Table(name = "work")
@NullUnmarked
class WorkEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_seq")
    @SequenceGenerator(name = "work_seq", sequenceName = "work_seq", allocationSize = 50)
    Long id;

    String slug;
    String kind;
    String title;

    @Column(name = "title_key")
    byte[] titleKey;

    String number;

    @Column(name = "number_key")
    byte[] numberKey;

    String issuer;

    @Column(name = "issuer_slug")
    String issuerSlug;

    String issued;
    String effective;

    @Column(name = "date_key")
    String dateKey;

    String status;

    @Column(name = "status_as_of")
    String statusAsOf;

    @Column(name = "status_source")
    String statusSource;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> creators;

    String publisher;
    Integer year;
    String isbn;
    String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "topic_slugs")
    List<String> topicSlugs;

    @Column(name = "stated_status")
    String statedStatus;

    @Column(name = "stated_as_of")
    String statedAsOf;

    @Column(name = "stated_source")
    String statedSource;

    String audience;
    String coverage;
    String evidence;
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources;

    /** Null where one is drawn. */
    @JdbcTypeCode(SqlTypes.JSON)
    StoredCover cover;

    @Column(name = "current_edition")
    Integer currentEdition;

    @Column(name = "manuscript_hash")
    byte[] manuscriptHash;

    @Column(name = "imported_hash")
    byte[] importedHash;

    @Column(name = "first_published_at")
    Instant firstPublishedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Takes over everything that metadata says; the text is the edition's business. */
    void describe(WorkMetadata metadata, Coverage held) {
        slug = metadata.slug();
        kind = metadata.kind().wire();
        title = metadata.title();
        titleKey = SortKeys.of(title);
        number = metadata.number();
        numberKey = SortKeys.of(number == null ? "" : number);
        issuer = metadata.issuer();
        issuerSlug =
                issuer == null ? null : Slugs.of(issuer, Slugs.LONGEST_NAME).orElse(null);
        issued = text(metadata.issued());
        effective = text(metadata.effective());
        year = metadata.year();
        dateKey = issued != null ? issued : year != null ? String.format("%04d", year) : "";
        statedStatus = metadata.status().value().wire();
        statedAsOf = text(metadata.status().asOf());
        statedSource = metadata.status().source();
        if (status == null) {
            show(metadata.status());
        }
        creators = metadata.creators();
        publisher = metadata.publisher();
        isbn = metadata.isbn();
        language = metadata.language();
        topics = metadata.topics();
        topicSlugs = topics.stream()
                .flatMap(topic -> Slugs.of(topic, Slugs.LONGEST_NAME).stream())
                .toList();
        audience = metadata.audience().toString();
        coverage = held.wire();
        evidence = metadata.evidence() == null ? null : metadata.evidence().wire();
        note = metadata.note();
        sources = metadata.sources();
    }

    /** Shows this effect status, which {@link Effects} has settled. */
    void show(WorkMetadata.Status effect) {
        status = effect.value().wire();
        statusAsOf = text(effect.asOf());
        statusSource = effect.source();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
