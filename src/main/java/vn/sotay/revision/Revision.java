package vn.sotay.revision;

import java.time.Instant;

/**
 * One row of the log.
 *
 * @param rev its number; numbers grow in the order of commits and leave no gap that could be filled later
 * @param change what changed
 * @param at when, UTC; for people, never for ordering
 */
public record Revision(long rev, Change change, Instant at) {}
