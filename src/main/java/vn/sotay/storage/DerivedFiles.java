package vn.sotay.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Files made from what the library holds, such as a book as EPUB or the texts of a shelf in one: made when first asked for,
 * once, and kept in the data folder's cache. All of them can be deleted at any time; they are made again.
 */
@ApplicationScoped
public class DerivedFiles {
    private final Path path;
    private final long maxBytes;
    private final boolean serving;
    private @Nullable DerivedFolder folder;

    @Inject
    DerivedFiles(
            DerivedConfig config,
            @ConfigProperty(name = "sotay.data-dir", defaultValue = "data") Path dataDir,
            @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.path = dataDir.resolve("cache").resolve("derived");
        this.maxBytes = config.maxBytes().asLongValue();
        this.serving = serving;
    }

    /** Clears away what a process that was killed has left. Commands may run beside the service, whose files these are. */
    void start(@Observes StartupEvent event) throws IOException {
        if (serving) {
            folder();
        }
    }

    /**
     * The file with this key; made first if it is not there, while whoever else wants it waits for the same. Takes as long as
     * making does: not for the event loop.
     *
     * @param key hash of all that the file is made from and of what its maker is, so that equal keys mean equal bytes
     * @param maker writes the bytes
     * @return the file, to be closed when it has been read
     * @throws UncheckedIOException when the maker or the disk fails; nothing is kept then
     */
    public Held open(ContentHash key, Maker maker) {
        try {
            return folder().open(key, maker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized DerivedFolder folder() throws IOException {
        if (folder == null) {
            folder = DerivedFolder.open(path, maxBytes);
        }
        return folder;
    }

    /** Writes the bytes of a file; the stream is closed by the one who calls. */
    @FunctionalInterface
    public interface Maker {
        /** Writes all bytes in order; any exception means that there is no such file. */
        void make(OutputStream out) throws IOException;
    }

    /** A whole file that stays where it is until this is closed. */
    public interface Held extends Closeable {
        /** Where it is, absolute. */
        Path path();

        /** How many bytes it has. */
        long size();

        /** The SHA-256 of its bytes. */
        ContentHash hash();

        /** Lets it go; it may then be deleted to make room. A second time does nothing. */
        @Override
        void close();
    }
}
