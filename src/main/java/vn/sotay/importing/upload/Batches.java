package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.sotay.account.SignedIn;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.ContentHash;

/** Files that are brought together: kept as soon as they are received, shown, given up. */
@ApplicationScoped
class Batches {
    /** While something is read; reading a usual file takes a second or two. */
    private static final int POLL_SECONDS = 2;

    private final BatchConfig config;
    private final BatchStore store;
    private final BatchMatching matching;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Batches(BatchConfig config, BatchStore store, BatchMatching matching, Audit audit, Clock clock) {
        this.config = config;
        this.store = store;
        this.matching = matching;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit tells of a file. */
    record Told(UUID file, String fileName, String sha256, long size) {}

    /**
     * Keeps a file that was received; once this returns, it will be read. The same file under the same id changes nothing.
     *
     * @throws ProblemException 409 when another file has this id or the batch is full, 413 when it is too large as a whole,
     *     503 when too much waits already
     */
    @Transactional
    BatchFile keep(UUID batch, UUID id, String name, ContentHash hash, Path file, SignedIn who, String address)
            throws IOException {
        store.open(batch, who.userName(), clock.instant());
        Optional<BatchFile> held = store.locked(batch, id);
        if (held.isPresent() && held.get().state() != BatchFileState.CANCELLED) {
            if (held.get().sha256().equals(hash.hex())) {
                return held.get();
            }
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Another file was received under this id: '" + held.get().fileName() + "'.");
        }
        long size = java.nio.file.Files.size(file);
        if (store.count(batch) >= config.files()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A batch has at most " + config.files() + " files; begin another.");
        }
        if (store.bytes(batch) + size > config.size().asLongValue()) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "The files of a batch have at most " + (config.size().asLongValue() >> 20)
                            + " MiB together; begin another.");
        }
        if (store.bytes(null) + size > config.waiting().asLongValue()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too much waits to be read; try again later.", 60);
        }
        store.add(
                batch,
                id,
                name,
                hash,
                file,
                who.userName(),
                address,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(new AuditAct(
                who.userName(),
                address,
                "batch.receive",
                "batch:" + batch,
                null,
                new Told(id, name, hash.hex(), size)));
        return store.file(batch, id).orElseThrow();
    }

    /** @throws ProblemException 404 when there is no such batch */
    @Transactional
    UploadBatch find(UUID id, SignedIn who) {
        BatchStore.Opened opened = store.batch(id).orElseThrow(Batches::noBatch);
        List<BatchFile> files = matching.matched(store.files(id), who.viewer());
        return batch(opened, files);
    }

    /** The last begun first. */
    @Transactional
    List<BatchStore.Opened> list(int limit) {
        return store.batches(limit);
    }

    private static UploadBatch batch(BatchStore.Opened opened, List<BatchFile> files) {
        Map<String, Integer> counts = new TreeMap<>();
        files.forEach(file -> counts.merge(file.state().wire(), 1, Integer::sum));
        boolean open = files.stream().anyMatch(file -> file.state().isOpen());
        return new UploadBatch(
                opened.id(), opened.openedBy(), opened.openedAt(), counts, files, open ? POLL_SECONDS : null);
    }

    /** Gives up what is not read yet. @throws ProblemException 404 when there is no such batch */
    @Transactional
    void cancel(UUID batch, SignedIn who, String address) {
        if (!store.lock(batch)) {
            throw noBatch();
        }
        int given = 0;
        for (BatchFile file : store.files(batch)) {
            given += cancelled(batch, file.id()) ? 1 : 0;
        }
        if (given > 0) {
            audit.record(new AuditAct(who.userName(), address, "batch.cancel", "batch:" + batch, null, given));
        }
    }

    /** Gives up a file that is not read yet. @throws ProblemException 404 when there is none, 409 when it is read already */
    @Transactional
    void cancel(UUID batch, UUID id, SignedIn who, String address) {
        BatchFile file = store.locked(batch, id).orElseThrow(Batches::noFile);
        if (file.state() == BatchFileState.CANCELLED) {
            return;
        }
        if (!cancelled(batch, id)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The file is '" + file.state().wire() + "'; there is nothing to give up.");
        }
        Told told = new Told(id, file.fileName(), file.sha256(), file.size());
        audit.record(new AuditAct(who.userName(), address, "batch.cancel", "batch:" + batch, told, null));
    }

    private boolean cancelled(UUID batch, UUID id) {
        boolean open =
                store.locked(batch, id).filter(one -> one.state().isOpen()).isPresent();
        if (open) {
            store.cancel(batch, id);
        }
        return open;
    }

    static ProblemException noBatch() {
        return ProblemException.notFound("No batch has this id.");
    }

    static ProblemException noFile() {
        return ProblemException.notFound("The batch has no file of this id.");
    }
}
