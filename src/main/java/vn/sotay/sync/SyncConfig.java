package vn.sotay.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * When devices ask. With 82,000 of them that never sleep, 82,000 / (poll-after + spread / 2) ask each second: 61 by default; and all
 * have a publication after poll-after + spread.
 */
@ConfigMapping(prefix = "sotay.sync")
public interface SyncConfig {
    /** How long a device waits at least before it asks again. */
    @WithDefault("15m")
    Duration pollAfter();

    /** How much longer it waits, drawn at random, so that what all learnt at once does not bring them all back at once. */
    @WithDefault("15m")
    Duration spread();
}
