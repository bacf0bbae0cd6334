package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** An alias as it stands in the database; never updated. */
@Entity
@Table(name = "work_alias")
@NullUnmarked
class WorkAliasEntity {
    @Id
    String alias;

    String slug;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "added_by")
    String addedBy;
}
