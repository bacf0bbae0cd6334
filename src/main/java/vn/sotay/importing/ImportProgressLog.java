package vn.sotay.importing;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Logs how far an import has come, at most one line a second. Used by the thread that imports. */
public final class ImportProgressLog implements Progress {
    private static final Logger LOG = Logger.getLogger(ImportProgressLog.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private final Consumer<String> lines;
    private long last;

    /** Writes to the application's log. */
    public ImportProgressLog() {
        this(System::nanoTime, LOG::info);
    }

    ImportProgressLog(LongSupplier nanos, Consumer<String> lines) {
        this.nanos = nanos;
        this.lines = lines;
        // A quick import says nothing at all.
        this.last = nanos.getAsLong();
    }

    @Override
    public void at(int done, int total, Phase phase) {
        long now = nanos.getAsLong();
        // By difference: the counter may start anywhere and wrap.
        if (now - last >= PAUSE) {
            last = now;
            lines.accept("Import, " + phase.name().toLowerCase(Locale.ROOT) + ": " + done + " of " + total + " works");
        }
    }
}
