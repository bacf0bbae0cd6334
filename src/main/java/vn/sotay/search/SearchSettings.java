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

    /** The list of queries that found nothing. */
    MissList misses();

    /** The list of queries that found nothing. */
    interface MissList {
        /** Most queries kept; the rarest go first. */
        @WithDefault("5000")
        int most();

        /** Days after which a query that was not asked again is forgotten. */
        @WithDefault("90")
        int days();
    }
}
