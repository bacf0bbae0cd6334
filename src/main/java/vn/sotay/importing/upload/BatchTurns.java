package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Problem;
import vn.sotay.storage.ContentHash;

/** The steps of reading a file of a batch, each one transaction; those of a reader that lost its file change nothing. */
@ApplicationScoped
class BatchTurns {
    private final BatchConfig config;
    private final BatchStore store;
    private final UploadStore uploads;

    @Inject
    BatchTurns(BatchConfig config, BatchStore store, UploadStore uploads) {
        this.config = config;
        this.store = store;
        this.uploads = uploads;
    }

    /** Takes the next file, with its bytes if it is to be read. */
    @Transactional
    Optional<BatchStore.Claim> claim(UUID reader) {
        return store.claim(reader, config.lease().toMillis());
    }

    @Transactional
    void copy(BatchStore.Claim claim, Path to) {
        store.copy(claim.batch(), claim.id(), to);
    }

    /** A sign of life; false when the file was given up, or taken by another. */
    @Transactional
    boolean renew(BatchStore.Claim claim, UUID reader, @Nullable UploadProgress progress) {
        return store.renew(claim, reader, config.lease().toMillis(), progress);
    }

    /** The file and what was made of it are kept, and it waits no longer: both or none. */
    @Transactional
    void ready(BatchStore.Claim claim, UUID reader, Upload upload, ContentHash hash, Path file, Converted converted) {
        if (store.holds(claim, reader)) {
            uploads.add(upload, hash, file, converted, claim.from());
            store.ready(claim, upload);
        }
    }

    @Transactional
    void refused(BatchStore.Claim claim, UUID reader, BatchFileState state, Problem problem) {
        if (store.holds(claim, reader)) {
            store.refused(claim, state, problem);
        }
    }

    /** It waits again, as if it had not been taken. */
    @Transactional
    void release(BatchStore.Claim claim, UUID reader) {
        if (store.holds(claim, reader)) {
            store.release(claim);
        }
    }
}
