package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import vn.sotay.storage.ContentHash;

/** That these bytes are a work's cover, in one of its sizes: who may see the work may see them. */
@Entity
@Table(name = "work_cover")
@IdClass(WorkCoverEntity.Key.class)
@NullUnmarked
class WorkCoverEntity {
    @Id
    @Column(name = "work_id")
    Long workId;

    @Id
    byte[] sha256;

    static WorkCoverEntity of(WorkEntity work, ContentHash image) {
        WorkCoverEntity entity = new WorkCoverEntity();
        entity.workId = work.id;
        entity.sha256 = image.bytes();
        return entity;
    }

    /** Work and image. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Key(Long workId, byte[] sha256) implements Serializable {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && workId.equals(key.workId) && Arrays.equals(sha256, key.sha256);
        }

        @Override
        public int hashCode() {
            return 31 * workId.hashCode() + Arrays.hashCode(sha256);
        }
    }
}
