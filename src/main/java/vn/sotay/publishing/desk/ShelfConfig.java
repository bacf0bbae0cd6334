package vn.sotay.publishing.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of shelves. */
@ConfigMapping(prefix = "sotay.shelves")
public interface ShelfConfig {
    /** Most shelves. */
    @WithDefault("500")
    int most();

    /** Most works on a shelf that is arranged by hand. */
    @WithDefault("5000")
    int works();

    /**
     * Most works that one request may move; each becomes a row of the revision log, which takes the shelf and at most 199
     * others in one commit.
     */
    @WithDefault("199")
    int moves();
}
