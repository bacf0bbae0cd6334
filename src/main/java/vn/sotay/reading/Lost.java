package vn.sotay.reading;

/**
 * The history of a device that starts again.
 *
 * @param lineage nonce of its lineage, in which versions only ever rise
 * @param shared up to which version it is the present one too; 0 where that is not known
 */
record Lost(long lineage, long shared) {}
