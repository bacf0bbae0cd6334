package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import vn.sotay.account.SignedIn;
import vn.sotay.storage.ContentHash;

/** Receives files of batches: to the disk while they come in, then kept in one transaction. */
@ApplicationScoped
class BatchReception {
    private final Uploads uploads;
    private final Conversion conversion;
    private final Batches batches;
    private final BatchReaders readers;

    @Inject
    BatchReception(Uploads uploads, Conversion conversion, Batches batches, BatchReaders readers) {
        this.uploads = uploads;
        this.conversion = conversion;
        this.batches = batches;
        this.readers = readers;
    }

    /** @throws vn.sotay.problem.ProblemException 413 over a bound, and as {@link Batches#keep} */
    BatchFile receive(UUID batch, UUID id, String name, InputStream body, SignedIn who, String address) {
        try (WorkFolder work = WorkFolder.in(conversion.folder())) {
            Path file = work.file("original");
            ContentHash hash = uploads.copy(body, file);
            BatchFile kept = batches.keep(batch, id, name, hash, file, who, address);
            readers.wake();
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
