package vn.sotay.search.spelling;

/** Counts by a number other than 0, in two arrays: a question asks thousands of times. */
final class LongTable {
    private static final int SMALLEST = 64;

    private long[] keys = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int size;

    /** The value of a key, 0 when it has none. */
    int get(long key) {
        int mask = keys.length - 1;
        for (int at = spread(key) & mask; keys[at] != 0; at = (at + 1) & mask) {
            if (keys[at] == key) {
                return values[at];
            }
        }
        return 0;
    }

    /** Adds to the value of a key; whether the key is new. */
    boolean add(long key, int value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = place(key);
        boolean isNew = keys[at] == 0;
        if (isNew) {
            keys[at] = key;
            size++;
        }
        values[at] = (int) Math.min(Integer.MAX_VALUE, (long) values[at] + value);
        return isNew;
    }

    /** Takes keys and values. */
    interface Sink {
        void add(long key, int value);
    }

    void forEach(Sink sink) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                sink.add(keys[i], values[i]);
            }
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = spread(key) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
