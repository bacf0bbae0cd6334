package vn.sotay.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reader's state as far as a request touches it, and what the request changes in it. Plain Java. */
final class Ledger {
    private final Map<UUID, Item> items = new LinkedHashMap<>();
    private final Map<UUID, Remembered> operations = new LinkedHashMap<>();
    private final Map<UUID, Item> changed = new LinkedHashMap<>();
    private final Map<UUID, Remembered> carriedOut = new LinkedHashMap<>();
    private final int most;
    private long version;
    private int live;

    /**
     * State to start from.
     *
     * @param version the reader's version
     * @param live how many items are not deleted
     * @param most how many there may be
     */
    Ledger(long version, int live, int most, Collection<Item> items, Collection<Remembered> operations) {
        this.version = version;
        this.live = live;
        this.most = most;
        items.forEach(item -> this.items.put(item.id(), item));
        operations.forEach(operation -> this.operations.put(operation.id(), operation));
    }

    long version() {
        return version;
    }

    int live() {
        return live;
    }

    boolean isFull() {
        return live >= most;
    }

    @Nullable
    Item item(UUID id) {
        return items.get(id);
    }

    @Nullable
    Remembered operation(UUID id) {
        return operations.get(id);
    }

    long next() {
        return ++version;
    }

    void put(Item item) {
        Item before = items.put(item.id(), item);
        changed.put(item.id(), item);
        live += (item.isDeleted() ? 0 : 1) - (before == null || before.isDeleted() ? 0 : 1);
    }

    void remember(Remembered operation) {
        operations.put(operation.id(), operation);
        carriedOut.put(operation.id(), operation);
    }

    /** Items as the request left them, each once. */
    Collection<Item> changed() {
        return changed.values();
    }

    Collection<Remembered> carriedOut() {
        return carriedOut.values();
    }
}
