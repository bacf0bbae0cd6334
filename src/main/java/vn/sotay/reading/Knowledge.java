package vn.sotay.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's client knew of the item that it speaks of, in versions of the present history.
 *
 * @param item the item, or the one that took its place when an earlier operation of this client was carried out
 * @param base up to which version it knew the item, 0 for nothing
 * @param news whether the client's item has in it what only a lost history had
 * @param origin what is to be noted on an item that takes the news; null where they have no name
 */
record Knowledge(
        UUID item, long base, boolean news, @Nullable Origin origin) {

    static Knowledge of(Operation.Annotating operation, Ledger ledger, boolean basesCount, @Nullable Lost lost) {
        long known = basesCount ? operation.base() : 0;
        UUID item = operation.item();
        Remembered earlier = operation.after() == null ? null : ledger.operation(operation.after());
        if (earlier != null) {
            UUID moved = earlier.movedTo();
            return new Knowledge(moved == null ? item : moved, Math.max(known, earlier.version()), false, null);
        }
        long before = operation.baseBefore();
        if (before == 0) {
            return new Knowledge(item, known, false, null);
        }
        if (lost == null) {
            return new Knowledge(item, 0, true, null);
        }
        return before <= lost.shared()
                ? new Knowledge(item, before, false, null)
                : ofLost(item, before, lost, ledger.item(item));
    }

    /** Whoever had a version of a lost history had all that the present one has from before. */
    private static Knowledge ofLost(UUID id, long before, Lost lost, @Nullable Item held) {
        Origin given = held == null ? null : held.origin();
        if (given == null || given.lineage() != lost.lineage()) {
            return new Knowledge(id, lost.shared(), true, new Origin(lost.lineage(), before, 0));
        }
        long met = Math.max(lost.shared(), given.at());
        if (before > given.version()) {
            return new Knowledge(id, met, true, new Origin(lost.lineage(), before, 0));
        }
        return new Knowledge(id, before == given.version() ? met : lost.shared(), false, null);
    }

    /** What to note on an item that had {@code before}; {@code at} as in {@link Origin}. */
    @Nullable
    Origin noted(long at, @Nullable Origin before) {
        return origin == null ? before : new Origin(origin.lineage(), origin.version(), at);
    }
}
