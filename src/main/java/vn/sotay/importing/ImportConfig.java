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

    /** Works published in one transaction, 1 to 200. Readers see them all at once, and a failure takes them all back. */
    @WithDefault("100")
    int batchWorks();

    /** Text published in one transaction, after which it ends even with fewer works. */
    @WithDefault("4M")
    MemorySize batchText();
}
