package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** That a section's body has a link to a work. */
@Entity
@Table(name = "section_link")
@IdClass(SectionLinkEntity.Key.class)
@NullUnmarked
class SectionLinkEntity {
    @Id
    @Column(name = "edition_id")
    Long editionId;

    @Id
    int ordinal;

    @Id
    String target;

    static SectionLinkEntity of(SectionEntity section, String target) {
        SectionLinkEntity link = new SectionLinkEntity();
        link.editionId = section.editionId;
        link.ordinal = section.ordinal;
        link.target = target;
        return link;
    }

    /** Section and work. */
    record Key(Long editionId, int ordinal, String target) implements Serializable {}
}
