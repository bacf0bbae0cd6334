package vn.sotay.reading;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.reading.Annotation.Field;
import vn.sotay.reading.SyncResult.Outcome;

/**
 * What wins when a reader's devices did different things: the rules of src/docs/reading.md, in the order of receipt. Plain
 * Java; it changes nothing but the ledger that it is given, and the same ledger and operations give the same result.
 */
final class Merge {
    /** Whether a place stands as written in what the reader may see: the edition, or what an item's {@code placed} says else. */
    interface Standing {
        int placed(Annotation annotation);
    }

    private static final Set<Field> ALL = Set.of(Field.values());

    private final Ledger ledger;
    private final Standing standing;
    private final boolean basesCount;
    private final @Nullable Lost lost;
    private final long lineage;

    /**
     * A merge of one request.
     *
     * @param basesCount whether versions that the client names as base are of this history; else they are 0
     * @param lost the history of its versions from before; null for none
     * @param lineage the present one: operations are remembered as long as it lasts
     */
    Merge(Ledger ledger, Standing standing, boolean basesCount, @Nullable Lost lost, long lineage) {
        this.ledger = ledger;
        this.standing = standing;
        this.basesCount = basesCount;
        this.lost = lost;
        this.lineage = lineage;
    }

    SyncResult carryOut(Operation operation) {
        if (operation instanceof Operation.Advance advance) {
            return advance(advance);
        }
        Remembered before = ledger.operation(operation.id());
        if (before != null) {
            return before.fingerprint() == operation.fingerprint()
                    ? SyncResult.of(operation, Outcome.DUPLICATE, before.version())
                            .withMovedTo(before.movedTo())
                            .withConflict(before.conflict())
                    : refused(operation, "immutable", "id", "another operation has this id");
        }
        SyncResult result = operation instanceof Operation.Put put
                ? put(put)
                : operation instanceof Operation.Delete delete ? delete(delete) : choose((Operation.Choose) operation);
        if (result.version() != null) {
            ledger.remember(new Remembered(
                    operation.id(), result.version(), operation.fingerprint(), result.movedTo(), result.conflict()));
        }
        return result;
    }

    private SyncResult put(Operation.Put put) {
        Knowledge known = Knowledge.of(put, ledger, basesCount, lost);
        Item held = ledger.item(known.item());
        if (known.base() > ledger.version()) {
            return refused(put, "invalid", "base", "is a version that is still to come");
        }
        boolean givenBack = put.baseBefore() > 0 && put.changed().isEmpty();
        if (held != null && givenBack && !known.news()) {
            return SyncResult.of(put, Outcome.KEPT, held.version());
        }
        if (held == null || held.isDeleted()) {
            if (ledger.isFull()) {
                return full(put);
            }
            long version = make(known, held == null ? null : held.origin(), put.annotation(), put.changed());
            boolean knew = held == null || known.base() >= held.version();
            return SyncResult.of(put, knew && !put.altered() ? Outcome.APPLIED : Outcome.MERGED, version);
        }
        boolean same = held.content() instanceof Annotation there && there.sameThing(put.annotation());
        if (known.base() == 0 && !same) {
            return ledger.isFull() ? full(put) : move(put, known, held);
        }
        return held.content() instanceof Annotation there
                        && there.kind() == put.annotation().kind()
                        && there.work().equals(put.annotation().work())
                ? edit(put, known, held, there)
                : refused(put, "immutable", "put", "kind and work of an item never change");
    }

    private SyncResult edit(Operation.Put put, Knowledge known, Item held, Annotation there) {
        Annotation wanted = put.annotation();
        Set<Field> changed = known.news() ? ALL : put.changed();
        Annotation now = there;
        Set<Field> applied = EnumSet.noneOf(Field.class);
        boolean conflict = false;
        boolean whole = true;
        for (Field field : Field.values()) {
            if (changed.contains(field) && there.differs(field, wanted)) {
                boolean concurrent = held.editedAt(field) > known.base();
                if (field == Field.TEXT && concurrent && there.text() != null) {
                    if (wanted.text() == null) {
                        whole = false;
                        continue;
                    }
                    conflict = true;
                }
                now = now.with(field, wanted);
                applied.add(field);
            }
        }
        if (applied.isEmpty() && known.origin() == null) {
            return SyncResult.of(put, Outcome.KEPT, held.version());
        }
        UUID beside = null;
        if (conflict) {
            if (ledger.isFull()) {
                return full(put);
            }
            beside = derived("beside", put.id());
            make(new Knowledge(beside, 0, false, null), null, there.beside(held.id()), ALL);
        }
        long given = ledger.next();
        long version = known.news() && !put.changed().isEmpty() ? ledger.next() : given;
        Map<Field, Long> edited = new EnumMap<>(Field.class);
        edited.putAll(held.edited());
        applied.forEach(field -> edited.put(field, put.changed().contains(field) ? version : given));
        boolean moved = applied.contains(Field.TARGET);
        int placed = moved ? standing.placed(now) : held.placed();
        ledger.put(new Item(
                held.id(),
                version,
                now,
                edited,
                moved ? pendingUnless(placed) : held.placement(),
                placed,
                known.noted(whole ? given : 0, held.origin())));
        boolean exactly = now.looksLike(wanted)
                && Objects.equals(now.title(), wanted.title())
                && now.conflictOf() == null
                && !conflict
                && !put.altered();
        return SyncResult.of(put, exactly ? Outcome.APPLIED : Outcome.MERGED, version)
                .withConflict(beside);
    }

    private SyncResult move(Operation.Put put, Knowledge known, Item held) {
        UUID id = derived("moved", put.id());
        if (known.origin() != null) { // another device that has the same of the lost history makes no other copy
            ledger.put(held.with(known.noted(0, held.origin())));
        }
        return SyncResult.of(put, Outcome.MERGED, make(new Knowledge(id, 0, false, null), null, put.annotation(), ALL))
                .withMovedTo(id);
    }

    private SyncResult delete(Operation.Delete delete) {
        Knowledge known = Knowledge.of(delete, ledger, basesCount, lost);
        Item held = ledger.item(known.item());
        if (known.base() > ledger.version()) {
            return refused(delete, "invalid", "base", "is a version that is still to come");
        }
        if (held != null && held.content() != null && !(held.content() instanceof Annotation)) {
            return refused(delete, "immutable", "delete", "only annotations can be deleted");
        }
        if (held != null && (held.isDeleted() ? known.origin() == null : held.lastEdit() > known.base())) {
            return SyncResult.of(delete, Outcome.KEPT, held.version());
        }
        long version = ledger.next();
        Origin origin = known.noted(version, held == null ? null : held.origin());
        ledger.put(new Item(known.item(), version, null, Map.of(), null, Item.NOWHERE, origin));
        return SyncResult.of(delete, Outcome.APPLIED, version);
    }

    private SyncResult choose(Operation.Choose choose) {
        Item held = ledger.item(Settings.KEY);
        Settings before = held != null && held.content() instanceof Settings known ? known : new Settings(Map.of());
        Settings now = before.with(choose.values());
        if (held != null && now.equals(before)) {
            return SyncResult.of(choose, Outcome.KEPT, held.version());
        }
        if (held == null && ledger.isFull()) {
            return full(choose);
        }
        long version = ledger.next();
        ledger.put(new Item(Settings.KEY, version, now, Map.of(), null, Item.NOWHERE, null));
        boolean exactly = now.equals(new Settings(Map.of()).with(choose.values()));
        return SyncResult.of(choose, exactly ? Outcome.APPLIED : Outcome.MERGED, version);
    }

    private SyncResult advance(Operation.Advance advance) {
        Progress next = advance.progress();
        Item held = ledger.item(next.key());
        if (held != null && held.content() instanceof Progress before) {
            if (next.seq() <= before.seq()) {
                Outcome outcome = next.seq() == before.seq() && next.place().equals(before.place())
                        ? Outcome.DUPLICATE
                        : Outcome.KEPT;
                return SyncResult.of(advance, outcome, held.version()).withSeq(before.seq());
            }
            next = next.after(before);
        } else if (ledger.isFull()) {
            return full(advance);
        }
        long version = ledger.next();
        ledger.put(new Item(next.key(), version, next, Map.of(), null, Item.NOWHERE, null));
        return SyncResult.of(advance, Outcome.APPLIED, version).withSeq(next.seq());
    }

    /** Makes an item. What is given back and what the reader changed in it have versions of their own: only one is known elsewhere. */
    private long make(Knowledge known, @Nullable Origin before, Annotation annotation, Set<Field> changed) {
        long given = ledger.next();
        long version = known.news() && !changed.isEmpty() ? ledger.next() : given;
        Map<Field, Long> edited = new EnumMap<>(Field.class);
        ALL.forEach(field -> edited.put(field, changed.contains(field) ? version : given));
        int placed = standing.placed(annotation);
        Origin origin = known.noted(given, before);
        ledger.put(new Item(known.item(), version, annotation, edited, pendingUnless(placed), placed, origin));
        return version;
    }

    private static @Nullable Placement pendingUnless(int placed) {
        return placed == Item.TO_PLACE ? Placement.PENDING : null;
    }

    /** The same for an operation, but not once it has been forgotten: what it made then may be there, given back by another device. */
    private UUID derived(String what, UUID operation) {
        return UUID.nameUUIDFromBytes((what + ' ' + operation + ' ' + lineage).getBytes(StandardCharsets.UTF_8));
    }

    private static SyncResult full(Operation operation) {
        return refused(operation, "limit", null, "the reader has as many items as one may have");
    }

    private static SyncResult refused(Operation operation, String code, @Nullable String field, String message) {
        return SyncResult.refused(operation.id().toString(), code, field, message);
    }
}
