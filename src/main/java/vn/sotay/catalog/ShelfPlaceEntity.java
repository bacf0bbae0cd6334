package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.ByteBuffer;
import org.jspecify.annotations.NullUnmarked;

/** A work's place on a shelf. */
@Entity
@Table(name = "shelf_work")
@IdClass(ShelfPlaceEntity.Key.class)
@NullUnmarked
class ShelfPlaceEntity {
    @Id
    @Column(name = "shelf_id")
    Long shelfId;

    @Id
    @Column(name = "work_id")
    Long workId;

    Integer position;

    /** Position, then title: one key, so that a page of a shelf is one index range. */
    @Column(name = "sort_key")
    byte[] sortKey;

    static ShelfPlaceEntity of(Long shelfId, WorkEntity work, Integer position) {
        ShelfPlaceEntity place = new ShelfPlaceEntity();
        place.shelfId = shelfId;
        place.workId = work.id;
        place.position = position;
        place.sortKey = ByteBuffer.allocate(Integer.BYTES + work.titleKey.length)
                .putInt(position == null ? Integer.MAX_VALUE : position)
                .put(work.titleKey)
                .array();
        return place;
    }

    /** Shelf and work. */
    record Key(Long shelfId, Long workId) implements Serializable {}
}
