package vn.sotay.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.ByteBuffer;
import org.jspecify.annotations.NullUnmarked;

/**
 * A work's place on a shelf, as its own data state it, as an editor gave it, or both. What is stated goes into an export of
 * the work, what was done by hand into that of the shelf; so neither an import nor a publication undoes it.
 */
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

    /** What the work's data state. */
    Integer position;

    /** Given by hand. */
    Integer place;

    /** Whether the work's own data name the shelf. */
    boolean stated;

    /** Whether the work stands there: what is stated may have been taken off by hand. */
    boolean shown;

    /** Place, position, then title: one key, so that a page of a shelf is one index range. */
    @Column(name = "sort_key")
    byte[] sortKey;

    static ShelfPlaceEntity of(Long shelfId, WorkEntity work) {
        ShelfPlaceEntity place = new ShelfPlaceEntity();
        place.shelfId = shelfId;
        place.workId = work.id;
        place.shown = true;
        place.sort(work);
        return place;
    }

    /** Takes over what the data of the work say. */
    void state(WorkEntity work, Integer statedPosition) {
        stated = true;
        position = statedPosition;
        sort(work);
    }

    void sort(WorkEntity work) {
        sortKey = ByteBuffer.allocate(2 * Integer.BYTES + work.titleKey.length)
                .putInt(place == null ? Integer.MAX_VALUE : place)
                .putInt(position == null ? Integer.MAX_VALUE : position)
                .put(work.titleKey)
                .array();
    }

    /** Shelf and work. */
    record Key(Long shelfId, Long workId) implements Serializable {}
}
