package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** An edition as it stands in the database; never updated. */
@Entity
@Table(name = "edition")
@NullUnmarked
class EditionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_seq")
    @SequenceGenerator(name = "edition_seq", sequenceName = "edition_seq", allocationSize = 50)
    Long id;

    @Column(name = "work_id")
    Long workId;

    int number;
    String title;

    @Column(name = "text_hash")
    byte[] textHash;

    /** SHA-256 of the Markdown it was made from. */
    byte[] manuscript;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;
}
