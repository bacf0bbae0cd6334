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

/** That a section of an edition shows an image. */
@Entity
@Table(name = "edition_image")
@IdClass(EditionImageEntity.Key.class)
@NullUnmarked
class EditionImageEntity {
    @Id
    @Column(name = "edition_id")
    Long editionId;

    @Id
    byte[] sha256;

    static EditionImageEntity of(EditionEntity edition, ContentHash image) {
        EditionImageEntity entity = new EditionImageEntity();
        entity.editionId = edition.id;
        entity.sha256 = image.bytes();
        return entity;
    }

    /** Edition and image. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Key(Long editionId, byte[] sha256) implements Serializable {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && editionId.equals(key.editionId) && Arrays.equals(sha256, key.sha256);
        }

        @Override
        public int hashCode() {
            return 31 * editionId.hashCode() + Arrays.hashCode(sha256);
        }
    }
}
