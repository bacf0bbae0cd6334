/**
 * The append-only log of what changed in the library. Its numbers follow the order of commits, so that a follower
 * (the search index, a phone, another node) that remembers the last number it has seen never misses a change.
 */
@NullMarked
package vn.sotay.revision;

import org.jspecify.annotations.NullMarked;
