package vn.sotay.simulation;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Everything that is left to chance in a schedule, from one seed. */
final class Dice extends Random {
    private static final long serialVersionUID = 1L;

    Dice(long seed) {
        super(seed);
    }

    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    <T> T of(List<T> some) {
        return some.get(nextInt(some.size()));
    }

    UUID uuid() {
        return new UUID(nextLong() & ~0xF000L | 0x4000L, nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
