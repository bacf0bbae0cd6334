package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.Viewers;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;

/** Places some notes on one work, in a transaction of their own. What is placed already is not placed again. */
@ApplicationScoped
class PlacingBatch {
    private static final int SIZE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final HeadStore heads;
    private final ItemStore items;
    private final Viewers viewers;

    @Inject
    PlacingBatch(HeadStore heads, ItemStore items, Viewers viewers) {
        this.heads = heads;
        this.items = items;
        this.viewers = viewers;
    }

    /**
     * A work as notes are placed in it.
     *
     * @param edition the current edition; 1 where there is none, which places what was not placed at all
     * @param audience who may see it; nobody where it is not there
     * @param placing null where there is no text
     */
    record PlacedWork(
            String slug,
            int edition,
            @Nullable Audience audience,
            @Nullable Placing placing) {}

    /** The last note that was looked at, and whether another node has taken over. */
    record Mark(UUID reader, UUID id, boolean yielded) {
        static final Mark START = new Mark(FIRST, FIRST, false);
    }

    /** Places the notes behind the mark; empty when there are no more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Mark> place(PlacedWork work, Mark after) {
        if (!heads.mayPlace()) {
            return Optional.of(new Mark(after.reader(), after.id(), true));
        }
        List<ItemStore.Row> seen = items.toPlace(work.slug(), work.edition(), after.reader(), after.id(), SIZE);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> readers = seen.stream().map(ItemStore.Row::reader).collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, Head> locked =
                heads.lock(readers).stream().collect(Collectors.toMap(Head::reader, Function.identity()));
        // Read once more behind the lock: a device may just have changed them.
        Map<UUID, List<ItemStore.Row>> byReader =
                items.toPlace(work.slug(), work.edition(), after.reader(), after.id(), SIZE).stream()
                        .filter(row -> locked.containsKey(row.reader()))
                        .collect(Collectors.groupingBy(ItemStore.Row::reader));
        Map<UUID, Viewer> may = audienceOf(work, readers);
        byReader.forEach(
                (reader, rows) -> placeAll(work, may.get(reader), Objects.requireNonNull(locked.get(reader)), rows));
        ItemStore.Row last = seen.get(seen.size() - 1);
        return Optional.of(new Mark(last.reader(), last.item().id(), false));
    }

    private Map<UUID, Viewer> audienceOf(PlacedWork work, Set<UUID> readers) {
        Audience audience = work.audience();
        if (audience == null) {
            return Map.of();
        }
        Map<UUID, Viewer> may = new HashMap<>();
        if (AudiencePolicy.admits(audience, Viewer.ANONYMOUS)) {
            readers.forEach(reader -> may.put(reader, Viewer.ANONYMOUS));
        } else {
            viewers.of(readers).forEach((reader, viewer) -> {
                if (AudiencePolicy.admits(audience, viewer)) {
                    may.put(reader, viewer);
                }
            });
        }
        return may;
    }

    private void placeAll(PlacedWork work, @Nullable Viewer viewer, Head head, List<ItemStore.Row> rows) {
        long version = head.version();
        List<Item> placed = new ArrayList<>();
        for (ItemStore.Row row : rows) {
            Item item = row.item();
            Placing placing = viewer == null ? null : work.placing();
            if (!(item.content() instanceof Annotation annotation) || annotation.target() == null) {
                continue;
            }
            if (placing == null && item.placed() != Item.TO_PLACE) {
                continue;
            }
            Placement now = placing == null ? Placement.lost(null) : placing.place(annotation.target());
            boolean same = Placement.same(now, item.placement());
            placed.add(new Item(
                    item.id(),
                    same ? item.version() : ++version,
                    annotation,
                    item.edited(),
                    same ? item.placement() : now,
                    placing == null ? Item.NOWHERE : work.edition(),
                    item.origin()));
        }
        items.place(head.reader(), placed);
        if (version > head.version()) {
            heads.advance(head, version, head.items(), head.erased());
        }
    }
}
