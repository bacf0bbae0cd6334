package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.reading.SyncResult.Outcome;

/**
 * One sync of one device, in one transaction. While it has something to do, the reader's head is locked: two devices never
 * interleave, and what is answered is durable. The number of queries does not depend on the number of operations.
 */
@ApplicationScoped
class DeviceSync {
    private final HeadStore heads;
    private final ItemStore items;
    private final SyncStore store;
    private final Catalog catalog;
    private final ReadingConfig config;

    @Inject
    DeviceSync(HeadStore heads, ItemStore items, SyncStore store, Catalog catalog, ReadingConfig config) {
        this.heads = heads;
        this.items = items;
        this.store = store;
        this.catalog = catalog;
        this.config = config;
    }

    /** @throws ProblemException 410 when the token is not of this reader's present history */
    @Transactional
    SyncAnswer sync(UUID reader, Viewer viewer, ReceivedSync received) {
        List<Operation> operations = received.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.operation()))
                .toList();
        Head head = heads.current(reader, !operations.isEmpty());
        String token = received.token();
        Optional<SyncTokens.Token> seen = decoded(head, token);
        // Who goes on from a token has heard of all that was before it; without one, the token of before tells.
        boolean erased = (token == null ? decoded(head, received.before()) : seen)
                .filter(known -> unheard(head, known))
                .isPresent();
        long after = token == null ? 0 : version(head, seen, erased);
        List<SyncResult> results = new ArrayList<>();
        Set<UUID> told = new LinkedHashSet<>();
        Set<Long> applied = new HashSet<>();
        boolean toldBefore =
                seen.filter(known -> known.lineage() != head.lineage()).isPresent();
        if (toldBefore && !erased && !operations.isEmpty()) {
            throw startAgain("The token is from before a backup was restored: maybe these operations were carried out"
                    + " once, and undone since.");
        }
        Ledger ledger = operations.isEmpty() || erased
                ? new Ledger(head.version(), head.items(), config.maxItems(), List.of(), List.of())
                : ledger(head, operations);
        Merge merge = new Merge(
                ledger, standing(operations, viewer), token != null, lost(head, received.before()), head.lineage());
        for (ReceivedSync.Step step : received.steps()) {
            boolean known = step.operation() == null
                    || received.before() == null
                            && knows(ledger.item(step.operation().item()), after);
            SyncResult result = result(step, merge, erased);
            results.add(result);
            if (result.outcome() == Outcome.APPLIED && result.version() != null && known) {
                applied.add(result.version());
            } else if (step.operation() != null) {
                Stream.of(step.operation().item(), result.movedTo(), result.conflict())
                        .flatMap(Stream::ofNullable)
                        .forEach(told::add);
            }
        }
        Head now = store.write(head, ledger);
        return answer(now, after, received.limit(), results, erased, applied, present(ledger, told));
    }

    /** Whether the device has seen the item as it is: not where it was placed anew since, which makes nothing concurrent. */
    private static boolean knows(@Nullable Item item, long after) {
        return item == null || item.version() <= after;
    }

    private SyncResult result(ReceivedSync.Step step, Merge merge, boolean erased) {
        Operation operation = step.operation();
        if (operation == null) {
            return Objects.requireNonNull(step.refused());
        }
        return erased
                ? SyncResult.refused(
                        operation.id().toString(), "erased", null, "the reader erased everything after this token")
                : merge.carryOut(operation);
    }

    private Ledger ledger(Head head, List<Operation> operations) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> touched = new HashSet<>();
        for (Operation operation : operations) {
            touched.add(operation.item());
            ids.add(operation.id());
            Stream.ofNullable(after(operation)).forEach(ids::add);
        }
        SyncStore.Held held = store.held(head.reader(), ids, touched);
        List<Item> known = new ArrayList<>(held.items());
        Set<UUID> beside = new HashSet<>();
        for (Remembered before : held.operations()) {
            Stream.of(before.movedTo(), before.conflict())
                    .flatMap(Stream::ofNullable)
                    .filter(id -> !touched.contains(id))
                    .forEach(beside::add);
        }
        if (!beside.isEmpty()) {
            known.addAll(store.held(head.reader(), List.of(), beside).items());
        }
        return new Ledger(head.version(), head.items(), config.maxItems(), known, held.operations());
    }

    private static @Nullable UUID after(Operation operation) {
        return operation instanceof Operation.Put put
                ? put.after()
                : operation instanceof Operation.Delete delete ? delete.after() : null;
    }

    /** Whether places are in the current editions, asked once for all. */
    private Merge.Standing standing(List<Operation> operations, Viewer viewer) {
        Set<String> works = new HashSet<>();
        Set<String> anchors = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Put put && put.annotation().target() != null) {
                works.add(put.annotation().work());
                anchors.add(put.annotation().target().anchor());
            }
        }
        Map<String, Catalog.CurrentAnchors> current = catalog.currentAnchors(works, anchors, viewer);
        return annotation -> {
            ReadingPlace target = annotation.target();
            Catalog.CurrentAnchors there = current.get(annotation.work());
            if (target == null) {
                return Item.EVERYWHERE;
            }
            return there != null
                            && there.edition() == target.edition()
                            && there.anchors().contains(target.anchor())
                    ? there.edition()
                    : Item.TO_PLACE;
        };
    }

    private static List<Item> present(Ledger ledger, Collection<UUID> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(ledger.item(id))).toList();
    }

    private SyncAnswer answer(
            Head head,
            long after,
            int limit,
            List<SyncResult> results,
            boolean erased,
            Set<Long> applied,
            List<Item> told) {
        // Where every version behind the token is of this very request, there is nothing that the device does not have.
        List<ItemStore.Row> rows = applied.size() == head.version() - after
                ? List.of()
                : items.changed(head.reader(), after, head.version(), limit + 1);
        boolean more = rows.size() > limit;
        List<ItemStore.Row> page = more ? rows.subList(0, limit) : rows;
        Set<UUID> sent = new HashSet<>();
        List<ReadingItem> changed = new ArrayList<>();
        for (ItemStore.Row row : page) {
            if (!applied.contains(row.item().version())) {
                sent.add(row.item().id());
                changed.add(row.wire());
            }
        }
        for (Item item : told) {
            if (sent.add(item.id()) && !applied.contains(item.version())) {
                changed.add(ReadingItem.of(item, null, null));
            }
        }
        String next = more ? token(head, page.get(limit - 1).item().version()) : null;
        return new SyncAnswer(results, changed, next, more ? null : token(head, head.version()), erased ? true : null);
    }

    private String token(Head head, long version) {
        return SyncTokens.encode(
                head.reader(),
                head.key(),
                new SyncTokens.Token(version, head.version(), nonce(head, head.version()), head.lineage()));
    }

    private long nonce(Head head, long version) {
        return version >= head.since()
                ? head.nonce()
                : heads.nonceBefore(head.reader(), version).orElse(head.nonce());
    }

    /** Up to where the device has everything; nothing counts that it has from before everything was erased. */
    private long version(Head head, Optional<SyncTokens.Token> token, boolean erased) {
        return token.filter(known -> known.told() <= head.version() && known.nonce() == nonce(head, known.told()))
                .map(SyncTokens.Token::version)
                .or(() -> erased ? Optional.of(0L) : Optional.empty())
                .orElseThrow(() -> startAgain("The token is not of this reader's present state."));
    }

    private static ProblemException startAgain(String why) {
        return new ProblemException(
                ProblemType.SYNC_RESTART,
                why + " Nothing was carried out: keep everything, and start again without it.");
    }

    /**
     * Whether the reader erased everything in a part of the history that a device with this token has not seen; also when what it
     * saw last was lost with a restore, since it would else give back what was erased after that.
     */
    private boolean unheard(Head head, SyncTokens.Token token) {
        return head.erased() > 0
                && heads.shared(head, token)
                        .filter(shared -> Math.min(shared, token.version()) < head.erased())
                        .isPresent();
    }

    /** The history of a token that could not be gone on with. A token tells epochs apart even if its key was lost. */
    private @Nullable Lost lost(Head head, @Nullable String before) {
        Optional<Long> shared = decoded(head, before).flatMap(token -> heads.shared(head, token));
        return Optional.ofNullable(before)
                .flatMap(SyncTokens::unsealed)
                .map(token -> new Lost(token.lineage(), shared.orElse(0L)))
                .orElse(null);
    }

    private static Optional<SyncTokens.Token> decoded(Head head, @Nullable String token) {
        return token == null ? Optional.empty() : SyncTokens.decode(head.reader(), head.key(), token);
    }
}
