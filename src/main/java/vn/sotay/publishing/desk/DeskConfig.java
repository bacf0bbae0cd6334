package vn.sotay.publishing.desk;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the desk, and from where on its preflight warns. */
@ConfigMapping(prefix = "sotay.desk")
public interface DeskConfig {
    /** Most comments on one draft. */
    @WithDefault("1000")
    int comments();

    /** Most points of a preflight report; errors come first, so what is left out are warnings and notes. */
    @WithDefault("500")
    int points();

    /** A section whose HTML is larger is reported: a phone shows it as one page. */
    @WithDefault("100K")
    MemorySize hugeSection();

    /** A work that is larger, compressed, is reported: it takes a phone long on a slow network. */
    @WithDefault("1M")
    MemorySize hugeWork();

    /** How many days ahead a publication can be scheduled. */
    @WithDefault("400")
    int daysAhead();
}
