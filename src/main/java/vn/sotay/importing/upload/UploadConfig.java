package vn.sotay.importing.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Bounds of what is uploaded and of the process that reads it. */
@ConfigMapping(prefix = "sotay.uploads")
public interface UploadConfig {
    /** Largest file; {@code quarkus.http.limits.max-body-size} follows it. */
    @WithDefault("50M")
    MemorySize maxSize();

    /** Heap of the process that reads a file. */
    @WithDefault("256M")
    MemorySize heap();

    /** How long it may take. */
    @WithDefault("60s")
    Duration time();

    /** How much it may write, its result and whatever else. */
    @WithDefault("64M")
    MemorySize output();

    /** How many files are read at once. */
    @WithDefault("2")
    int parallel();

    /** How many may wait; more are sent away with 503. */
    @WithDefault("10")
    int waiting();

    /** The class path of that process where this one's own will not do, as in development mode. */
    Optional<String> classPath();
}
