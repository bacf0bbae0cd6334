package vn.sotay.publishing.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A comment as it stands in the database. */
@Entity
@Table(name = "draft_comment")
@NullUnmarked
class DraftCommentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_comment_seq")
    @SequenceGenerator(name = "draft_comment_seq", sequenceName = "draft_comment_seq", allocationSize = 50)
    Long id;

    UUID uid;

    @Column(name = "draft_id")
    Long draftId;

    String anchor;
    String quote;
    String remark;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "resolved_by")
    String resolvedBy;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    static DraftCommentEntity of(Draft draft, CommentRequest request, String who, Instant now) {
        DraftCommentEntity comment = new DraftCommentEntity();
        comment.uid = UUID.randomUUID();
        comment.draftId = draft.id;
        comment.anchor = request.anchor();
        comment.quote = request.quote();
        comment.remark = request.text();
        comment.madeBy = who;
        comment.madeAt = now;
        return comment;
    }

    /** Once; a second time says nothing new. */
    void resolve(String who, Instant now) {
        if (resolvedAt == null) {
            resolvedBy = who;
            resolvedAt = now;
        }
    }

    DraftComment comment() {
        return new DraftComment(uid, anchor, quote, remark, madeBy, madeAt, resolvedBy, resolvedAt);
    }
}
