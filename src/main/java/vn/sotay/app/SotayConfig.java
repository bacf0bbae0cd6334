package vn.sotay.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What an operator can set, apart from what Quarkus itself offers. README lists it with examples. */
@ConfigMapping(prefix = "sotay")
public interface SotayConfig {
    /** Folder of the embedded database, the index and caches. */
    @WithDefault("data")
    Path dataDir();

    /** Folder of the content that is imported at the first start. */
    @WithDefault("content")
    Path contentDir();

    /** Name of the product on pages. */
    @WithDefault("Sổ tay đảng viên điện tử")
    String productName();

    /** Whether this process serves: false in commands, which neither import at start nor follow the log. */
    @WithDefault("true")
    boolean serving();

    /** Whether a library that never finished an import begins with the content folder. */
    @WithDefault("true")
    boolean importAtStart();

    /** The cache of prepared answers. */
    Answers answers();

    /** The cache of prepared answers. */
    interface Answers {
        /** Most bytes it may hold. */
        @WithDefault("32M")
        MemorySize maxBytes();

        /** Most requests for shared answers that may be computed, or wait for a thread to be, at a time; others get 503. */
        @WithDefault("400")
        int maxPreparing();
    }

    /** Bounds of requests. */
    Requests requests();

    /** Bounds of requests. */
    interface Requests {
        /** Largest body; uploads have a bound of their own. */
        @WithDefault("1M")
        MemorySize maxSize();

        /** Largest body of a request that saves a draft: the whole text of a book, in JSON. */
        @WithDefault("16M")
        MemorySize maxDraftSize();
    }
}
