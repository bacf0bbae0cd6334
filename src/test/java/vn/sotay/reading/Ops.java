package vn.sotay.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.reading.Annotation.Field;

/** Operations for tests. */
final class Ops {
    static final ReadingPlace PLACE = new ReadingPlace(1, "dieu-5", 0.5, 0.4, null, null, null, null);

    private Ops() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Annotation note(@Nullable String text, String colour) {
        return new Annotation(ItemKind.BOOKMARK, "dieu-le", null, text, colour, List.of(), PLACE, null);
    }

    static Operation put(String operation, long base, String item, Annotation annotation, Field... changed) {
        Set<Field> fields = changed.length == 0 ? EnumSet.allOf(Field.class) : Set.of(changed);
        return new Operation.Put(
                id(operation), operation.hashCode(), base, 0, null, id(item), fields, annotation, false);
    }

    static Operation putAfter(String operation, String after, String item, Annotation annotation) {
        return new Operation.Put(
                id(operation),
                operation.hashCode(),
                0,
                0,
                id(after),
                id(item),
                EnumSet.allOf(Field.class),
                annotation,
                false);
    }

    /** What a device has that starts again; without {@code changed} it only gives it back. */
    static Operation putBefore(
            String operation, long baseBefore, String item, Annotation annotation, Field... changed) {
        return new Operation.Put(
                id(operation), operation.hashCode(), 0, baseBefore, null, id(item), Set.of(changed), annotation, false);
    }

    static Operation deleteBefore(String operation, long baseBefore, String item) {
        return new Operation.Delete(id(operation), operation.hashCode(), 0, baseBefore, null, id(item));
    }

    static Operation delete(String operation, long base, String item) {
        return new Operation.Delete(id(operation), operation.hashCode(), base, 0, null, id(item));
    }

    static Operation advance(String operation, long seq, double total) {
        ReadingPlace place = new ReadingPlace(1, "dieu-5", null, total, null, null, null, null);
        return new Operation.Advance(
                id(operation), new Progress(id("phone"), "dieu-le", seq, place, place, false, null));
    }
}
