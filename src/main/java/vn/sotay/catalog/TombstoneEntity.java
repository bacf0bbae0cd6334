package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A tombstone as it stands in the database; never updated. */
@Entity
@Table(name = "tombstone")
@NullUnmarked
class TombstoneEntity {
    @Id
    String slug;

    String title;
    String reason;
    String replacement;
    String audience;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    String withdrawnBy;
}
