package vn.sotay.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the folder import. */
@ConfigMapping(prefix = "sotay.import")
public interface ImportConfig {
    /** Largest file that is read; a larger one is an error. About this much heap, several times over, is needed. */
    @WithDefault("20M")
    MemorySize maxFileSize();

    /** Largest image that is read; a larger one is an error. */
    @WithDefault("8M")
    MemorySize maxImageSize();

    /** All images of one work together that the library does not hold yet; they are kept in memory until it is published. */
    @WithDefault("64M")
    MemorySize maxWorkImages();

    /** Works published in one transaction, 1 to 200. Readers see them all at once, and a failure takes them all back. */
    @WithDefault("100")
    int batchWorks();

    /** Text and images published in one transaction, after which it ends even with fewer works. */
    @WithDefault("4M")
    MemorySize batchText();
}
