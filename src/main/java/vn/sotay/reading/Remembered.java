package vn.sotay.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was carried out.
 *
 * @param version the item's version after it
 * @param fingerprint what it said, short
 * @param movedTo the id that its item got
 * @param conflict the note that keeps the other text
 */
record Remembered(
        UUID id,
        long version,
        long fingerprint,
        @Nullable UUID movedTo,
        @Nullable UUID conflict) {}
