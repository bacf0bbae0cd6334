package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.reading.Progress.Reported;

/**
 * Places of reading systems that do not sync but say where their reader is. Each device is an installation like any other, with a
 * record of its own that counts what it receives: the last that came stands, whatever clocks say.
 */
@ApplicationScoped
class ReportedPlaces {
    private final HeadStore heads;
    private final ItemStore items;
    private final SyncStore store;
    private final ReadingConfig config;

    @Inject
    ReportedPlaces(HeadStore heads, ItemStore items, SyncStore store, ReadingConfig config) {
        this.heads = heads;
        this.items = items;
        this.store = store;
        this.config = config;
    }

    /** The place that came last, of any device. */
    Optional<LastPlace> last(UUID reader, String work) {
        return items
                .rows(
                        "where reader = ? and kind = 'progress' and work = ? order by version desc limit 1",
                        (c, select) -> {
                            select.setObject(1, reader);
                            select.setString(2, work);
                        })
                .stream()
                .findFirst()
                .map(ReportedPlaces::told);
    }

    private static LastPlace told(ItemStore.Row row) {
        Progress progress = (Progress) Objects.requireNonNull(row.item().content());
        Reported reported = progress.reported();
        return reported == null
                ? new LastPlace("urn:uuid:" + progress.client(), null, row.changed(), progress.place())
                : new LastPlace(
                        reported.device(), reported.name(), Instant.parse(reported.modified()), progress.place());
    }

    /** @return whether the device had not been in the work before */
    boolean record(UUID reader, String work, LastPlace told) {
        // Never the name that an installation of ours has made for itself, whose count is its own.
        UUID client = UUID.nameUUIDFromBytes(("reported " + told.device()).getBytes(StandardCharsets.UTF_8));
        Reported reported = new Reported(
                told.device(),
                told.name() == null ? "" : told.name(),
                told.modified().toString());
        Head head = heads.current(reader, true);
        Progress next = new Progress(client, work, 1, told.place(), told.place(), false, reported);
        List<Item> held = store.held(reader, List.of(), List.of(next.key())).items();
        if (!held.isEmpty() && held.get(0).content() instanceof Progress before) {
            if (before.place().equals(next.place()) && reported.equals(before.reported())) {
                return false;
            }
            next = new Progress(client, work, before.seq() + 1, told.place(), told.place(), false, reported);
        }
        Ledger ledger = new Ledger(head.version(), head.items(), config.maxItems(), held, List.of());
        SyncResult result = new Merge(ledger, annotation -> Item.NOWHERE, true, null, head.lineage())
                .carryOut(new Operation.Advance(next.key(), next));
        if (result.problem() != null) {
            throw new ProblemException(ProblemType.CONFLICT, result.problem().message());
        }
        store.write(head, ledger);
        return held.isEmpty();
    }
}
