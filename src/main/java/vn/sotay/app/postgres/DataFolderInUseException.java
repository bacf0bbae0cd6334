package vn.sotay.app.postgres;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another process, or another part of this one, already runs on the data folder. Only one may. */
public final class DataFolderInUseException extends EmbeddedPostgresException {

    private static final long serialVersionUID = 1L;

    private final long holder;

    DataFolderInUseException(Path folder, OptionalLong holder) {
        super("The data folder " + folder + " is in use by process "
                + (holder.isPresent() ? Long.toString(holder.getAsLong()) : "(unknown)")
                + ". One process at a time may run on a data folder: stop that one first, or name another folder.");
        this.holder = holder.orElse(-1);
    }

    /** The process id that holds the folder, or -1 where it could not be read. */
    public long holder() {
        return holder;
    }
}
