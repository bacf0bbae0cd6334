package vn.sotay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A committee or cell as it stands in the database. */
@Entity
@Table(name = "committee")
@NullUnmarked
class CommitteeEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "committee_seq")
    @SequenceGenerator(name = "committee_seq", sequenceName = "committee_seq", allocationSize = 50)
    Long id;

    String slug;
    String name;

    @Column(name = "name_key")
    byte[] nameKey;

    boolean cell;
    Long parent;
}
