package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** A section of an edition as it stands in the database; never updated but to take links out. */
@Entity
@Table(name = "section")
@IdClass(SectionEntity.Key.class)
@NullUnmarked
class SectionEntity {
    @Id
    @Column(name = "edition_id")
    Long editionId;

    @Id
    int ordinal;

    String anchor;
    String heading;
    int level;
    byte[] body;

    /** The body without the links that were put in; null where there are none. */
    byte[] plain;

    int size;
    int words;

    /** Edition and place in it. */
    record Key(Long editionId, int ordinal) implements Serializable {}
}
