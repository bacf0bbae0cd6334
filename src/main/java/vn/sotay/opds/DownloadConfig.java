package vn.sotay.opds;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What is written into files that leave the library. */
@ConfigMapping(prefix = "sotay.downloads")
public interface DownloadConfig {
    /**
     * Where readers reach this library, for example {@code https://thuvien.example.vn}. Files carry links to its other works
     * only if it is given: a file is read where nobody knows where it came from.
     */
    Optional<String> publicAddress();
}
