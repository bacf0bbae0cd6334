package vn.sotay.search;

/**
 * Where a hit is in the index.
 *
 * @param position its place in the order of hits
 * @param leaf the number of the segment
 * @param work the work's document in it
 * @param sections documents of the sections to show, best first; empty when only the work itself matches
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Place(Position position, float score, int leaf, int work, int[] sections) {}
