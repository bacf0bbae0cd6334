package vn.sotay.revision;

/**
 * Wakes followers of the log in this process. It is only a wake-up: what changed stands in the log, and a follower that
 * missed it finds out with its next poll.
 *
 * @param head the number of the last change
 */
public record LibraryChanged(long head) {}
