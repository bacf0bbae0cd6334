package vn.sotay.reading;

import java.util.UUID;

/**
 * Where a reader's counter stands.
 *
 * @param version of the last change
 * @param since the first version of the epoch
 * @param nonce tells the epoch from one that was counted before a backup was restored
 * @param sameRun whether the database is still in the run in which the epoch began
 * @param key authenticates the reader's tokens
 * @param items those that are not deleted
 * @param erased the version at which the reader erased everything, 0 for never
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Head(UUID reader, long version, long since, long nonce, boolean sameRun, byte[] key, int items, long erased) {}
