package vn.sotay.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the search index lives. */
@ConfigMapping(prefix = "sotay.search")
public interface SearchSettings {
    /** Whether this process keeps an index: a command that ends by itself needs none. */
    @WithDefault("true")
    boolean enabled();

    /** The folder of the index, {@code index} in the data folder unless given. It can be deleted: the index is derived. */
    Optional<Path> dir();
}
