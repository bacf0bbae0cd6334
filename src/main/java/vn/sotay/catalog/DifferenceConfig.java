package vn.sotay.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be spent on comparing two editions. */
@ConfigMapping(prefix = "sotay.difference")
public interface DifferenceConfig {
    /** Steps of comparing; then what is left is compared more coarsely. About a second in the worst case. */
    @WithDefault("50000000")
    long steps();

    /** Characters that an answer lists; then further changed sections are only named. */
    @WithDefault("1000000")
    int characters();
}
