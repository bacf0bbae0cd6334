package vn.sotay.importing.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of files that are brought together. */
@ConfigMapping(prefix = "sotay.batches")
public interface BatchConfig {
    /** How many files of a batch are read at once on this node; each is a process of its own. */
    @WithDefault("1")
    int parallel();

    /** Most files of a batch. */
    @WithDefault("500")
    int files();

    /** Most bytes of a batch, all files together. */
    @WithDefault("2G")
    MemorySize size();

    /** Most bytes that wait to be read, of all batches. */
    @WithDefault("4G")
    MemorySize waiting();

    /** How long a reader of files that gives no sign of life is believed to live. */
    @WithDefault("15s")
    Duration lease();

    /** How often reading a file is begun; one that ends the service each time is given up. */
    @WithDefault("3")
    int attempts();
}
