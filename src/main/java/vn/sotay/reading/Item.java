package vn.sotay.reading;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of a reader's own, as the server has it.
 *
 * @param version the reader's version at which it was last changed
 * @param content null when it is deleted: nothing else remains
 * @param edited for each field of an annotation the version at which the reader last changed it
 * @param placement where it stands when it does not stand as written
 * @param placed the edition that it was placed in; 0 when that is still to be done, -1 when there was none;
 *     {@link #EVERYWHERE} when it is about the whole work
 * @param origin what of a lost history is in it, also when it is deleted; null for nothing
 */
record Item(
        UUID id,
        long version,
        @Nullable Content content,
        Map<Annotation.Field, Long> edited,
        @Nullable Placement placement,
        int placed,
        @Nullable Origin origin) {

    static final int TO_PLACE = 0;
    static final int NOWHERE = -1;
    static final int EVERYWHERE = Integer.MAX_VALUE;

    Item {
        edited = Map.copyOf(edited);
    }

    Item with(@Nullable Origin other) {
        return new Item(id, version, content, edited, placement, placed, other);
    }

    boolean isDeleted() {
        return content == null;
    }

    long editedAt(Annotation.Field field) {
        return edited.getOrDefault(field, 0L);
    }

    /** The version of the last change that the reader made, not the library. */
    long lastEdit() {
        return edited.values().stream().mapToLong(Long::longValue).max().orElse(version);
    }
}
