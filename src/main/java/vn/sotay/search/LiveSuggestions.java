package vn.sotay.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import vn.sotay.audience.Viewer;
import vn.sotay.revision.Revision;

/**
 * The suggestions that serve: made from what the index holds, behind it, and put in the place of the older ones in one step.
 * One thread makes them, not the one that indexes: no publication waits for them. Works that changed since are held back until they have been read anew, so that a withdrawn title is
 * never suggested.
 */
final class LiveSuggestions {
    /** Making them takes a tenth of one processor's time at most. */
    private static final int SHARE = 10;

    private final LongSupplier nanos;
    private final AudienceHolds holds = new AudienceHolds();
    private volatile SuggestionTables tables = SuggestionTables.NONE;
    /** How many indexes were given up. */
    private volatile long history;

    private long lastStart;
    private long lastTook;

    /** @param nanos a clock such as {@link System#nanoTime} */
    LiveSuggestions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Takes note of changes that are about to be indexed. */
    void hold(List<Revision> changes) {
        holds.set(changes);
    }

    /** Suggests nothing until there is an index again; what is just being made of the old one is thrown away. */
    synchronized void forget() {
        history++;
        tables = SuggestionTables.NONE;
    }

    /** Makes them anew if the index has followed further, and if the last time is long enough ago for what it took. */
    void follow(LiveIndex.Lease index) throws IOException {
        long began = history;
        SuggestionTables serving = tables;
        if (serving.revision() == index.stamp().revision()) {
            // An index that was built anew goes through the last changes again.
            holds.lift(serving.revision());
            return;
        }
        long start = nanos.getAsLong();
        if (serving.revision() >= 0 && start - lastStart < SHARE * lastTook) {
            return;
        }
        SuggestionTables fresh = SuggestionReader.read(
                index.searcher().getIndexReader(), index.stamp().revision());
        serve(fresh, began);
        lastStart = start;
        lastTook = nanos.getAsLong() - start;
    }

    private synchronized void serve(SuggestionTables fresh, long began) {
        if (began == history) {
            tables = fresh;
            holds.lift(fresh.revision());
        }
    }

    /** What may be shown of what there is; in this order, so that no hold is lifted for tables that were not seen. */
    Ready ready() {
        Set<String> withheld = holds.withheldFrom(Viewer.ANONYMOUS);
        return new Ready(tables, withheld);
    }

    /**
     * Suggestions as they serve at a moment.
     *
     * @param withheld slugs of works that must not be shown
     */
    record Ready(SuggestionTables tables, Set<String> withheld) {}
}
