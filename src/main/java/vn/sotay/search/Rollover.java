package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An index that is built beside the one that serves: start it, fill it, then commit, which puts it in the other's place in
 * one step. Closed without commit, it leaves nothing behind.
 */
final class Rollover implements Closeable {
    private final IndexDirectory home;
    private final Path folder;
    private final LiveIndex fresh;
    private boolean committed;

    Rollover(IndexDirectory home, Path folder, LiveIndex fresh) {
        this.home = home;
        this.folder = folder;
        this.fresh = fresh;
    }

    /** The index being built. */
    LiveIndex index() {
        return fresh;
    }

    /** Makes it the one that serves. What it holds must have been committed. */
    LiveIndex commit() throws IOException {
        home.makeCurrent(folder);
        committed = true;
        return fresh;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            fresh.close();
            IndexDirectory.delete(folder);
        }
    }
}
