package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A relation as its work states it. */
@Entity
@Table(name = "relation")
@NullUnmarked
class RelationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "relation_seq")
    @SequenceGenerator(name = "relation_seq", sequenceName = "relation_seq", allocationSize = 50)
    Long id;

    @Column(name = "work_id")
    Long workId;

    int ordinal;
    String type;
    String target;
    String label;
    String date;
    String note;
    boolean partial;
    boolean automatic;

    static RelationEntity of(Long workId, int ordinal, WorkMetadata.Link link) {
        RelationEntity relation = new RelationEntity();
        relation.workId = workId;
        relation.ordinal = ordinal;
        relation.type = link.type().wire();
        relation.target = link.to();
        relation.label = link.label();
        relation.date = link.date() == null ? null : link.date().text();
        relation.note = link.note();
        relation.partial = link.partial();
        return relation;
    }

    /** That the text of a work was found to refer to another one. */
    static RelationEntity found(Long workId, int ordinal, String cited) {
        RelationEntity relation =
                of(workId, ordinal, new WorkMetadata.Link(RelationType.CITES, cited, null, null, null));
        relation.automatic = true;
        return relation;
    }

    WorkMetadata.Link link() {
        return new WorkMetadata.Link(
                Vocabulary.term(RelationType.class, type),
                target,
                label,
                date == null ? null : new PartialDate(date),
                note,
                partial);
    }
}
