package vn.sotay.reading;

/**
 * What a device gave back of a history that a restored backup has ended. Who holds the same of that history, or less, has nothing
 * more to give; also when the item was edited or deleted since.
 *
 * @param lineage nonce of the lost lineage
 * @param version the version of the item there, as the reader had last changed it
 * @param at the version here with which the item was the same as there; 0 for never
 */
record Origin(long lineage, long version, long at) {}
