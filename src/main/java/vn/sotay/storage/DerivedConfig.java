package vn.sotay.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much room files may take that are made from what the library holds, such as books to take away. */
@ConfigMapping(prefix = "sotay.derived")
public interface DerivedConfig {
    /** Most bytes of all of them; then those go that were not asked for longest. What is being sent stays until it is sent. */
    @WithDefault("2G")
    MemorySize maxBytes();
}
