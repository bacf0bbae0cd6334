/**
 * What a reader keeps of her own: places, bookmarks, highlights, notes and settings, with a version counter for each reader.
 * How two devices are brought together is plain Java ({@link vn.sotay.reading.Merge}); how notes follow a correction too
 * ({@link vn.sotay.reading.Placing}).
 */
@NullMarked
package vn.sotay.reading;

import org.jspecify.annotations.NullMarked;
