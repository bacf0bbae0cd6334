package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotay.publishing.desk.Desk;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** The files that texts of drafts were taken from: brought in a batch, or to be published beside the text. */
@ApplicationScoped
class DraftSources {
    private static final String BROUGHT = "select u.file_name, u.original from batch_file f"
            + " join upload u on u.id = f.upload where f.draft = :draft";

    private final EntityManager entities;
    private final Desk desk;
    private final Blobs blobs;

    @Inject
    DraftSources(EntityManager entities, Desk desk, Blobs blobs) {
        this.entities = entities;
        this.desk = desk;
        this.blobs = blobs;
    }

    /** A file with the name it was given. */
    record DraftSource(String fileName, Blob blob) {}

    /** The file of a draft, if its text was taken from one. */
    @Transactional
    Optional<DraftSource> find(UUID draft) {
        return brought(draft)
                .or(() -> desk.fileBeside(draft))
                .flatMap(file -> blobs.get(file.getValue()).map(blob -> new DraftSource(file.getKey(), blob)));
    }

    private Optional<Map.Entry<String, ContentHash>> brought(UUID draft) {
        List<?> rows = entities.createNativeQuery(BROUGHT, Object[].class)
                .setParameter("draft", draft)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> Map.entry((String) row[0], ContentHash.of256((byte[]) row[1])))
                .findFirst();
    }
}
