package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sotay.problem.ProblemException;

/** What a reader keeps of her own, for that reader alone. */
@ApplicationScoped
public class Reading {
    private final ItemStore items;
    private final HeadStore heads;
    private final ReportedPlaces reported;

    @Inject
    Reading(ItemStore items, HeadStore heads, ReportedPlaces reported) {
        this.items = items;
        this.heads = heads;
        this.reported = reported;
    }

    /** The works that a reader, named by her public id, has begun and not done with, the last read first. */
    @Transactional
    public List<ReadOn> begun(UUID reader) {
        List<ItemStore.Row> rows = items.rows(
                "where reader = ? and kind = 'progress' order by version desc",
                (connection, select) -> select.setObject(1, reader));
        Map<String, List<ItemStore.Row>> byWork = new LinkedHashMap<>();
        for (ItemStore.Row row : rows) {
            if (row.item().content() instanceof Progress progress) {
                byWork.computeIfAbsent(progress.work(), work -> new ArrayList<>())
                        .add(row);
            }
        }
        List<ReadOn> begun = new ArrayList<>();
        byWork.forEach((work, records) -> {
            List<Progress> places =
                    records.stream().map(row -> (Progress) row.item().content()).toList();
            if (!places.get(0).done()) {
                begun.add(new ReadOn(
                        work,
                        places.stream()
                                .map(Progress::furthest)
                                .max(Comparator.comparingDouble(ReadingPlace::total))
                                .orElseThrow(),
                        records.stream().map(Reading::place).toList()));
            }
        });
        return begun;
    }

    /** Where a reader, named by her public id, last was in a work, on any device. */
    @Transactional
    public Optional<LastPlace> lastPlace(UUID reader, String work) {
        return reported.last(reader, work);
    }

    /**
     * Takes down where a device that does not sync says that its reader is.
     *
     * @return whether the device had not been in the work before
     * @throws ProblemException 409 where the reader has as many items as one may have
     */
    @Transactional
    public boolean record(UUID reader, String work, LastPlace place) {
        return reported.record(reader, work, place);
    }

    /** Erases everything that a reader, named by her public id, has kept. Her devices hear of it with their next sync. */
    @Transactional
    public void erase(UUID reader) {
        Head head = heads.head(reader, true);
        items.erase(reader);
        heads.advance(head, head.version() + 1, 0, head.version() + 1);
    }

    private static ReadOn.DevicePlace place(ItemStore.Row row) {
        Progress progress = (Progress) Objects.requireNonNull(row.item().content());
        return new ReadOn.DevicePlace(progress.client(), progress.place(), row.changed());
    }
}
