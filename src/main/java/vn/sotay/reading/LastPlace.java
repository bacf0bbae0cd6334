package vn.sotay.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader last was in a work, as reading systems that are no installations of ours exchange it.
 *
 * @param device a URI that names the device; one that was never told to anybody else is nobody else's
 * @param name of the device, for people; null for installations of ours, which have none here
 * @param modified when the device was there, for people: nothing is decided by it
 */
public record LastPlace(String device, @Nullable String name, Instant modified, ReadingPlace place) {}
