package vn.sotay.reading;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of what readers keep of their own. */
@ConfigMapping(prefix = "sotay.reading")
public interface ReadingConfig {
    /** Most operations in a request. */
    @WithDefault("500")
    int maxOperations();

    /** Largest body of a sync. */
    @WithDefault("4M")
    MemorySize maxBody();

    /** Most items of one reader, places and settings included. */
    @WithDefault("50000")
    int maxItems();

    /** Longest text of a note, in UTF-16 units. */
    @WithDefault("20000")
    int maxText();

    /** Longest quote, in UTF-16 units. */
    @WithDefault("4000")
    int maxQuote();
}
