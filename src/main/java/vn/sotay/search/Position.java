package vn.sotay.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import vn.sotay.page.Cursor;

/**
 * Where a hit stands in the order of all hits, in a form that survives a changed index: by what it is sorted, which work it
 * is, and which document of the work's block.
 *
 * @param key ascending as unsigned bytes is the order of hits
 * @param ordinal 0 for the work itself, from 1 for its sections in reading order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its order only
record Position(byte[] key, String slug, int ordinal) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::key, Arrays::compareUnsigned)
            .thenComparing(Position::slug)
            .thenComparingInt(Position::ordinal);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The key of a score: higher scores first. Scores are positive, so their bits sort as they do. */
    static byte[] keyOf(float score) {
        return ByteBuffer.allocate(Float.BYTES)
                .putInt(~Float.floatToIntBits(score))
                .array();
    }

    /** The cursor that goes on behind this place. */
    String cursor(String listName) {
        byte[] value = ByteBuffer.allocate(key.length + Integer.BYTES)
                .putInt(ordinal)
                .put(key)
                .array();
        return new Cursor(listName, value, slug).encode();
    }

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when it is none, or one of another list
     */
    static Position of(String cursor, String listName) {
        Cursor read = Cursor.decode(cursor, listName);
        if (read.key().length < Integer.BYTES) {
            throw new IllegalArgumentException("is not a cursor that this service gave out");
        }
        ByteBuffer value = ByteBuffer.wrap(read.key());
        int ordinal = value.getInt();
        byte[] key = new byte[value.remaining()];
        value.get(key);
        return new Position(key, read.slug(), ordinal);
    }
}
