package vn.sotay.publishing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of covers that are uploaded or imported. */
@ConfigMapping(prefix = "sotay.covers")
public interface CoverConfig {
    /** Largest file that is uploaded. */
    @WithDefault("8M")
    MemorySize maxSize();

    /** Most pixels of an image; a photograph of a phone has 12 to 24 millions. */
    @WithDefault("24000000")
    long maxPixels();

    /** How many images are decoded at once. */
    @WithDefault("2")
    int parallel();
}
