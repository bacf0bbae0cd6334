package vn.sotay.reading;

import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Where a reader's counter stands.
 *
 * @param version of the last change
 * @param since the first version of the epoch
 * @param nonce tells the epoch from one that was counted before a backup was restored
 * @param sameRun whether the database is still in the run in which the epoch began
 * @param sameLineage whether no backup was restored since the epoch began
 * @param lineage tells what devices were told before a backup was restored from what they were told since
 * @param key authenticates the reader's tokens
 * @param items those that are not deleted
 * @param erased the version at which the reader erased everything, 0 for never
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Head(
        UUID reader,
        long version,
        long since,
        long nonce,
        boolean sameRun,
        boolean sameLineage,
        long lineage,
        byte[] key,
        int items,
        long erased) {

    /** A head that counts on from this one; {@code nonce} is for what begins with it. */
    Head counted(long version, int items, long erased, LongSupplier nonce) {
        return new Head(
                reader,
                version,
                sameRun ? since : this.version + 1,
                sameRun ? this.nonce : nonce.getAsLong(),
                true,
                true,
                sameLineage ? lineage : nonce.getAsLong(),
                key,
                items,
                erased);
    }
}
