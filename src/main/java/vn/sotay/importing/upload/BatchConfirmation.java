package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.SignedIn;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.IfMatch;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.desk.Desk;

/** Makes a draft of a file of a batch, once; one transaction a file. */
@ApplicationScoped
class BatchConfirmation {
    private final BatchStore store;
    private final Uploads uploads;
    private final Catalog catalog;
    private final Desk desk;

    @Inject
    BatchConfirmation(BatchStore store, Uploads uploads, Catalog catalog, Desk desk) {
        this.store = store;
        this.uploads = uploads;
        this.catalog = catalog;
        this.desk = desk;
    }

    /**
     * Opens a draft, or gives the one that was opened before.
     *
     * @throws ProblemException 404 when there is no such file or work, 409 when the file is not ready, has a draft of another
     *     work, or another file of the batch is the text of that work already, 412 when the work has changed, 428 when its
     *     version is not named
     */
    @Transactional
    BatchConfirmReport.Item confirm(UUID batch, UUID id, Decided decided, SignedIn who, String address) {
        // Of two files for one work only the first gets it, whoever confirms the other at the same time.
        if (!store.lock(batch)) {
            throw Batches.noBatch();
        }
        BatchFile file = store.locked(batch, id).orElseThrow(Batches::noFile);
        UUID held = file.draft();
        if (held != null && !desk.isGivenUp(held)) {
            if (!Objects.equals(file.work(), decided.work())) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "It is the draft " + held + " of " + name(file.work()) + " already; give that up first.");
            }
            return new BatchConfirmReport.Item(id, held, false, null);
        }
        UUID upload = file.upload();
        if (upload == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The file is '" + file.state().wire() + "', not 'ready'.");
        }
        String work = decided.work();
        if (work != null) {
            sameAsSeen(work, decided.version());
            another(batch, id, work).ifPresent(other -> {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The file '" + other.fileName() + "' of this batch is the text of '" + work + "' already.");
            });
        }
        UUID draft = uploads.draft(upload, work, decided.original(), who, address)
                .draft()
                .id();
        store.drafted(batch, id, draft, work);
        return new BatchConfirmReport.Item(id, draft, true, null);
    }

    /** What was decided: of which work it is the text, and what that work was when it was decided. */
    record Decided(@Nullable String work, @Nullable String version, boolean original) {}

    private void sameAsSeen(String slug, @Nullable String version) {
        HeldWork work = catalog.held(List.of(slug)).get(slug);
        if (work == null) {
            throw ProblemException.notFound("No work has the slug '" + slug + "'.");
        }
        if (version == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Name in 'version' the state of the work that you have seen.");
        }
        IfMatch.demand(version, work.manuscriptHash().hex());
    }

    private Optional<BatchFile> another(UUID batch, UUID id, String work) {
        return store.files(batch).stream()
                .filter(file -> work.equals(file.work()) && !file.id().equals(id))
                .filter(file -> file.draft() != null && !desk.isGivenUp(file.draft()))
                .findFirst();
    }

    private static String name(@Nullable String work) {
        return work == null ? "a new work" : "'" + work + "'";
    }
}
