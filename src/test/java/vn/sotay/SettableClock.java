package vn.sotay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What time it is in tests: the real one, until a test moves on. */
@Singleton
public class SettableClock extends Clock {
    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    /** Moves on; whoever does so ends with {@link #reset}. */
    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Back to the real time. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
        return Clock.fixed(instant(), zone == null ? ZoneOffset.UTC : zone);
    }
}
